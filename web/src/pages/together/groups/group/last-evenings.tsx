import { listEvenings } from '@cine/contract/operations/together/groups';
import { ChevronRight } from 'lucide-react';
import { Link } from 'wouter';
import { titleOf } from '#components/movie/reasons-in-words.ts';
import { useCachedAnswer } from '#data/queries/use-answer.ts';
import { serverNow } from '#data/server-time.ts';
import { dayInWords } from '#i18n/days.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import { WatchedPoster } from '../evenings/watched-poster.tsx';
import styles from './group.module.css';

/** The most movies in the strip. */
const most = 8;

/** What the group watched last, as a strip of posters. */
export function LastEvenings({ groupId, uid }: { groupId: string; uid: string }) {
  const { say, locale } = useWords();
  const { data } = useCachedAnswer(listEvenings, { groupId }, uid);
  const watched = (data?.evenings ?? []).flatMap(({ sessionId, at, movies }) =>
    movies.map((movie) => ({ key: `${sessionId} ${movie.movieId}`, at: Date.parse(at), movie })),
  );
  if (watched.length === 0) return null;
  return (
    <section className={layout.stackM} aria-labelledby="evenings-title">
      <h2 id="evenings-title">
        <Link href={`/groups/${groupId}/evenings`} className={layout.tapLink}>
          {say('groups.evenings')}
          <ChevronRight aria-hidden />
        </Link>
      </h2>
      <ul className={styles.strip}>
        {watched.slice(0, most).map(({ key, at, movie }) => (
          <li key={key}>
            <Link href={`/movies/${movie.movieId}`}>
              <span className="unseen">{titleOf(movie, locale)}</span>
              <WatchedPoster movie={movie} sizes="7rem" />
            </Link>
            <time dateTime={new Date(at).toISOString()}>{dayInWords(at, locale, serverNow())}</time>
          </li>
        ))}
      </ul>
    </section>
  );
}
