import { dateOf } from '@cine/contract/game/local-days';
import type { Calendar } from '#core/account/index.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { openDays } from '#watching/watches/index.ts';

/**
 * The day of a date that can still be changed, today's if none is given. Throws `habit-day-closed`,
 * and `habit-before-account` for the day before the one on which its owner's account began.
 */
export function openDayOf(
  calendar: Pick<Calendar, 'zones' | 'since'>,
  date: string | undefined,
  now: number,
): number {
  const open = openDays(calendar, now);
  const isOn = ({ day }: { day: number }) => dateOf(day) === date;
  const chosen = date === undefined ? open[0] : open.find(isOn);
  if (chosen) return chosen.day;
  if (openDays({ ...calendar, since: 0 }, now).some(isOn)) throw new AppError('habit-before-account');
  const isAhead = date !== undefined && date > dateOf(open[0]!.day);
  throw new AppError('habit-day-closed', { when: isAhead ? 'ahead' : 'past' });
}
