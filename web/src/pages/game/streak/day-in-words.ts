/** What kept or missed a day of the streak, in words. */
import type { DayMovieView, StreakDayView, StreakView } from '@cine/contract/operations/game/streaks';
import type { useWords } from '#i18n/index.tsx';
import { lastMinute } from './last-minute.ts';

/** How a day stands; `movies` are those watched on it, null until known. */
export function dayInWords(
  { date, state, length }: StreakDayView,
  { open, today }: Pick<StreakView, 'open' | 'today'>,
  movies: readonly Pick<DayMovieView, 'keeps'>[] | null,
  { say, locale }: Pick<ReturnType<typeof useWords>, 'say' | 'locale'>,
): string {
  const until = open.find((each) => each.date === date)?.until;
  switch (state) {
    case 'kept': {
      const isOtherwise = movies !== null && !movies.some(({ keeps }) => keeps);
      return say(isOtherwise ? 'streak.dayKeptOtherwise' : 'streak.dayKept', { length: length ?? 1 });
    }
    case 'frozen':
      return say('streak.dayFrozen');
    case 'excused':
      return say('streak.dayExcused');
    case 'missed':
      return say('streak.dayMissed');
    case 'open':
      if (until === undefined) return say('streak.open');
      // A task counts for the day on which it is ticked off.
      return say(date === today ? 'streak.todayOpen' : 'streak.dayOpen', { at: lastMinute(until, locale) });
    case 'future':
      return say('streak.dayFuture');
    case 'before':
      return say('streak.dayBefore');
  }
}
