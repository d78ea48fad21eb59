import { isCustomMovie } from '@cine/contract/movies/custom-movie';
import type { MovieCard } from '@cine/contract/operations/movies/movies';
import { CollectButton } from '#components/collection/collect-button.tsx';
import { Skeleton } from '#components/feedback/skeleton.tsx';
import { Chip, MovieRow } from '#components/movie/movie-row.tsx';
import { WatchlistButton } from '#components/movie/watchlist-button.tsx';
import { useAccount } from '#data/auth/user.tsx';
import { useWatchlist } from '#data/queries/use-watchlist.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import styles from './search.module.css';

const columns = `${layout.stackS} ${layout.twoColumns} ${layout.longList} ${styles.results}`;

type Props = {
  movies: readonly MovieCard[];
  /** Whether they answer the former query. */
  isFormer?: boolean;
};

/** Movies in rows; others' custom movies have none of their maker's details. */
export function MovieResults({ movies, isFormer = false }: Props) {
  const { say } = useWords();
  const watchlist = useWatchlist(useAccount().uid);
  return (
    // biome-ignore lint/a11y/noRedundantRoles: without it VoiceOver doesn't announce a list without bullets.
    <ol role="list" className={columns} aria-busy={isFormer}>
      {movies.map((movie) => (
        <li key={movie.movieId}>
          <MovieRow
            movie={movie}
            chips={isCustomMovie(movie.movieId) && <Chip>{say('customMovies.byYou')}</Chip>}
            second={<CollectButton movie={movie} look="mark" />}
          >
            <WatchlistButton movie={movie} watchlist={watchlist} look="mark" />
          </MovieRow>
        </li>
      ))}
    </ol>
  );
}

export function ComingMovies() {
  return (
    <div className={`${layout.stackS} ${layout.twoColumns}`}>
      <Skeleton count={6} size="row" />
    </div>
  );
}
