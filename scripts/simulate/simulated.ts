/** What a simulation found, joined and as tables. */
import { type RewardKind, rewardKinds, rewards, spendings } from '@cine/contract/game/pay/rewards';
import { markdown } from './markdown.ts';

/** What a simulation found: each player's totals at the end of each day. */
export type Simulated = {
  /** The first day: a Monday. */
  from: string;
  /** What the audit named afterwards. */
  faults: readonly string[];
  series: readonly Series[];
};

export type Series = {
  name: string;
  plays: 'honest' | 'greedy';
  about: string;
  /** `minutes` are those of the movies that they recorded so far. */
  days: { xp: number; level: number; coins: number; streak: number; minutes: number }[];
  /** What each kind of reward paid on each day, counted from 1. */
  paid: { day: number; reward: RewardKind; xp: number; coins: number }[];
  bought: { day: number; item: string; price: number }[];
};

/**
 * Joins what the parts found, each of which had every nth player, such as every second one: all players, in
 * their order.
 */
export function joinSimulated(parts: readonly Simulated[]): Simulated {
  const most = Math.max(...parts.map(({ series }) => series.length));
  const series = Array.from({ length: most }, (_, place) =>
    parts.flatMap((part) => part.series[place] ?? []),
  ).flat();
  // If a run was stopped, some parts know more days.
  const days = Math.min(...series.map((each) => each.days.length));
  return {
    from: parts[0]!.from,
    faults: parts.flatMap(({ faults }) => faults),
    series: series.map((each) => ({ ...each, days: each.days.slice(0, days) })),
  };
}

/** How much more than the honest player who does everything a greedy one may earn. */
export const maxForGreed = 1.5;

const everything = 'everything that exists';

/** Greedy players, with how many times the XP of the honest one who does everything they have each day. */
export function ratiosOf({ series }: Simulated): { name: string; ratios: number[] }[] {
  const honest = series.find(({ name }) => name === everything)!;
  return series
    .filter(({ plays }) => plays === 'greedy')
    .map(({ name, days }) => ({ name, ratios: days.map(({ xp }, at) => xp / honest.days[at]!.xp) }));
}

/** The greedy players who earned too much by a day, counted from 1, with how many times as much. */
export function tooGreedy(simulated: Simulated, day: number): { name: string; ratio: number }[] {
  return ratiosOf(simulated)
    .map(({ name, ratios }) => ({ name, ratio: ratios[day - 1]! }))
    .filter(({ ratio }) => ratio > maxForGreed);
}

/** A table of what they have after some days. */
export function tableOf({ series }: Simulated, days: readonly number[]): string {
  const honest = series.find(({ name }) => name === everything)!;
  const head = days.flatMap((day) => [
    `XP, ${day} days`,
    'level',
    'coins left',
    'spent',
    "of everything's XP",
    'minutes a day',
  ]);
  const rows = series.map(({ name, days: own, paid }) => {
    const cells = days.flatMap((day) => {
      const { xp, level, coins, minutes } = own[day - 1]!;
      const ratio = (xp / honest.days[day - 1]!.xp).toFixed(2);
      const each = Math.round(minutes / day);
      return [inWords(xp), String(level), inWords(coins), inWords(spentBy(paid, day)), ratio, inWords(each)];
    });
    return [name, ...cells];
  });
  return markdown(['player', ...head], rows);
}

/** The coins that a user has spent on what is for sale, by a day. Bets aren't spent. */
export function spentBy(paid: Series['paid'], day: number): number {
  const costs = paid.filter((each) => each.day <= day && spendings.some((kind) => kind === each.reward));
  return costs.reduce((sum, { coins }) => sum - coins, 0);
}

/** A table of the XP and coins that each kind of reward has paid by a day. */
export function sourcesOf({ series }: Simulated, day: number): string {
  const paidBy = ({ paid }: Series, kind: RewardKind) => {
    const sums = paid.filter((each) => each.reward === kind && each.day <= day);
    const sum = (what: 'xp' | 'coins') => inWords(sums.reduce((total, each) => total + each[what], 0));
    return sums.length === 0 ? '–' : `${sum('xp')}/${sum('coins')}`;
  };
  const kinds = rewardKinds.filter((kind) =>
    series.some(({ paid }) => paid.some(({ reward }) => reward === kind)),
  );
  const head = kinds.map((kind) => rewards[kind].title);
  const rows = series.map((each) => [each.name, ...kinds.map((kind) => paidBy(each, kind))]);
  return markdown(['player', ...head], rows);
}

/** A table of the greedy players' XP after some days, as multiples of that of the one who does everything. */
export function ratioTableOf(simulated: Simulated, days: readonly number[]): string {
  const rows = ratiosOf(simulated).map(({ name, ratios }) => [
    name,
    ...days.map((day) => ratios[day - 1]!.toFixed(2)),
  ]);
  return markdown(['player', ...days.map((day) => `${day} days`)], rows);
}

function inWords(amount: number): string {
  return amount.toLocaleString('en');
}
