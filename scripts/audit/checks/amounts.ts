/** Checks that each entry pays what the table of rewards says, neither more nor less. */
import { isDeepStrictEqual } from 'node:util';
import { badgeXp } from '@cine/contract/game/badges/badge';
import { findItem } from '@cine/contract/game/items/owned-items';
import { dyePrice, itemsForSale } from '@cine/contract/game/items/sales';
import { snacks } from '@cine/contract/game/items/snacks';
import { weekOf } from '@cine/contract/game/local-days';
import { milestones } from '@cine/contract/game/milestones';
import {
  challengePay,
  fullStreak,
  habitPay,
  hostedPay,
  maxTaskXpPerWeek,
  moviePay,
  moviePayWith,
  multiplied,
  noBonus,
  type Pay,
  paidMovies,
  type RewardKind,
  rewardOf,
  rewards,
} from '@cine/contract/game/pay/rewards';
import { partsOf } from '@cine/contract/game/pay/sources';
import { adjustedReward, taskScale } from '@cine/contract/game/tasks/scale';
import { paidTasks } from '@cine/contract/game/tasks/task';
import { weeklyDifficulties, weeklyTargets } from '@cine/contract/game/weekly/difficulties';
import { weeklyTemplates } from '@cine/contract/game/weekly/templates';
import { allBadges } from '../../../functions/src/features/core/badge-rules/all-badges.ts';
import { bySource, type Entry, entryPath, type StoredUser } from '../stored-user.ts';
import type { Check } from './check.ts';

/**
 * What each source grants is in the table of rewards with the character's bonus of then, what it adds later
 * stays within that, and what returns was taken.
 */
export const amounts: Check = (user) =>
  [...bySource(user.entries).values()].flatMap((own) =>
    // The first version is from before there was a table.
    own[0]!.version < 2 ? [] : own.flatMap((_entry, index) => wrongAt(user, own, index)),
  );

/** What a source has paid since it was granted last. */
export function paidLately(own: readonly Entry[]): Pay {
  const since = own.slice(
    Math.max(
      0,
      own.findLastIndex(({ kind }) => kind === 'granted'),
    ),
  );
  return since.reduce((sum, { xp, coins }) => ({ xp: sum.xp + xp, coins: sum.coins + coins }), {
    xp: 0,
    coins: 0,
  });
}

function wrongAt(user: StoredUser, own: readonly Entry[], index: number) {
  const entry = own[index]!;
  const wrong = (what: string) => [{ path: entryPath(user, entry.id), what }];
  if (entry.kind !== 'granted' && !isDeepStrictEqual(entry.bonus, own[index - 1]?.bonus))
    return wrong('has another bonus than its source was granted with');
  if (entry.kind === 'returned') {
    const { xp, coins } = own[index - 1] ?? { xp: 0, coins: 0 };
    const isSame = entry.xp + xp === 0 && entry.coins + coins === 0;
    return isSame ? [] : wrong(`returns ${text(entry)}, and ${text({ xp: -xp, coins: -coins })} were taken`);
  }
  const table = inTable(user, entry);
  const paid = paidLately(own.slice(0, index + 1));
  if (table === null || table.some((pay) => isWithin(entry, paid, pay))) return [];
  return wrong(`has paid ${text(paid)}, and the table says ${table.map(text).join(' or ') || 'nothing'}`);
}

function text({ xp, coins }: Pay): string {
  return `${xp} XP and ${coins} coins`;
}

/** A range that a streak or a row of weeks decides, or one amount. */
type Row = Pay & { least?: number; leastCoins?: number };

function isWithin({ kind, xp, coins }: Entry, paid: Pay, row: Row): boolean {
  if (kind === 'granted' || kind === 'spent')
    return isBetween(paid.xp, row.least, row.xp) && isBetween(paid.coins, row.leastCoins, row.coins);
  return (xp <= 0 || paid.xp <= row.xp) && (coins <= 0 || paid.coins <= row.coins);
}

function isBetween(amount: number, least: number | undefined, most: number): boolean {
  return amount <= most && amount >= (least ?? most);
}

/** What always pays the same. */
type Fixed = {
  [Kind in RewardKind]: (typeof rewards)[Kind] extends { pays: Pay } ? Kind : never;
}[RewardKind];

function isFixed(reward: RewardKind): reward is Fixed {
  return rewardOf(reward).pays !== undefined;
}

