import type { SessionDocument } from '@cine/contract/documents/sessions';
import { useEffect, useRef } from 'react';

/** Asks again when something that the answer depends on changes; null means not known yet. */
export function useRefetchOnChange(what: string | null, again: () => void): void {
  const before = useRef(what);
  useEffect(() => {
    if (before.current !== null && what !== null && before.current !== what) again();
    before.current = what ?? before.current;
  }, [what, again]);
}

/** Asks again from time to time, and at once when a user comes back to the page; never if that is null. */
export function useRefetchWhileShown(again: () => void, everyMs: number | null): void {
  useEffect(() => {
    if (everyMs === null) return;
    const isShown = () => document.visibilityState === 'visible';
    const askIfShown = () => {
      if (isShown()) again();
    };
    const timer = setInterval(askIfShown, everyMs);
    document.addEventListener('visibilitychange', askIfShown);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', askIfShown);
    };
  }, [again, everyMs]);
}

/** What decides which movies a session can watch, and in which order. */
export function candidateInputs(session: SessionDocument): string {
  const { attendees, mode, region, servicesOf, includeFree, strategy, filters } = session;
  const { includeOwned, collection } = session;
  const present = Object.entries(attendees).filter(([, attendee]) => attendee.present);
  const seats = present.map(([uid, attendee]) => [uid, attendee.region, attendee.providers].join());
  return JSON.stringify([
    mode,
    region,
    servicesOf,
    includeFree,
    includeOwned,
    collection,
    strategy,
    filters,
    seats.sort((one, other) => one.localeCompare(other)),
  ]);
}
