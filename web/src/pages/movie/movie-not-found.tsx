import { suggestMovies } from '@cine/contract/operations/movies';
import { useAccount } from '../../live/auth/player.tsx';
import { useAnswer } from '../../live/data/use-answer.ts';
import { Loading } from '../../pieces/feedback/loading.tsx';
import { Candidate } from '../../pieces/movie/candidate.tsx';
import { useWords } from '../../words/index.tsx';
import styles from './movie.module.css';

/** For an unknown movie: suggests others to watch. */
export function MovieNotFound() {
  const { say } = useWords();
  const { uid, displayName } = useAccount();
  const { data, isAsking } = useAnswer(suggestMovies, { limit: 4 });
  return (
    <section className={styles.missing}>
      <h1>{say('movie.notFoundTitle')}</h1>
      <p>{say('movie.notFound')}</p>
      {isAsking && <Loading />}
      {data && data.movies.length > 0 && <h2>{say('movie.instead')}</h2>}
      <ul>
        {data?.movies.map((movie, at) => (
          <li key={movie.movieId}>
            <Candidate
              candidate={movie}
              look={at === 0 ? 'card' : 'row'}
              me={uid}
              nameOf={() => displayName}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
