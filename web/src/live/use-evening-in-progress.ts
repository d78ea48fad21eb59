import type { SessionDocument } from '@cine/contract/documents';
import { eveningsOf } from '@cine/contract/queries';
import { useEffect, useState } from 'react';
import { type Row, useQuery } from './use-query.ts';

const retryMs = 60_000;

/** The evening in progress that somebody is in, the newest if several, live; null if there is none. */
export function useEveningInProgress(uid: string): Row<SessionDocument> | null {
  const [since, setSince] = useState(() => Date.now());
  const [asked, setAsked] = useState(() => eveningsOf(uid, since));
  const evenings = useQuery(asked);
  const { state } = evenings;
  useEffect(() => setAsked(eveningsOf(uid, since)), [uid, since]);
  // After a night without a network the list would hold evenings that are over, and is refused.
  useEffect(() => {
    if (state !== 'failed') return;
    const timer = setTimeout(() => setSince(Date.now()), retryMs);
    return () => clearTimeout(timer);
  }, [state]);
  if (evenings.state !== 'there') return null;
  const [latest] = evenings.data
    .filter(({ data }) => data.status === 'open' && data.expiresAt.toMillis() > Date.now())
    .sort((one, other) => other.data.createdAt.toMillis() - one.data.createdAt.toMillis());
  return latest ?? null;
}
