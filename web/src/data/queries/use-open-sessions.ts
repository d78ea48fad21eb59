import type { SessionDocument } from '@cine/contract/documents/sessions';
import { sessionsOf } from '@cine/contract/queries';
import { minute } from '@cine/contract/time';
import { useEffect, useState } from 'react';
import { useIsPast } from '../device/use-is-past.ts';
import { type Row, useDocuments } from './use-documents.ts';
import type { Live } from './use-live.ts';

const retryMs = minute;

/** The user's sessions in progress, the last joined first, live. */
export function useOpenSessions(uid: string): Live<Row<SessionDocument>[]> {
  const [since, setSince] = useState(() => Date.now());
  const [asked, setAsked] = useState(() => sessionsOf(uid, since));
  const found = useDocuments(asked);
  const { state } = found;
  useEffect(() => setAsked(sessionsOf(uid, since)), [uid, since]);
  // After a night offline the query would include sessions that are over, and is refused.
  useEffect(() => {
    if (state !== 'failed') return;
    const timer = setTimeout(() => setSince(Date.now()), retryMs);
    return () => clearTimeout(timer);
  }, [state]);
  const sessions = found.state === 'there' ? inProgress(found.data, uid) : [];
  const ends = sessions.map(({ data }) => data.expiresAt);
  useIsPast(ends.length > 0 ? Math.min(...ends) : null);
  return found.state === 'there' ? { ...found, data: sessions } : found;
}

function inProgress(sessions: readonly Row<SessionDocument>[], uid: string): Row<SessionDocument>[] {
  const joinedAt = ({ data }: Row<SessionDocument>) => data.attendees[uid]?.joinedAt ?? 0;
  return sessions
    .filter(({ data }) => data.status === 'open' && data.expiresAt > Date.now())
    .sort((one, other) => joinedAt(other) - joinedAt(one));
}
