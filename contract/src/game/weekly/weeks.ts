import { day as dayMs } from '../../time.ts';
import { dateOf, mondayOf } from '../local-days.ts';

/** The Mondays of the weeks that must have their challenges: this week's, and on Sundays the next one's. */
export function mondaysDue(now: number): string[] {
  const today = Math.floor(now / dayMs);
  const monday = mondayOf(today);
  return (today === monday + 6 ? [monday, monday + 7] : [monday]).map(dateOf);
}
