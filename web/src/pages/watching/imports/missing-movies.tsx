import { useId, useState } from 'react';
import { Button } from '#components/form/button.tsx';
import { CheckBox } from '#components/form/check-box.tsx';
import type { NamedMovie } from '#data/imports/reading.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import { namedInWords } from './named-in-words.ts';

type Props = {
  places: readonly number[];
  movies: readonly NamedMovie[];
  addedPlaces: ReadonlySet<number>;
  onChange: (places: ReadonlySet<number>) => void;
  /** Guests have no movies of their own. */
  mayAdd: boolean;
};

const pageSize = 30;

/** Movies that weren't found: each can be made the user's own, or is left. */
export function MissingMovies({ places, movies, addedPlaces, onChange, mayAdd }: Props) {
  const { say } = useWords();
  const id = useId();
  const [limit, setLimit] = useState(pageSize);

  function want(at: number, isWanted: boolean) {
    const others = [...addedPlaces].filter((place) => place !== at);
    onChange(new Set(isWanted ? [...others, at] : others));
  }

  return (
    <section className={layout.stackM} aria-labelledby={id}>
      <h3 id={id}>{say('imports.missing', { count: places.length })}</h3>
      <p className={prose.soft}>{say(mayAdd ? 'imports.missingHint' : 'imports.missingGuest')}</p>
      <ul className={layout.stackXs}>
        {places.slice(0, limit).map((at) => {
          const movie = movies[at]!;
          const name = namedInWords(movie);
          // Without a title there is nothing to call it.
          if (!mayAdd || movie.titles.length === 0) return <li key={at}>{name}</li>;
          return (
            <li key={at}>
              <CheckBox label={name} checked={addedPlaces.has(at)} onChange={(isOn) => want(at, isOn)} />
            </li>
          );
        })}
      </ul>
      {places.length > limit && (
        <p>
          <Button onClick={() => setLimit(limit + pageSize)}>{say('watchlist.more')}</Button>
        </p>
      )}
    </section>
  );
}
