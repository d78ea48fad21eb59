import type { PaidView } from '../../operations/core/players.ts';
import { weekOf } from '../local-days.ts';
import { type RewardKind, rewardOf } from './rewards.ts';

/** Whether a reward may pay once more for a local date, by how many of it its day and its week take. */
export function fitsCaps(
  paid: readonly Pick<PaidView, 'reward' | 'date'>[],
  reward: RewardKind,
  date: string,
): boolean {
  const { perDay = Infinity, perWeek = Infinity } = rewardOf(reward);
  const dates = paid.filter((each) => each.reward === reward).map((each) => each.date);
  const ofDay = dates.filter((each) => each === date);
  const ofWeek = dates.filter((each) => weekOf(each) === weekOf(date));
  return ofDay.length < perDay && ofWeek.length < perWeek;
}
