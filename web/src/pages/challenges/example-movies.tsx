import type { OutputOf } from '@cine/contract/operation';
import type { previewRules } from '@cine/contract/operations/movies';
import { Check } from 'lucide-react';
import { Link } from 'wouter';
import { Poster } from '../../pieces/movie/poster/poster.tsx';
import { titleOf } from '../../pieces/movie/reasons-in-words.ts';
import { useWords } from '../../words/index.tsx';
import styles from './example-movies.module.css';

/** Example movies for rules; those the reader can watch are marked. */
export function ExampleMovies({ movies }: { movies: OutputOf<typeof previewRules>['examples'] }) {
  const { say, locale } = useWords();
  return (
    <ul className={styles.examples}>
      {movies.map((movie) => (
        <li key={movie.movieId}>
          <Link className={styles.movie} href={`/movies/${movie.movieId}`}>
            <Poster movie={movie} sizes="2.5rem" />
            <span>
              {titleOf(movie, locale)} {movie.year !== null && <small>{movie.year}</small>}
            </span>
          </Link>
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
