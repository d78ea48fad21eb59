import { type GroupDocument, type RefusedMovie, refusedMoviesIn } from '@cine/contract/documents/groups';
import { withdrawRefusal } from '@cine/contract/operations/together/groups';
import { Link } from 'wouter';
import type { Seat } from '#data/firebase.ts';
import { call } from '#data/queries/call.ts';
import { serverNow } from '#data/server-time.ts';
import { dayInWords } from '#i18n/days.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import { Notice } from '../../feedback/notice.tsx';
import { Button } from '../../form/button.tsx';
import { useAction } from '../../form/use-action.ts';
import { titleOf } from '../reasons-in-words.ts';
import styles from './refused-movie-list.module.css';

type Props = { groupId: string; group: GroupDocument; seat?: Seat };

/** Movies that members of a group refuse for a while, each with a way to bring it back. */
export function RefusedMovieList({ groupId, group, seat }: Props) {
  const { say, locale } = useWords();
  const { fault, run, buttonStateOf } = useAction();
  const now = serverNow();
  const movies = refusedMoviesIn(group, now).toReversed();
  const inWords = ({ by, until }: RefusedMovie) => {
    const name = group.members[by]?.name ?? '';
    if (until === null) return say('refusals.by', { name });
    return say('refusals.byUntil', { name, day: dayInWords(until, locale, now) });
  };
  if (movies.length === 0) return <p role="status">{say('refusals.none')}</p>;
  return (
    <>
      {fault && <Notice>{fault}</Notice>}
      <ul className={`${layout.dividedRows} ${layout.longList}`}>
        {movies.map((movie) => {
          const title = titleOf(movie, locale);
          const { movieId } = movie;
          return (
            <li key={movieId} className={styles.movie}>
              <p className={styles.about}>
                <Link href={`/movies/${movieId}`}>{title}</Link>
                <span className={prose.note}>{inWords(movie)}</span>
              </p>
              <Button
                {...buttonStateOf(String(movieId))}
                aria-label={say('refusals.bringBackOf', { title })}
                onClick={() =>
                  void run(String(movieId), () => call(withdrawRefusal, { groupId, movieId }, seat))
                }
              >
                {say('refusals.bringBack')}
              </Button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
