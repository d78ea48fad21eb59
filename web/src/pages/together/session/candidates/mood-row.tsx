import { moods } from '@cine/contract/movies/moods';
import type { Tonight } from '@cine/contract/operations/together/tonight';
import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { filterPhrases } from '#components/movie/filters-in-words.ts';
import { useWords } from '#i18n/index.tsx';
import surface from '#style/surface.module.css';
import styles from './candidate-filters.module.css';
import { useSourceInWords } from './source-in-words.ts';
import { type ListFilters, withFilter } from './use-filters.ts';

/** The row is as high with filters as without. */
type Props = { filters: ListFilters; source: Tonight['collection'] };

export function MoodRow({ filters, source }: Props) {
  const { say, locale } = useWords();
  const { wanted, want, isOwn, setOwn, includeFree, wantFree, includeOwned, wantOwned } = filters;
  const from = useSourceInWords(filters.collection, source);
  const { mood, ...others } = wanted;
  const row = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    const pressed = row.current?.querySelector<HTMLElement>('[aria-pressed="true"]');
    if (mood && pressed) row.current?.scrollTo({ left: pressed.offsetLeft - 2 * pressed.offsetHeight });
  }, [mood]);
  return (
    <fieldset className={styles.moods} ref={row}>
      <legend className="unseen">{say('session.mood')}</legend>
      {isOwn && <SetFilter words={say('session.onlyMine')} onRemove={() => setOwn(false)} />}
      {filterPhrases(others, { say, locale }).map(({ name, words }) => (
        <SetFilter key={name} words={words} onRemove={() => want(withFilter(wanted, name, undefined))} />
      ))}
      {from !== null && <SetFilter words={from} onRemove={() => filters.wantCollection(null)} />}
      {includeFree && <SetFilter words={say('session.freeToo')} onRemove={() => wantFree(false)} />}
      {includeOwned && <SetFilter words={say('session.ownedToo')} onRemove={() => wantOwned(false)} />}
      {[...moods].map(([id, { names }]) => (
        <button
          key={id}
          type="button"
          className={`${surface.pill} ${styles.mood}`}
          aria-pressed={mood === id}
          onClick={() => want(withFilter(wanted, 'mood', mood === id ? undefined : id))}
        >
          {names[locale]}
        </button>
      ))}
    </fieldset>
  );
}

function SetFilter({ words, onRemove }: { words: string; onRemove: () => void }) {
  const { say } = useWords();
  return (
    <button
      type="button"
      className={`${surface.pill} ${styles.set}`}
      aria-label={say('session.withoutFilter', { filter: words })}
      onClick={onRemove}
    >
      {words}
      <X aria-hidden />
    </button>
  );
}
