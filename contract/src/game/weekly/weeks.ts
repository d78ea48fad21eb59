/** The weeks of weekly challenges: their ids, when they close, and which must exist by now. */
import { day as dayMs, hour } from '../../time.ts';
import { dateOf, dayOf, mondayOf } from '../local-days.ts';

/** The Mondays of the weeks that must have their challenges: this week's, and on Sundays the next one's. */
export function mondaysDue(now: number): string[] {
  const today = Math.floor(now / dayMs);
  const monday = mondayOf(today);
  return (today === monday + 6 ? [monday, monday + 7] : [monday]).map(dateOf);
}

/** When a week closes for movies recorded late, in epoch milliseconds: the Tuesday after, at noon UTC. */
export function closesAt(monday: string): number {
  return (dayOf(monday) + 8) * dayMs + 12 * hour;
}

/**
 * For how many days after its Monday a week may change: a watch is recorded by the Tuesday after, and
 * withdrawn a day later at most.
 */
const changesWithinDays = 13;

/** Whether movies may still come to count for a week's challenges, also a guild's, or be withdrawn. */
export function isWeekOpen(monday: string, now: number): boolean {
  return now / dayMs - dayOf(monday) <= changesWithinDays;
}

/** The id of a week's challenge among steps of challenges; `themeOfId` reads it. */
export function weeklyId(monday: string, templateId: string): string {
  return `weekly-${monday}-${templateId}`;
}

export function isWeekly(challengeId: string): boolean {
  return /^weekly-\d{4}-/.test(challengeId);
}
