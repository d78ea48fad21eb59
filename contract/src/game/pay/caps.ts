/** How much of a reward other than a movie's fits into a day and a week; `rewards.ts` has the numbers. */
import type { PaidView } from '../../operations/core/players.ts';
import { weekOf } from '../local-days.ts';
import { type RewardKind, rewardOf } from './rewards.ts';

/** XP that a reward may still pay in a date's week, of `xpPerWeek`. What was taken back still counts. */
export function xpLeftInWeek(
  paid: readonly Pick<PaidView, 'reward' | 'date' | 'xp' | 'taken'>[],
  reward: RewardKind,
  date: string,
): number {
  const { xpPerWeek = Number.POSITIVE_INFINITY } = rewardOf(reward);
  const ofWeek = paid.filter((each) => each.reward === reward && weekOf(each.date) === weekOf(date));
  const used = ofWeek.reduce((sum, { xp, taken }) => sum + xp + (taken?.xp ?? 0), 0);
  return Math.max(0, xpPerWeek - used);
}

/** Whether a reward may pay once more for a local date, by how many of it its day and its week take. */
export function fitsCaps(
  paid: readonly Pick<PaidView, 'reward' | 'date'>[],
  reward: RewardKind,
  date: string,
): boolean {
  const { perDay, perWeek } = rewardOf(reward);
  const dates = paid.filter((each) => each.reward === reward).map((each) => each.date);
  if (perDay !== undefined && dates.filter((each) => each === date).length >= perDay) return false;
  const week = weekOf(date);
  return perWeek === undefined || dates.filter((each) => weekOf(each) === week).length < perWeek;
}
