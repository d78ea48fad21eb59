import type { DayState, StreakDayView } from '@cine/contract/operations/game/streaks';
import { dateWithWeekday } from '#i18n/days.ts';
import type { useWords } from '#i18n/index.tsx';

type Tools = Pick<ReturnType<typeof useWords>, 'say' | 'locale'>;

/** States as the key of the calendar lists them; days before and after have no mark. */
export const markedStates = [
  'kept',
  'frozen',
  'open',
  'missed',
  'excused',
] as const satisfies readonly DayState[];

/** A day of the calendar in words: "Thursday 10 December, today: movie watched, day 12 of a streak". */
export function streakDayInWords(
  { date, state, length }: StreakDayView,
  today: string,
  { say, locale }: Tools,
): string {
  const what = length === null ? say(`streak.${state}`) : say('streak.keptAs', { length });
  const day = dateWithWeekday(date, locale);
  return say(date === today ? 'streak.todayWas' : 'streak.dayWas', { day, what });
}
