import type { MovieCard } from '@cine/contract/operations/movies/movies';
import { useId, useState } from 'react';
import { Button } from '#components/form/button.tsx';
import { Poster } from '#components/movie/poster/poster.tsx';
import { otherTitle, titleOf } from '#components/movie/reasons-in-words.ts';
import type { NamedMovie } from '#data/imports/reading.ts';
import { dotted } from '#i18n/dotted.ts';
import { useWords } from '#i18n/index.tsx';
import { joinNames } from '#i18n/join-names.ts';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import styles from './imports.module.css';
import type { Matched } from './match-movies.ts';
import { namedInWords } from './named-in-words.ts';

type Props = {
  places: readonly number[];
  movies: readonly NamedMovie[];
  matched: Matched;
  chosen: ReadonlyMap<number, number>;
  onChoose: (at: number, movieId: number | null) => void;
};

const atOnce = 20;

/** Movies that may be one of several: nothing is guessed between equals. */
export function AmbiguousMovies({ places, movies, matched, chosen, onChoose }: Props) {
  const { say } = useWords();
  const id = useId();
  const [limit, setLimit] = useState(atOnce);
  return (
    <section className={layout.stackM} aria-labelledby={id}>
      <h3 id={id}>{say('imports.ambiguous', { count: places.length })}</h3>
      <p className={prose.soft}>{say('imports.ambiguousHint')}</p>
      {places.slice(0, limit).map((at) => {
        const match = matched.matches[at]!;
        const candidates = match.kind === 'ambiguous' ? match.candidates : [];
        return (
          <Choice
            key={at}
            movie={movies[at]!}
            cards={candidates.flatMap((movieId) => matched.cards.get(movieId) ?? [])}
            chosen={chosen.get(at) ?? null}
            onChoose={(movieId) => onChoose(at, movieId)}
          />
        );
      })}
      {places.length > limit && (
        <p>
          <Button onClick={() => setLimit(limit + atOnce)}>{say('watchlist.more')}</Button>
        </p>
      )}
    </section>
  );
}

type ChoiceProps = {
  movie: NamedMovie;
  cards: readonly MovieCard[];
  chosen: number | null;
  onChoose: (movieId: number | null) => void;
};

function Choice({ movie, cards, chosen, onChoose }: ChoiceProps) {
  const { say } = useWords();
  const name = useId();
  return (
    <fieldset className={`${surface.tile} ${layout.stackS} ${styles.choice}`}>
      <legend>{namedInWords(movie)}</legend>
      {cards.map((card) => (
        <label key={card.movieId} className={`${surface.option} ${styles.candidate}`}>
          <input
            type="radio"
            name={name}
            checked={chosen === card.movieId}
            onChange={() => onChoose(card.movieId)}
          />
          <span className={styles.poster}>
            <Poster movie={card} sizes="3rem" />
          </span>
          <Candidate card={card} />
        </label>
      ))}
      <label className={surface.check}>
        <input type="radio" name={name} checked={chosen === null} onChange={() => onChoose(null)} />
        {say('imports.noneOfThese')}
      </label>
    </fieldset>
  );
}

function Candidate({ card }: { card: MovieCard }) {
  const { say, locale } = useWords();
  const title = titleOf(card, locale);
  const minutes = card.runtime === null ? null : say('movie.minutes', { minutes: card.runtime });
  return (
    <span className={layout.words}>
      <strong>{title}</strong>
      <span className={prose.note}>
        {dotted([otherTitle(card.originalTitle, title), card.year, minutes, joinNames(card.directors)])}
      </span>
    </span>
  );
}
