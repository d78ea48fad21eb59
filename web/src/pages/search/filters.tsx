import { genreNames } from '@cine/contract/tmdb-codes';
import { useEffect, useId, useState } from 'react';
import { useWords } from '../../words/index.tsx';
import { genreName } from '../../words/names.ts';
import styles from './search.module.css';
import { type Wanted, yearIn } from './wanted.ts';

type Props = { wanted: Wanted; onWant: (wanted: Wanted) => void };

/** What narrows a search: one's own services at a touch, a genre, years. */
export function Filters({ wanted, onWant }: Props) {
  const { say } = useWords();
  const id = useId();
  return (
    <div className={styles.filters}>
      <label className={styles.mine}>
        <input
          type="checkbox"
          checked={wanted.onMyServices ?? false}
          onChange={(event) => onWant({ ...wanted, onMyServices: event.target.checked || undefined })}
        />
        {say('search.onMyServices')}
      </label>
      <label className="unseen" htmlFor={id}>
        {say('search.genre')}
      </label>
      <select
        id={id}
        value={wanted.genre ?? ''}
        onChange={({ target }) =>
          onWant({ ...wanted, genre: genreNames.find((name) => name === target.value) })
        }
      >
        <option value="">{say('search.anyGenre')}</option>
        {genreNames.map((genre) => (
          <option key={genre} value={genre}>
            {genreName(genre, { say })}
          </option>
        ))}
      </select>
      <Year
        label={say('search.fromYear')}
        value={wanted.fromYear}
        onChange={(fromYear) => onWant({ ...wanted, fromYear })}
      />
      <Year
        label={say('search.toYear')}
        value={wanted.toYear}
        onChange={(toYear) => onWant({ ...wanted, toYear })}
      />
    </div>
  );
}

/** A year; it narrows nothing until all of it is there. */
function Year({
  label,
  value,
  onChange,
}: {
  label: string;
  value: number | undefined;
  onChange: (year: number | undefined) => void;
}) {
  const [draft, setDraft] = useState(String(value ?? ''));
  useEffect(() => {
    // Taken back elsewhere, as by a button; what is half typed stays.
    setDraft((typed) => (yearIn(typed) === value ? typed : String(value ?? '')));
  }, [value]);
  return (
    <input
      className={styles.year}
      type="number"
      inputMode="numeric"
      min={1870}
      max={2100}
      aria-label={label}
      placeholder={label}
      value={draft}
      onChange={({ target }) => {
        setDraft(target.value);
        onChange(yearIn(target.value));
      }}
    />
  );
}
