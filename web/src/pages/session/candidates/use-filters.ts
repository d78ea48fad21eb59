import type { SessionDocument } from '@cine/contract/documents/sessions';
import type { FilterName, Filters } from '@cine/contract/movies/filters';
import { setFilters } from '@cine/contract/operations/sessions';
import { useRef, useState } from 'react';
import { call } from '../../../live/data/call.ts';
import type { Seat } from '../../../live/firebase.ts';
import { faultOf } from '../../../pieces/form/use-action.ts';
import { useWords } from '../../../words/index.tsx';

/** What narrows the list: the session's filters, or others for this device alone. */
export type ListFilters = {
  wanted: Filters;
  isOwn: boolean;
  want: (next: Filters) => void;
  /** Starts with the filters of all, or goes back to them. */
  setOwn: (isOwn: boolean) => void;
  fault: string | null;
};

/** The filters of the list; those for this device alone are kept while the tab is open. */
export function useFilters(sessionId: string, session: SessionDocument, from: Seat): ListFilters {
  const kept = `wanted-${sessionId}`;
  const [own, setOwn] = useState<Filters | null>(() => {
    const found = sessionStorage.getItem(kept);
    return found ? (JSON.parse(found) as Filters) : null;
  });
  const { shared, share, fault } = useSharedFilters(sessionId, session, from);

  function keep(next: Filters | null) {
    if (next) sessionStorage.setItem(kept, JSON.stringify(next));
    else sessionStorage.removeItem(kept);
    setOwn(next);
  }

  return {
    wanted: own ?? shared,
    isOwn: own !== null,
    want: own ? keep : share,
    setOwn: (isOwn) => keep(isOwn ? shared : null),
    fault,
  };
}

/** The session's filters, with a change that shows at once; of several in a row only the last is sent. */
function useSharedFilters(sessionId: string, { filters }: SessionDocument, from: Seat) {
  const { say } = useWords();
  const [fault, setFault] = useState<string | null>(null);
  // Until the session has changed after the answer, which may arrive before the session does.
  const [sent, setSent] = useState<{ filters: Filters; after: Filters | null } | null>(null);
  const latest = useRef({ filters, turn: 0, sending: Promise.resolve() });
  latest.current.filters = filters;

  function share(next: Filters) {
    latest.current.turn += 1;
    const { turn } = latest.current;
    setSent({ filters: next, after: null });
    latest.current.sending = sendAfter(latest.current.sending, next, turn);
  }

  async function sendAfter(former: Promise<void>, next: Filters, turn: number) {
    await former;
    const isLatest = () => turn === latest.current.turn;
    if (!isLatest()) return;
    try {
      await call(setFilters, { sessionId, filters: next }, from);
      if (!isLatest()) return;
      setFault(null);
      const { filters: now } = latest.current;
      setSent(isDeepEqual(now, next) ? null : { filters: next, after: now });
    } catch (error) {
      if (!isLatest()) return;
      setFault(faultOf(error, say));
      setSent(null);
    }
  }

  const isShown = sent && (sent.after === null || isDeepEqual(sent.after, filters));
  return { shared: isShown ? sent.filters : filters, share, fault };
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

function isDeepEqual(one: Filters, other: Filters): boolean {
  const inOrder = (filters: Filters) =>
    JSON.stringify(Object.entries(filters).toSorted(([a], [b]) => a.localeCompare(b)));
  return inOrder(one) === inOrder(other);
}
