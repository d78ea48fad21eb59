import type { MovieCard } from '@cine/contract/movies';
import type { KeyboardEvent, Ref } from 'react';
import { Link } from 'wouter';
import { Poster } from '../../pieces/poster.tsx';
import { titleOf } from '../../pieces/reasons.ts';
import { useWords } from '../../words/index.tsx';
import styles from './search.module.css';

type Props = {
  ref: Ref<HTMLOListElement>;
  movies: readonly MovieCard[];
  /** They are what was found for what was typed before. */
  isFormer: boolean;
  /** Above the first one. */
  onLeave: () => void;
};

/** What was found, the likeliest first; arrow keys go up and down. */
export function Results({ ref, movies, isFormer, onLeave }: Props) {
  function go(event: KeyboardEvent<HTMLOListElement>) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const links = [...event.currentTarget.querySelectorAll('a')];
    const at = links.indexOf(document.activeElement as HTMLAnchorElement) + step;
    if (at < 0) onLeave();
    else links[at]?.focus();
  }

  return (
    <ol ref={ref} className={styles.results} aria-busy={isFormer} onKeyDown={go}>
      {movies.map((movie) => (
        <li key={movie.movieId}>
          <Result movie={movie} />
        </li>
      ))}
    </ol>
  );
}

function Result({ movie }: { movie: MovieCard }) {
  const { say, locale } = useWords();
  const { movieId, originalTitle, year, runtime, directors } = movie;
  const title = titleOf(movie, locale);
  const facts = [
    originalTitle === title ? null : originalTitle,
    year,
    runtime === null ? null : say('movie.minutes', { minutes: runtime }),
    directors.length > 0 ? directors.join(', ') : null,
  ];
  return (
    <Link href={`/movies/${movieId}`} className={styles.result}>
      <span className={styles.poster}>
        <Poster movie={movie} sizes="4rem" />
      </span>
      <span className={styles.told}>
        <strong className={styles.name}>{title}</strong>
        <span className={styles.facts}>{facts.filter((fact) => fact !== null).join(' · ')}</span>
      </span>
    </Link>
  );
}
