import { Search as Glass } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import { useAccount } from '../../live/auth/player.tsx';
import { useWords } from '../../words/index.tsx';
import { AddIt } from './add-custom-movie.tsx';
import { Browse } from './browse-movies.tsx';
import { FilterBar } from './filter-bar.tsx';
import { Found } from './found-movies.tsx';
import { goThrough, useSlash } from './keyboard.ts';
import styles from './search.module.css';
import {
  isNarrowed,
  noFilters,
  toList,
  toSearch,
  type Wanted,
  wantedIn,
  withWanted,
} from './search-filters.ts';

/** So long is typed on before what is typed is looked for, and in the address. */
const pauseMs = 120;

/** Movies as one types, by title in any language, by people and by what they are about; the popular ones until then. */
export default function Search() {
  const { say } = useWords();
  const [address, setAddress] = useSearchParams();
  const wanted = wantedIn(address);
  const [draft, setDraft] = useState<string | null>(null);
  const page = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const asked = toSearch(wanted);
  const { kind } = useAccount();
  const onWiden = isNarrowed(wanted) ? () => want(noFilters) : null;
  useSlash(() => field.current?.select());

  function want(change: Partial<Wanted>) {
    setAddress((before) => withWanted(before, { ...wantedIn(before), ...change }), { replace: true });
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: only another letter begins the pause again.
  useEffect(() => {
    if (draft === null) return;
    const timer = setTimeout(() => {
      want({ query: draft });
      setDraft(null);
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [draft]);

  function goOn(event: KeyboardEvent) {
    if (event.key === 'Escape') setDraft('');
    if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
    // On a phone this also puts the keyboard away.
    const first = page.current?.querySelector<HTMLElement>('ol a');
    if (!first) return;
    event.preventDefault();
    first.focus();
  }

  return (
    <div className={styles.page} ref={page}>
      <header className={styles.head}>
        <h1>{say('search.title')}</h1>
        <Link href="/list" className={styles.list}>
          {say('list.title')}
        </Link>
      </header>
      <search className={styles.ask}>
        <label className="unseen" htmlFor={id}>
          {say('search.field')}
        </label>
        <div className={styles.field}>
          <Glass aria-hidden />
          <input
            ref={field}
            id={id}
            type="search"
            value={draft ?? wanted.query}
            placeholder={say('search.example')}
            maxLength={100}
            autoComplete="off"
            autoCorrect="off"
            spellCheck={false}
            enterKeyHint="search"
            aria-keyshortcuts="/"
            onChange={(event) => setDraft(event.target.value)}
            onKeyDown={goOn}
          />
        </div>
        <FilterBar filters={wanted} onWant={want} />
      </search>
      {!asked && <p className={styles.note}>{say('search.hint')}</p>}
      {!asked && kind === 'member' && <AddIt title="" />}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the links in it are what keys go through. */}
      <div className={styles.page} onKeyDown={(event) => goThrough(event, () => field.current?.focus())}>
        {asked ? (
          <Found asked={asked} onWiden={onWiden} />
        ) : (
          <Browse
            asked={toList(wanted)}
            order={wanted.order ?? 'popularity'}
            onOrder={(order) => want({ order: order === 'popularity' ? undefined : order })}
            onWiden={onWiden}
          />
        )}
      </div>
    </div>
  );
}