/** What a source may pay by the table; null where it doesn't say. */
function inTable(user: StoredUser, entry: Entry): Row[] | null {
  const { xp, coins, mostXp } = rewards.week;
  const [id = '', template = ''] = partsOf(entry.source);
  const { reward } = entry;
  if (isFixed(reward)) return [rewards[reward].pays];
  const rows: Record<Exclude<RewardKind, Fixed>, () => Row[] | null> = {
    movie: () => ofMovie(entry),
    week: () => [{ xp: mostXp, coins, least: xp }],
    evening: () => [hostedPay(entry.bonus)],
    challenge: () => ofChallenge(user, id)?.map(challengePay) ?? null,
    'own-challenge': () => ofChallenge(user, id)?.map((most) => ({ xp: most, coins: 0, least: 0 })) ?? null,
    weekly: () => ofWeekly(template),
    milestone: () => ofMilestone(Number(id)),
    badge: () => ofBadge(id),
    item: () => itemsForSale.filter((item) => item.id === id).map(({ offer }) => costing(offer.price)),
    dye: () => [findItem(id)].flatMap((item) => (item ? [costing(dyePrice(item))] : [])),
    snack: () => snacks.filter((snack) => snack.id === id).map(({ price }) => costing(price)),
    habit: () => ofHabit(entry),
    task: () => ofTask(user, entry, id),
    // The duels themselves say what each paid.
    duel: () => null,
    bet: () => null,
  };
  return rows[reward]();
}

function costing(price: number): Row {
  return { xp: 0, coins: -price };
}

/** What each place and length pays before the streak and the bonus. */
const movieRows = [true, false].flatMap((together) =>
  [null, paidMovies.fullRuntime - 1].flatMap((runtime) =>
    [1, paidMovies.perWeek].map((placeOfWeek) => ({
      together,
      pay: moviePay({ together, runtime, placeOfDay: 1, placeOfWeek })!,
    })),
  ),
);

function ofMovie({ base, bonus }: Entry): Row[] {
  return movieRows
    .filter(({ pay }) => pay.xp === base)
    .map(({ pay, together }) => ({
      ...moviePayWith(pay, together, fullStreak, bonus),
      least: moviePayWith(pay, together, 1, bonus).xp,
    }));
}

function ofHabit({ base, bonus }: Entry): Row[] {
  const { intelligence } = bonus ?? noBonus;
  return Object.values(habitPay)
    .filter(({ xp }) => xp === base)
    .map(({ xp, coins }) => ({
      xp: multiplied(xp, fullStreak, intelligence),
      coins,
      least: multiplied(xp, 1, intelligence),
    }));
}

/**
 * What a task pays: its reward as its owner adjusted it, a fifth more XP if it was early, or what the week
 * left of that. Once it has paid, nothing changes that. If it is deleted, at most its scale is known.
 */
function ofTask({ tasks, formerTasks, entries }: StoredUser, entry: Entry, id: string): Row[] {
  const task = tasks.find((each) => each.id === id);
  if (!task?.evaluation) {
    const { xp, coins } = taskScale[formerTasks.find((each) => each.id === id)?.difficulty ?? 'legendary'];
    return [{ xp: Math.min(maxTaskXpPerWeek, early(xp[1])), coins: coins[1], least: 1, leastCoins: 0 }];
  }
  const { evaluation, adjustment, earlyUntil } = task;
  const reward = adjustedReward(evaluation.difficulty, evaluation, adjustment);
  const isEarly = earlyUntil !== null && entry.at < earlyUntil;
  const due = { xp: isEarly ? early(reward.xp) : reward.xp, coins: reward.coins };
  const ofWeek = entries.filter(
    ({ reward, kind, date }) =>
      reward === 'task' && kind === 'granted' && weekOf(date) === weekOf(entry.date),
  );
  const isWeekFull = ofWeek.reduce((sum, { xp }) => sum + xp, 0) === maxTaskXpPerWeek;
  if (!isWeekFull || entry.xp >= due.xp) return [due];
  return [{ xp: entry.xp, coins: Math.floor((due.coins * entry.xp) / due.xp) }];
}

function early(xp: number): number {
  return Math.floor((xp * (100 + paidTasks.earlyPercent)) / 100);
}

/** The XP of a challenge as the player joined it, once or again; null if nothing is known of it. */
function ofChallenge({ player, finished }: StoredUser, id: string): number[] | null {
  const joined = [...Object.values(player.challenges), ...finished].map(({ challenge }) => challenge);
  const due = joined.filter((challenge) => challenge.id === id).map(({ xpReward }) => xpReward);
  return due.length > 0 ? due : null;
}

/** What a weekly challenge with this theme pays, or one of any difficulty if the theme is gone. */
function ofWeekly(template: string): Row[] {
  const levels = weeklyDifficulties.filter((difficulty) => template in weeklyTemplates[difficulty]);
  const all = levels.length > 0 ? levels : weeklyDifficulties;
  return all.map((difficulty) => challengePay(weeklyTargets[difficulty].xp));
}

function ofMilestone(level: number): Row[] {
  return milestones.filter((each) => each.level === level).map(({ coins }) => ({ xp: 0, coins }));
}

function ofBadge(id: string): Row[] | null {
  const badge = allBadges.find((each) => each.id === id);
  return badge ? [{ xp: badgeXp[badge.rarity], coins: 0 }] : null;
}
