import { genreNames } from '@cine/contract/movies/tmdb-codes';
import { useEffect, useId, useState } from 'react';
import { CheckBox } from '#components/form/check-box.tsx';
import { useWords } from '#i18n/index.tsx';
import { genreName, languageName } from '#i18n/names.ts';
import surface from '#style/surface.module.css';
import styles from './search.module.css';
import { type Filters, languages, oneOf, runtimes, yearIn } from './search-filters.ts';

type Props = { filters: Filters; onChange: (change: Filters) => void };

/** The filters of the search: genre, years, length, language. */
export function FilterBar({ filters, onChange }: Props) {
  const words = useWords();
  const { say, locale } = words;
  const { compare } = new Intl.Collator(locale);
  return (
    <div className={styles.filters}>
      <CheckBox
        className={surface.checkbox}
        label={say('search.onMyServices')}
        checked={filters.onMyServices ?? false}
        onChange={(isOn) => onChange({ onMyServices: isOn || undefined })}
      />
      <Choice
        label={say('search.genre')}
        any={say('search.anyGenre')}
        value={filters.genre}
        options={genreNames.map((genre) => ({ value: genre, name: genreName(genre, words) }))}
        onChoose={(genre) => onChange({ genre: oneOf(genreNames, genre) })}
      />
      <Year
        label={say('search.fromYear')}
        value={filters.fromYear}
        onChange={(fromYear) => onChange({ fromYear })}
      />
      <Year label={say('search.toYear')} value={filters.toYear} onChange={(toYear) => onChange({ toYear })} />
      <Choice
        label={say('search.runtime')}
        any={say('search.anyRuntime')}
        value={filters.maxRuntime}
        options={runtimes.map((minutes) => ({ value: minutes, name: say('search.atMost', { minutes }) }))}
        onChoose={(minutes) => onChange({ maxRuntime: oneOf(runtimes, Number(minutes)) })}
      />
      <Choice
        label={say('search.language')}
        any={say('search.anyLanguage')}
        value={filters.language}
        options={languages
          .map((code) => ({ value: code, name: languageName(code, words) }))
          .sort((one, other) => compare(one.name, other.name))}
        onChoose={(code) => onChange({ language: oneOf(languages, code) })}
      />
    </div>
  );
}

/** One of several options, or any. */
function Choice({
  label,
  any,
  value,
  options,
  onChoose,
}: {
  label: string;
  any: string;
  value: string | number | undefined;
  options: readonly { value: string | number; name: string }[];
  onChoose: (value: string) => void;
}) {
  const id = useId();
  return (
    <>
      <label className="unseen" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className={surface.select}
        value={value ?? ''}
        onChange={({ target }) => onChoose(target.value)}
      >
        <option value="">{any}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </>
  );
}

/** A year; an incomplete one filters nothing. */
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
    // Cleared elsewhere, as by a button; half-typed text stays.
    setDraft((typed) => (yearIn(typed) === value ? typed : String(value ?? '')));
  }, [value]);
  return (
    <input
      className={`${surface.select} ${styles.year}`}
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
