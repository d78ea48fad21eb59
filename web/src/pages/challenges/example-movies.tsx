import type { OutputOf } from '@cine/contract/operation';
import type { previewRules } from '@cine/contract/operations/movies';
import { Check } from 'lucide-react';
import { Link } from 'wouter';
import { titleOf } from '../../pieces/movie/reasons-in-words.ts';
import layout from '../../style/layout.module.css';
import { useWords } from '../../words/index.tsx';
import styles from './example-movies.module.css';

/** Example movies for rules; those the reader can watch are marked. */
export function ExampleMovies({ movies }: { movies: OutputOf<typeof previewRules>['examples'] }) {
  const { say, locale } = useWords();
  return (
    <ul className={`${layout.titleList} ${styles.examples}`}>
      {movies.map(({ movieId, year, mine, ...titles }) => (
        <li key={movieId}>
          <Link className={layout.tapLink} href={`/movies/${movieId}`}>
            {titleOf(titles, locale)}
          </Link>
          {year !== null && <span>{year}</span>}
          {mine && (
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
