import type { OutputOf } from '@cine/contract/operation';
import type { showTaste } from '@cine/contract/operations/watching/ratings';
import { useId, useState } from 'react';
import { Button } from '#components/form/button.tsx';
import { useWords } from '#i18n/index.tsx';
import { genreName } from '#i18n/names.ts';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import styles from './taste.module.css';

type Props = { genres: OutputOf<typeof showTaste>['genreMeans']; mean: number };

const shownAtFirst = 8;

/** The user's mean rating of each genre. */
export function GenreMeans({ genres, mean }: Props) {
  const { say } = useWords();
  const id = useId();
  const [showsAll, setShowsAll] = useState(false);
  const shownGenres = showsAll ? genres : genres.slice(0, shownAtFirst);
  return (
    <section className={`${layout.stackM} ${surface.card} ${styles.part}`} aria-labelledby={id}>
      <h2 className={prose.subtitle} id={id}>
        {say('taste.genres')}
      </h2>
      <p className={prose.note}>{say('taste.genresHint')}</p>
      <ol className={`${layout.stackS} ${styles.genres}`} style={{ '--mean': mean / 100 }}>
        {shownGenres.map(({ genre, count, mean: own, shrunk }) => (
          <li key={genre}>
            <strong>{genreName(genre, { say })}</strong>
            <span className={styles.measure} aria-hidden style={{ '--part': shrunk / 100 }} />
            <span className={styles.shrunk}>
              <span aria-hidden>{Math.round(shrunk)}</span>
              <span className="unseen">{say('rating.point', { score: Math.round(shrunk) })}</span>
            </span>
            <small className={prose.note}>{say('taste.genreOf', { count, mean: Math.round(own) })}</small>
          </li>
        ))}
      </ol>
      {genres.length > shownAtFirst && !showsAll && (
        <Button kind="quiet" className={styles.start} onClick={() => setShowsAll(true)}>
          {say('taste.allGenres', { count: genres.length })}
        </Button>
      )}
    </section>
  );
}
