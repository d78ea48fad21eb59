import type { ComponentProps } from 'react';
import { Link } from 'wouter';
import { useWords } from '#i18n/index.tsx';
import { titleOf } from '../reasons-in-words.ts';
import { Poster } from './poster.tsx';
import styles from './poster-shelf.module.css';

type Props = { movies: readonly NonNullable<ComponentProps<typeof Poster>['movie']>[] };

/** Posters side by side, each a link to its movie. */
export function PosterShelf({ movies }: Props) {
  const { locale } = useWords();
  return (
    <ul className={styles.shelf}>
      {movies.map((movie) => (
        <li key={movie.movieId}>
          <Link href={`/movies/${movie.movieId}`}>
            <Poster movie={movie} sizes="6rem" />
            <strong className="unseen">{titleOf(movie, locale)}</strong>
          </Link>
        </li>
      ))}
    </ul>
  );
}
