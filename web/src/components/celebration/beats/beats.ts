/** The parts of what a movie earned. */
import type { GainDocument } from '@cine/contract/documents/gains';
import { milestones } from '@cine/contract/game/milestones';
import { type RewardKind, rewards } from '@cine/contract/game/pay/rewards';
import { sumOfPay } from '@cine/contract/game/pay/sum-of-pay';

/** What a movie's XP may be for, as words name it. */
type XpSource = {
  [Kind in RewardKind]: (typeof rewards)[Kind]['revealed'] extends true ? Kind : never;
}[RewardKind];

type Step = GainDocument['steps'][number];

/** A part of a gain. */
export type Beat =
  | { kind: 'step'; step: Step }
  /** XP in all, which fly to the ring of levels, and what they are for where that is more than one thing. */
  | { kind: 'xp'; xp: number; of: { reward: XpSource; xp: number }[] }
  | { kind: 'level'; level: number }
  | { kind: 'coins'; coins: number }
  | { kind: 'streak'; day: number }
  /** A badge by its id; null for a secret one. */
  | { kind: 'badge'; id: string | null; xp: number }
  | { kind: 'milestone'; level: number; coins: number }
  | { kind: 'title'; title: string };

/** A part with a key, by which a list tells it from the others. */
export type KeyedBeat = Beat & { key: string };

/** What a movie earned, at an evening or alone. */
export type Earnings = Pick<GainDocument, 'steps' | 'xp' | 'level' | 'levelBefore' | 'paid' | 'streak'>;

/** Its parts: challenges, completed first, XP, new level, coins, streak, badges, milestones, titles. */
export function beatsOf({ steps, xp, level, levelBefore, paid = [], streak }: Earnings): KeyedBeat[] {
  const completedFirst = steps.toSorted((one, other) => Number(other.completed) - Number(one.completed));
  const { coins } = sumOfPay(paid);
  const reached = paid.filter(({ reward }) => reward === 'milestone');
  const all: Beat[] = [
    ...completedFirst.map((step) => ({ kind: 'step' as const, step })),
    ...(xp > 0 ? [{ kind: 'xp' as const, xp, of: partsOf(paid) }] : []),
    ...(level > levelBefore ? [{ kind: 'level' as const, level }] : []),
    ...(coins > 0 ? [{ kind: 'coins' as const, coins }] : []),
    ...(streak === undefined ? [] : [{ kind: 'streak' as const, day: streak }]),
    ...paid
      .filter(({ reward }) => reward === 'badge')
      .map(({ badge = null, xp: ofBadge }) => ({ kind: 'badge' as const, id: badge, xp: ofBadge })),
    ...reached.map(({ level: at = 0, coins: gift }) => ({
      kind: 'milestone' as const,
      level: at,
      coins: gift,
    })),
    ...reached.flatMap(({ level: at }) => {
      const title = milestones.find((milestone) => milestone.level === at)?.title;
      return title === undefined ? [] : [{ kind: 'title' as const, title }];
    }),
  ];
  return all.map((beat, place) => ({ ...beat, key: `${beat.kind} ${place}` }));
}

function isRevealed(reward: RewardKind): reward is XpSource {
  return rewards[reward].revealed;
}

/** XP by what they are for, in the order of payment; none where it is a single thing. */
function partsOf(paid: NonNullable<GainDocument['paid']>): { reward: XpSource; xp: number }[] {
  const sums = new Map<XpSource, number>();
  for (const { reward, xp } of paid) {
    if (isRevealed(reward) && xp > 0) sums.set(reward, (sums.get(reward) ?? 0) + xp);
  }
  return sums.size < 2 ? [] : [...sums].map(([reward, xp]) => ({ reward, xp }));
}

const nameMs = 350;
const betweenMs = 500;
export const pipMs = 130;
/** More pips than this fill at the pace of these. */
export const maxPips = 12;
export const countMs = 1300;
export const flightMs = 900;

/** How long after the first part each other one comes; nothing comes before XP have landed. */
export function comesAtMs(beats: readonly Beat[], place: number): number {
  const afterXp = beats[0]?.kind === 'xp' && place > 0 ? countMs + flightMs - betweenMs : 0;
  return afterXp + place * betweenMs;
}

/** How long a part takes, in milliseconds. */
export function lastsMs(beat: Beat): number {
  if (beat.kind === 'step') return 2 * nameMs + pipMs * Math.min(beat.step.count, maxPips) + 300;
  if (beat.kind === 'xp') return countMs + flightMs + 1200;
  return 1800;
}
