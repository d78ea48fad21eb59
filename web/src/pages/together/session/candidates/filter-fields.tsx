import type { FilterName, Filters } from '@cine/contract/movies/filters';
import { useId } from 'react';
import { CheckBox } from '#components/form/check-box.tsx';
import { GenrePills } from '#components/form/genre-pills.tsx';
import { LabelledSelect } from '#components/form/labelled-select.tsx';
import { lazyComponent } from '#data/lazy-component.tsx';
import { withMoreWords } from '#i18n/catalogues.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import styles from './candidate-filters.module.css';
import { SourceChoice } from './source-choice.tsx';
import { type ListFilters, withAge, withFilter, withYears } from './use-filters.ts';

const SentenceFilters = lazyComponent(withMoreWords(() => import('./sentence-filters.tsx')));

const runtimes = [90, 105, 120, 150] as const;
const ages = [0, 6, 10, 12, 16] as const;
const years = { min: 1870, max: 2100 };

/** The filters of an evening's list as fields. */
export function FilterFields({ filters }: { filters: ListFilters }) {
  const { say } = useWords();
  const { criteria, changeCriteria, includeFree, changeIncludeFree, includeOwned, changeIncludeOwned } =
    filters;
  const want = <Name extends FilterName>(name: Name, value: Filters[Name] | undefined) =>
    changeCriteria(withFilter(criteria, name, value));
  const { fromYear, toYear } = criteria;
  const age = criteria.suitableForAge ?? criteria.suitableForAgeElsewhere;

  return (
    <div className={styles.fields}>
      <SentenceFilters filters={filters} />
      <Choice
        label={say('session.maxRuntime')}
        value={criteria.maxRuntime}
        options={runtimes.map((minutes) => [minutes, say('session.minutes', { minutes })])}
        onChoose={(minutes) => want('maxRuntime', minutes)}
      />
      <Choice
        label={say('session.suitableForAge')}
        value={age}
        options={ages.map((from) => [from, say('session.fromAge', { age: from })])}
        onChoose={(chosen) =>
          changeCriteria(withAge(criteria, chosen, criteria.suitableForAgeElsewhere !== undefined))
        }
      />
      {age !== undefined && (
        <CheckBox
          label={say('session.suitableForAgeElsewhere')}
          checked={criteria.suitableForAgeElsewhere !== undefined}
          onChange={(isOn) => changeCriteria(withAge(criteria, age, isOn))}
        />
      )}
      <div className={styles.years}>
        <Year
          label={say('session.fromYear')}
          value={fromYear}
          onChange={(year) => changeCriteria(withYears(criteria, year, toYear))}
        />
        <Year
          label={say('session.toYear')}
          value={toYear}
          onChange={(year) => changeCriteria(withYears(criteria, fromYear, year))}
        />
      </div>
      <fieldset className={styles.genres}>
        <legend>{say('session.genres')}</legend>
        <GenrePills
          chosen={criteria.genres ?? []}
          onChange={(genres) => want('genres', genres.length > 0 ? genres : undefined)}
        />
      </fieldset>
      <CheckBox
        label={say('session.unseenByAll')}
        checked={criteria.unseenByAll ?? false}
        onChange={(isOn) => want('unseenByAll', isOn || undefined)}
      />
      <CheckBox label={say('session.includeFree')} checked={includeFree} onChange={changeIncludeFree} />
      <div className={layout.stackXs}>
        <CheckBox label={say('session.shelves')} checked={includeOwned} onChange={changeIncludeOwned} />
        <p className={prose.note}>{say('session.shelvesHint')}</p>
      </div>
      <SourceChoice filters={filters} />
    </div>
  );
}

type ChoiceProps = {
  label: string;
  value: number | undefined;
  options: readonly (readonly [number, string])[];
  onChoose: (value: number | undefined) => void;
};

function Choice({ label, value, options, onChoose }: ChoiceProps) {
  const { say } = useWords();
  return (
    <LabelledSelect
      label={label}
      value={value ?? ''}
      onChange={(chosen) => onChoose(chosen === '' ? undefined : Number(chosen))}
    >
      <option value="">{say('session.any')}</option>
      {options.map(([option, words]) => (
        <option key={option} value={option}>
          {words}
        </option>
      ))}
    </LabelledSelect>
  );
}

type YearProps = { label: string; value: number | undefined; onChange: (year: number | undefined) => void };

/** A year counts once it is complete. */
function Year({ label, value, onChange }: YearProps) {
  const id = useId();
  return (
    <div className={surface.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className={surface.input}
        key={value}
        type="text"
        inputMode="numeric"
        pattern="[0-9]{4}"
        maxLength={4}
        defaultValue={value ?? ''}
        onBlur={({ target }) => onChange(yearOf(target.value))}
        onKeyDown={(event) => event.key === 'Enter' && onChange(yearOf(event.currentTarget.value))}
      />
    </div>
  );
}

function yearOf(typed: string): number | undefined {
  const year = Number(typed);
  return Number.isInteger(year) && year >= years.min && year <= years.max ? year : undefined;
}
