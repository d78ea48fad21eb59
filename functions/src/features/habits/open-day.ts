import { dateOf } from '@cine/contract/game/local-days';
import { AppError } from '../../platform/errors/app-error.ts';
import type { Calendar } from '../account/index.ts';
import { openDays } from '../watches/index.ts';

/** The day of a date that can still be changed, today's if none is given. Throws `habit-day-closed`. */
export function openDayOf(
  calendar: Pick<Calendar, 'zones' | 'since'>,
  date: string | undefined,
  now: number,
): number {
  const open = openDays(calendar, now);
  const found = date === undefined ? open[0] : open.find(({ day }) => dateOf(day) === date);
  if (!found) throw new AppError('habit-day-closed');
  return found.day;
}
