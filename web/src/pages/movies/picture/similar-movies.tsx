import type { SimilarMovie } from '@cine/contract/operations/movies/frames';
import { MovieRow } from '#components/movie/movie-row.tsx';
import { WatchlistButton } from '#components/movie/watchlist-button.tsx';
import { useAccount } from '#data/auth/user.tsx';
import { useWatchlist } from '#data/queries/use-watchlist.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import styles from './picture.module.css';
import { Still } from './still.tsx';

/** Movies that a picture isn't from, as far as we know, but looks like. */
export function SimilarMovies({ movies }: { movies: readonly SimilarMovie[] }) {
  const { say } = useWords();
  const watchlist = useWatchlist(useAccount().uid);
  return (
    <section className={layout.stackM}>
      <h2>{say('picture.similar')}</h2>
      <p className={prose.soft}>{say('picture.similarHint')}</p>
      <ul className={`${layout.stackS} ${styles.found}`}>
        {movies.map(({ movie, likeness, stillPath }) => (
          <li key={movie.movieId} className={layout.stackS}>
            <MovieRow
              movie={movie}
              note={say(likeness >= 0.75 ? 'picture.verySimilar' : 'picture.bitSimilar')}
            >
              <WatchlistButton movie={movie} watchlist={watchlist} look="mark" />
            </MovieRow>
            {stillPath !== null && <Still path={stillPath} words={say('picture.similarStill')} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
