import { Search as Glass } from 'lucide-react';
import { type KeyboardEvent, useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import { useAccount } from '#data/auth/user.tsx';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import { AddCustomMovie } from './add-custom-movie.tsx';
import { BrowseMovies } from './browse-movies.tsx';
import { FilterBar } from './filter-bar.tsx';
import { FoundMovies } from './found-movies.tsx';
import { moveThroughLinks, useSlashShortcut } from './keyboard.ts';
import styles from './search.module.css';
import {
  isNarrowed,
  noFilters,
  queryIn,
  type SearchQuery,
  toList,
  toSearch,
  withQuery,
} from './search-filters.ts';

/** Pause after typing before the search runs and the address changes. */
const pauseMs = 120;

/** Searches as one types; shows popular movies before that. */
export default function Search() {
  const { say } = useWords();
  const [address, setAddress] = useSearchParams();
  const wanted = queryIn(address);
  const [draft, setDraft] = useState<string | null>(null);
  const page = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const request = toSearch(wanted);
  const { kind } = useAccount();
  const onWiden = isNarrowed(wanted) ? () => want(noFilters) : null;
  useSlashShortcut(() => field.current?.select());

  function want(change: Partial<SearchQuery>) {
    setAddress((before) => withQuery(before, { ...queryIn(before), ...change }), { replace: true });
  }

  const searchFor = useEffectEvent((query: string) => {
    want({ query });
    setDraft(null);
  });
  useEffect(() => {
    if (draft === null) return;
    const timer = setTimeout(() => searchFor(draft), pauseMs);
    return () => clearTimeout(timer);
  }, [draft]);

  function goOn(event: KeyboardEvent) {
    if (event.key === 'Escape') setDraft('');
    if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
    // On a phone this also hides the keyboard.
    const first = page.current?.querySelector<HTMLElement>('ol a');
    if (!first) return;
    event.preventDefault();
    first.focus();
  }

  return (
    <div className={`${layout.stackL} ${styles.page}`} ref={page}>
      <header className={layout.headingRow}>
        <h1>{say('search.title')}</h1>
        <Link href="/list" className={layout.tapLink}>
          {say('watchlist.title')}
        </Link>
      </header>
      <search className={layout.stackL}>
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
      {!request && <p className={prose.soft}>{say('search.hint')}</p>}
      {!request && kind === 'member' && <AddCustomMovie title="" />}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the links in it are what keys go through. */}
      <div
        className={`${layout.stackL} ${styles.page}`}
        onKeyDown={(event) => moveThroughLinks(event, () => field.current?.focus())}
      >
        {request ? (
          <FoundMovies input={request} onWiden={onWiden} />
        ) : (
          <BrowseMovies
            input={toList(wanted)}
            order={wanted.order ?? 'popularity'}
            onOrder={(order) => want({ order: order === 'popularity' ? undefined : order })}
            onWiden={onWiden}
          />
        )}
      </div>
    </div>
  );
}
