import type { FilterName, Filters } from '@cine/contract/operations/tonight';
import { useState } from 'react';

/** Filters of the list on this device, kept while the tab is open. */
export function useFilters(sessionId: string): [Filters, (wanted: Filters) => void] {
  const kept = `wanted-${sessionId}`;
  const [wanted, setWanted] = useState<Filters>(() => {
    const found = sessionStorage.getItem(kept);
    return found ? (JSON.parse(found) as Filters) : {};
  });
  function want(next: Filters) {
    sessionStorage.setItem(kept, JSON.stringify(next));
    setWanted(next);
  }
  return [wanted, want];
}

/** Sets a filter; undefined removes it. */
export function withFilter<Name extends FilterName>(
  filters: Filters,
  name: Name,
  value: Filters[Name] | undefined,
): Filters {
  const { [name]: _former, ...others } = filters;
  return value === undefined ? others : { ...others, [name]: value };
}

/** Sets both years, in either order. */
export function withYears(filters: Filters, one: number | undefined, other: number | undefined): Filters {
  const isBackwards = one !== undefined && other !== undefined && one > other;
  const [from, to] = isBackwards ? [other, one] : [one, other];
  return withFilter(withFilter(filters, 'fromYear', from), 'toYear', to);
}

/** Removes filters. */
export function withoutFilters(filters: Filters, names: readonly FilterName[]): Filters {
  return Object.fromEntries(
    Object.entries(filters).filter(([name]) => !names.includes(name as FilterName)),
  ) as Filters;
}

/** How many filters are set, without the mood, which shows by itself. */
export function countFilters(filters: Filters): number {
  return Object.keys(withoutFilters(filters, ['mood'])).length;
}
