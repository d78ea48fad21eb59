import type { SessionDocument } from '@cine/contract/documents/sessions';
import { sessionsOf } from '@cine/contract/queries';
import { minute } from '@cine/contract/time';
import { useEffect, useState } from 'react';
import { useIsPast } from '../device/use-is-past.ts';
import { serverNow } from '../server-time.ts';
import { type Row, useDocuments } from './use-documents.ts';
import type { Live } from './use-live.ts';

const retryMs = minute;

/** The user's sessions in progress, the last joined first, live. */
export function useOpenSessions(uid: string): Live<Row<SessionDocument>[]> {
  const live = useSessions(uid);
  const sessions = live.state === 'there' ? inProgress(live.data, uid) : [];
  const ends = sessions.map(({ data }) => data.expiresAt);
  useIsPast(ends.length > 0 ? Math.min(...ends) : null);
  return live.state === 'there' ? { ...live, data: sessions } : live;
}

/** The user's sessions of the last hours, also those that were closed, live. */
export function useSessions(uid: string): Live<Row<SessionDocument>[]> {
  const [since, setSince] = useState(serverNow);
  const [query, setQuery] = useState(() => sessionsOf(uid, since));
  const live = useDocuments(query);
  const { state } = live;
  useEffect(() => setQuery(sessionsOf(uid, since)), [uid, since]);
  // What failed after a night offline is asked for by the time it is then.
  useEffect(() => {
    if (state !== 'failed') return;
    const timer = setTimeout(() => setSince(serverNow()), retryMs);
    return () => clearTimeout(timer);
  }, [state]);
  return live;
}

function inProgress(sessions: readonly Row<SessionDocument>[], uid: string): Row<SessionDocument>[] {
  const joinedAt = ({ data }: Row<SessionDocument>) => data.attendees[uid]?.joinedAt ?? 0;
  return sessions
    .filter(({ data }) => data.status === 'open' && data.expiresAt > serverNow())
    .sort((one, other) => joinedAt(other) - joinedAt(one));
}
