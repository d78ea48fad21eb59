import type { OutputOf } from '@cine/contract/operation';
import type { previewRules } from '@cine/contract/operations/movies/movies';
import { Check } from 'lucide-react';
import { MovieLine } from '#components/challenge/movie-line.tsx';
import { useWords } from '#i18n/index.tsx';
import styles from './example-movies.module.css';

/** Some movies that meet a challenge's rules. */
export function ExampleMovies({ movies }: { movies: OutputOf<typeof previewRules>['examples'] }) {
  const { say } = useWords();
  return (
    <ul className={styles.examples}>
      {movies.map((movie) => (
        <li key={movie.movieId}>
          <MovieLine movie={movie} />
          {movie.mine && (
            <span className={styles.mine}>
              <Check aria-hidden />
              {say('challenges.onMine')}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
