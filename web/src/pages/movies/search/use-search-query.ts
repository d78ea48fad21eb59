import { useEffect, useEffectEvent, useState } from 'react';
import { useSearchParams } from 'wouter';
import { queryIn, type SearchQuery, withQuery } from './search-filters.ts';

/** Pause after typing before the search runs and the address changes. */
const pauseMs = 120;

/** What the page's address asks for, and the text being typed, which it follows after a pause. */
export function useSearchQuery() {
  const [address, setAddress] = useSearchParams();
  const [draft, setDraft] = useState<string | null>(null);
  const query = queryIn(address);

  function changeQuery(change: Partial<SearchQuery>) {
    setAddress((before) => withQuery(before, { ...queryIn(before), ...change }), { replace: true });
  }

  const searchFor = useEffectEvent((text: string) => {
    // What was changed belongs to the former text.
    changeQuery({ query: text, asked: undefined, asWords: undefined });
    setDraft(null);
  });
  useEffect(() => {
    if (draft === null) return;
    const timer = setTimeout(() => searchFor(draft), pauseMs);
    return () => clearTimeout(timer);
  }, [draft]);

  return { query, changeQuery, text: draft ?? query.query, setText: setDraft };
}
