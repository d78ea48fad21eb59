import { suggestMovies } from '@cine/contract/operations/movies/movies';
import type { Candidate as Suggestion } from '@cine/contract/operations/together/tonight';
import { EmptyState } from '#components/feedback/empty-state.tsx';
import { Loading } from '#components/feedback/loading.tsx';
import tornTicket from '#components/feedback/scenes/torn-ticket.svg?drawing';
import { Candidate } from '#components/movie/candidate/candidate.tsx';
import { saidInWords, samePlaces } from '#components/movie/candidate/said-once.ts';
import { useAccount } from '#data/auth/user.tsx';
import { useAnswer } from '#data/queries/use-answer.ts';
import { serverNow } from '#data/server-time.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import styles from './movie.module.css';

/** For an unknown movie: suggests others to watch. */
export function MovieNotFound() {
  const { uid, displayName } = useAccount();
  const { data, isAsking } = useAnswer(suggestMovies, { limit: 4 });
  return <UnknownMovie movies={data?.movies ?? []} isAsking={isAsking} me={uid} name={displayName} />;
}

type Props = { movies: readonly Suggestion[]; isAsking: boolean; me: string; name: string };

/** Says that the movie is unknown, with movies on the reader's services. */
export function UnknownMovie({ movies, isAsking, me, name }: Props) {
  const { say, locale } = useWords();
  // Only the reader is asked about, so the reasons name nobody else.
  const nameOf = () => name;
  const teller = { say, locale, me, nameOf };
  const places = samePlaces(movies);
  return (
    <section className={styles.missing}>
      <EmptyState scene={tornTicket} isPage title={say('movie.notFoundTitle')} text={say('movie.notFound')} />
      {isAsking && <Loading isPart />}
      {movies.length > 0 && (
        <>
          <div>
            <h2>{say('movie.instead')}</h2>
            <p className={prose.note}>{saidInWords(movies, places, serverNow(), teller)}</p>
          </div>
          <ul className={layout.twoColumns}>
            {movies.map((movie) => (
              <li key={movie.movieId}>
                <Candidate candidate={movie} look="row" listPlaces={places} me={me} nameOf={nameOf} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
