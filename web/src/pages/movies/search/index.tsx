import { type KeyboardEvent, useRef } from 'react';
import { Link } from 'wouter';
import { moveThroughLinks, useSlashShortcut } from '#components/form/keyboard.ts';
import { useAccount } from '#data/auth/user.tsx';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import { AddCustomMovie } from './add-custom-movie.tsx';
import { AskedChips } from './asked/asked-chips.tsx';
import { AskedMovies } from './asked/asked-movies.tsx';
import { useAsked } from './asked/use-asked.ts';
import { BrowseMovies } from './browse-movies.tsx';
import { FilterBar } from './filter-bar.tsx';
import { FoundMovies } from './found-movies.tsx';
import styles from './search.module.css';
import { SearchField } from './search-field.tsx';
import { isNarrowed, noFilters, toList, toSearch } from './search-filters.ts';
import { useSearchQuery } from './use-search-query.ts';

/** Searches as one types; shows popular movies before that. */
export default function Search() {
  const { say } = useWords();
  const { query, changeQuery, text, setText } = useSearchQuery();
  const page = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const { kind } = useAccount();
  const request = toSearch(query);
  const sentence = useAsked(query);
  const onClearFilters = isNarrowed(query) ? () => changeQuery(noFilters) : null;
  const searchForWords = () => changeQuery({ asWords: true, asked: undefined });
  useSlashShortcut(() => field.current?.select());

  /** On a phone this also hides the keyboard. */
  function focusFirstResult(event: KeyboardEvent) {
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
        <SearchField ref={field} text={text} onText={setText} onGoOn={focusFirstResult} />
        {sentence && (
          <AskedChips
            key={query.query}
            {...sentence}
            sentence={query.query.trim()}
            isFormer={sentence.isFormer || text !== query.query}
            onChange={(search) => changeQuery({ ...noFilters, asked: JSON.stringify(search) })}
            onWords={searchForWords}
          />
        )}
        {!sentence?.narrows && <FilterBar filters={query} onChange={changeQuery} />}
      </search>
      {!request && <p className={prose.soft}>{say('search.hint')}</p>}
      {!request && kind === 'member' && <AddCustomMovie title="" />}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the links in it are what keys go through. */}
      <div
        className={`${layout.stackL} ${styles.page}`}
        onKeyDown={(event) => moveThroughLinks(event, () => field.current?.focus())}
      >
        {sentence?.narrows ? (
          <AskedMovies search={sentence.search} onWords={searchForWords} />
        ) : request ? (
          <FoundMovies input={request} onClearFilters={onClearFilters} />
        ) : (
          <BrowseMovies
            input={toList(query)}
            order={query.order ?? 'popularity'}
            onOrder={(order) => changeQuery({ order: order === 'popularity' ? undefined : order })}
            onClearFilters={onClearFilters}
          />
        )}
      </div>
    </div>
  );
}
