import type { FilterName, Filters } from '@cine/contract/tonight';
import { useState } from 'react';
import type { Wanted } from './use-tonight.ts';

export const everything: Wanted = { filters: {}, includeFree: false };

/** What is wanted tonight, kept while this window is open: also when one looks at a movie and comes back. */
export function useWanted(sessionId: string): [Wanted, (wanted: Wanted) => void] {
  const kept = `wanted-${sessionId}`;
  const [wanted, setWanted] = useState<Wanted>(() => {
    const found = sessionStorage.getItem(kept);
    return found ? (JSON.parse(found) as Wanted) : everything;
  });
  function want(next: Wanted) {
    sessionStorage.setItem(kept, JSON.stringify(next));
    setWanted(next);
  }
  return [wanted, want];
}

/** The filters with one changed; what is undefined is none. */
export function withFilter<Name extends FilterName>(
  { filters, includeFree }: Wanted,
  name: Name,
  value: Filters[Name] | undefined,
): Wanted {
  const { [name]: _former, ...others } = filters;
  return { filters: value === undefined ? others : { ...others, [name]: value }, includeFree };
}

/** The years from and to, whichever way round they were given. */
export function withYears(wanted: Wanted, one: number | undefined, other: number | undefined): Wanted {
  const isBackwards = one !== undefined && other !== undefined && one > other;
  const [from, to] = isBackwards ? [other, one] : [one, other];
  return withFilter(withFilter(wanted, 'fromYear', from), 'toYear', to);
}

/** The filters without some. */
export function withoutFilters(filters: Filters, names: readonly FilterName[]): Filters {
  return Object.fromEntries(
    Object.entries(filters).filter(([name]) => !names.includes(name as FilterName)),
  ) as Filters;
}

/** How many filters narrow the list, but for the mood, which shows by itself. */
export function countFilters({ filters, includeFree }: Wanted): number {
  return Object.keys(withoutFilters(filters, ['mood'])).length + Number(includeFree);
}
