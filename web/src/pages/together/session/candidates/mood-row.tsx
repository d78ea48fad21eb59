import { moods } from '@cine/contract/movies/moods';
import type { Tonight } from '@cine/contract/operations/together/tonight';
import { Folder, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { collectionName } from '#components/collection/collection-words.ts';
import { filterPhrases } from '#components/movie/filters-in-words.ts';
import { useWords } from '#i18n/index.tsx';
import surface from '#style/surface.module.css';
import styles from './candidate-filters.module.css';
import { useSourceInWords } from './source-in-words.ts';
import { type ListFilters, withFilter } from './use-filters.ts';

/** The row is as high with filters as without. */
type Props = { filters: ListFilters; source: Tonight['collection'] };

/** The moods and the filters in use above an evening's list. */
export function MoodRow({ filters, source }: Props) {
  const { say, locale } = useWords();
  const {
    criteria,
    changeCriteria,
    isOwn,
    setOwn,
    includeFree,
    changeIncludeFree,
    includeOwned,
    changeIncludeOwned,
  } = filters;
  const from = useSourceInWords(filters.collection, source);
  const { mood, ...others } = criteria;
  const row = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    const pressed = row.current?.querySelector<HTMLElement>('[aria-pressed="true"]');
    if (mood && pressed) row.current?.scrollTo({ left: pressed.offsetLeft - 2 * pressed.offsetHeight });
  }, [mood]);
  return (
    <fieldset className={styles.moods} ref={row}>
      <legend className="unseen">{say('session.mood')}</legend>
      {from !== null && (
        <SetFilter
          words={from}
          name={source?.shown && collectionName(source.shown, say)}
          onRemove={() => filters.changeCollection(null)}
        />
      )}
      {isOwn && <SetFilter words={say('session.onlyMine')} onRemove={() => setOwn(false)} />}
      {filterPhrases(others, { say, locale }).map(({ name, words, without }) => (
        <SetFilter
          key={`${name} ${words}`}
          words={words}
          onRemove={() => changeCriteria(withFilter(without, 'mood', mood))}
        />
      ))}
      {includeFree && <SetFilter words={say('session.freeToo')} onRemove={() => changeIncludeFree(false)} />}
      {includeOwned && (
        <SetFilter words={say('session.onShelves')} onRemove={() => changeIncludeOwned(false)} />
      )}
      {[...moods].map(([id, { names }]) => (
        <button
          key={id}
          type="button"
          className={`${surface.pill} ${styles.mood}`}
          aria-pressed={mood === id}
          onClick={() => changeCriteria(withFilter(criteria, 'mood', mood === id ? undefined : id))}
        >
          {names[locale]}
        </button>
      ))}
    </fieldset>
  );
}

type SetProps = {
  words: string;
  /** A collection's, which stands for the words. */
  name?: string | null | undefined;
  onRemove: () => void;
};

function SetFilter({ words, name, onRemove }: SetProps) {
  const { say } = useWords();
  return (
    <button
      type="button"
      className={`${surface.pill} ${styles.set}`}
      aria-label={say('session.withoutFilter', { filter: words })}
      onClick={onRemove}
    >
      {name && <Folder aria-hidden />}
      <span>{name ?? words}</span>
      <X aria-hidden />
    </button>
  );
}
