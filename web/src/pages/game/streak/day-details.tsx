import { type StreakDayView, type StreakView, showStreakDay } from '@cine/contract/operations/game/streaks';
import { RetryNotice } from '#components/feedback/retry-notice.tsx';
import { Skeleton } from '#components/feedback/skeleton.tsx';
import { MovieRow } from '#components/movie/movie-row.tsx';
import { useAccount } from '#data/auth/user.tsx';
import { useDebouncedValue } from '#data/device/use-debounced-value.ts';
import { useCachedAnswer } from '#data/queries/use-answer.ts';
import { useRefetchOnChange } from '#data/queries/use-refetch-on-change.ts';
import { dateWithWeekday } from '#i18n/days.ts';
import { dotted } from '#i18n/dotted.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import surface from '#style/surface.module.css';
import { dayInWords } from './day-in-words.ts';
import styles from './streak.module.css';

type Props = {
  day: StreakDayView;
  streak: Pick<StreakView, 'open' | 'today'>;
  /** The days kept: what was watched may change with them. Null until known. */
  keptDays: string | null;
};

/** How long a day must stay chosen before it is asked for: arrow keys pass many. */
const restMs = 250;

/** What kept or missed a day of the streak. */
export function DayDetails({ day, streak, keptDays }: Props) {
  const { say, locale } = useWords();
  const { uid } = useAccount();
  const hadMovies = day.state !== 'future' && day.state !== 'before';
  const settled = useDebouncedValue(day.date, restMs);
  const input = hadMovies && settled === day.date ? { date: day.date } : null;
  const { data, refusal, again } = useCachedAnswer(showStreakDay, input, uid);
  useRefetchOnChange(keptDays, again);
  const movies = data?.date === day.date ? data.movies : null;
  return (
    <section className={`${layout.stackM} ${surface.card} ${styles.details}`} aria-live="polite">
      <h3 className={styles.date}>{dateWithWeekday(day.date, locale)}</h3>
      <p>{dayInWords(day, streak, movies, { say, locale })}</p>
      {hadMovies && !movies && !refusal && day.state === 'kept' && <Skeleton size="row" />}
      {refusal && !movies && <RetryNotice refusal={refusal} onRetry={again} />}
      {movies && movies.length > 0 && (
        <ul className={layout.stackS}>
          {movies.map(({ movie, others, keeps, undone }) => (
            <li key={movie.movieId}>
              <MovieRow
                movie={movie}
                note={dotted([
                  say('streak.others', { count: others }),
                  keeps ? null : say('streak.late'),
                  undone ? say('streak.undone') : null,
                ])}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
