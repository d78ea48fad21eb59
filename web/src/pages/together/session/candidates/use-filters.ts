/** What narrows tonight's list: the session's filters, or others for this device alone. */
import type { SessionDocument } from '@cine/contract/documents/sessions';
import type { FilterName, Filters } from '@cine/contract/movies/filters';
import {
  setCollection,
  setFilters,
  setIncludeFree,
  setIncludeOwned,
} from '@cine/contract/operations/together/sessions';
import { useMemo, useState } from 'react';
import { faultOf } from '#components/form/use-action.ts';
import type { Seat } from '#data/firebase.ts';
import { call } from '#data/queries/call.ts';
import { useLatestChange } from '#data/queries/use-latest-change.ts';
import { useWords } from '#i18n/index.tsx';

/** What narrows the list: the session's filters, or others for this device alone. */
export type ListFilters = {
  criteria: Filters;
  isOwn: boolean;
  changeCriteria: (next: Filters) => void;
  /** Starts with the filters of all, or goes back to them. */
  setOwn: (isOwn: boolean) => void;
  /** Whether free offers count, for everybody. */
  includeFree: boolean;
  changeIncludeFree: (includeFree: boolean) => void;
  /** Whether the shelves of those present count, for everybody. */
  includeOwned: boolean;
  changeIncludeOwned: (includeOwned: boolean) => void;
  /** The collection that movies come from, for everybody, by its name for all; null for all movies. */
  collection: string | null;
  changeCollection: (collection: string | null) => void;
  fault: string | null;
};

/** The filters of the list; those for this device alone are kept while the tab is open. */
export function useFilters(sessionId: string, session: SessionDocument, from: Seat): ListFilters {
  const { say } = useWords();
  const storageKey = `wanted-${sessionId}`;
  const [own, setOwn] = useState<Filters | null>(() => {
    const json = sessionStorage.getItem(storageKey);
    return json ? (JSON.parse(json) as Filters) : null;
  });
  const shared = useLatestChange(
    session.filters,
    (filters) => call(setFilters, { sessionId, filters }, from),
    isDeepEqual,
  );
  const free = useLatestChange(session.includeFree, (includeFree) =>
    call(setIncludeFree, { sessionId, includeFree }, from),
  );
  const shelves = useLatestChange(session.includeOwned ?? false, (includeOwned) =>
    call(setIncludeOwned, { sessionId, includeOwned }, from),
  );
  const source = useLatestChange(session.collection?.collection ?? null, (collection) =>
    call(setCollection, { sessionId, collection }, from),
  );
  const error = shared.fault ?? free.fault ?? shelves.fault ?? source.fault;
  const fault = useMemo(() => (error === null ? null : faultOf(error, say)), [error, say]);

  function keep(next: Filters | null) {
    if (next) sessionStorage.setItem(storageKey, JSON.stringify(next));
    else sessionStorage.removeItem(storageKey);
    setOwn(next);
  }

  return {
    criteria: own ?? shared.value,
    isOwn: own !== null,
    changeCriteria: own ? keep : shared.change,
    setOwn: (isOwn) => keep(isOwn ? shared.value : null),
    includeFree: free.value,
    changeIncludeFree: free.change,
    includeOwned: shelves.value,
    changeIncludeOwned: shelves.change,
    collection: source.value,
    changeCollection: source.change,
    fault,
  };
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

/** Sets the age a movie must suit, by the region's certificates alone or also by other countries'. */
export function withAge(filters: Filters, age: number | undefined, isElsewhere: boolean): Filters {
  const { suitableForAge: _own, suitableForAgeElsewhere: _elsewhere, ...others } = filters;
  return withFilter(others, isElsewhere ? 'suitableForAgeElsewhere' : 'suitableForAge', age);
}

/** Sets both years, in either order. */
export function withYears(filters: Filters, one: number | undefined, other: number | undefined): Filters {
  const isBackwards = one !== undefined && other !== undefined && one > other;
  const [from, to] = isBackwards ? [other, one] : [one, other];
  return withFilter(withFilter(filters, 'fromYear', from), 'toYear', to);
}

export function withoutFilters(filters: Filters, names: readonly FilterName[]): Filters {
  return Object.fromEntries(
    Object.entries(filters).filter(([name]) => !names.includes(name as FilterName)),
  ) as Filters;
}

/** How many filters are set, each rule of a sentence counted, without the mood, which shows by itself. */
export function countFilters(filters: Filters): number {
  return Object.keys(withoutFilters(filters, ['mood', 'rules'])).length + (filters.rules?.length ?? 0);
}

function isDeepEqual(one: Filters, other: Filters): boolean {
  const inOrder = (filters: Filters) =>
    JSON.stringify(Object.entries(filters).toSorted(([a], [b]) => a.localeCompare(b)));
  return inOrder(one) === inOrder(other);
}
