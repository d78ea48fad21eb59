import type { DraftMovie } from '@cine/contract/operations/together/challenge-drafts';
import { useId } from 'react';
import { MovieLine } from '#components/challenge/movie-line.tsx';
import { titleOf } from '#components/movie/reasons-in-words.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import styles from './draft.module.css';
import { countsOf, type ShownDraft } from './shown-draft.ts';

type Props = { lists: ShownDraft; onDecide: (movieId: number, isIn: boolean) => void };

/** A draft's movies: those that fit, and folded away the others, each with a box to tick. */
export function DraftMovies({ lists, onDecide }: Props) {
  const { say } = useWords();
  const { listed, others } = lists;
  return (
    <section className={layout.stackM} aria-labelledby="draft-movies">
      <h2 id="draft-movies">{say('challengeDrafts.movies')}</h2>
      <p aria-live="polite">{say('challengeDrafts.inList', { count: countsOf(lists).inList })}</p>
      {listed.length === 0 && (
        <p className={prose.soft}>
          {say(others.length > 0 ? 'challengeDrafts.noneFits' : 'challengeDrafts.noneFound')}
        </p>
      )}
      <Rows movies={listed} onDecide={onDecide} />
      {others.length > 0 && (
        <details className={surface.disclosure}>
          <summary>{say('challengeDrafts.others', { count: others.length })}</summary>
          <Rows movies={others} onDecide={onDecide} />
        </details>
      )}
    </section>
  );
}

type RowsProps = { movies: readonly DraftMovie[]; onDecide: Props['onDecide'] };

function Rows({ movies, onDecide }: RowsProps) {
  return (
    <ul className={styles.movies}>
      {movies.map((movie) => (
        <Row key={movie.movieId} movie={movie} onDecide={onDecide} />
      ))}
    </ul>
  );
}

function Row({ movie, onDecide }: { movie: DraftMovie; onDecide: Props['onDecide'] }) {
  const { say, locale } = useWords();
  const id = useId();
  const { movieId, isIn, fits, confidence, reason, by } = movie;
  return (
    <li className={styles.movie} data-out={!isIn || undefined}>
      <input
        type="checkbox"
        className={styles.box}
        checked={isIn}
        aria-label={say('challengeDrafts.take', { title: titleOf(movie, locale) })}
        aria-describedby={id}
        onChange={({ target }) => onDecide(movieId, target.checked)}
      />
      <MovieLine movie={movie} />
      <p id={id} className={prose.note}>
        {by === 'maker' ? (
          say('challengeDrafts.added')
        ) : (
          <>
            {reason} <span>{say('challengeDrafts.sure', { confidence, by, fits: fits ? 'yes' : 'no' })}</span>
          </>
        )}
      </p>
    </li>
  );
}
