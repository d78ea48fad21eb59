import type { Places } from './places.ts';
import { paidMovies, type UnpaidReason } from './rewards.ts';

/**
 * Why a movie on time pays nothing at its places of the day and the week, this many days after it last paid
 * (null if it never did); null if it pays.
 */
export function unpaidReason(
  { placeOfDay, placeOfWeek }: Pick<Places, 'placeOfDay' | 'placeOfWeek'>,
  daysSincePaid: number | null,
): UnpaidReason | null {
  if (daysSincePaid !== null && daysSincePaid < paidMovies.onceInDays) return 'again';
  if (placeOfDay > paidMovies.perDay) return 'day';
  return placeOfWeek > paidMovies.perWeek ? 'week' : null;
}
