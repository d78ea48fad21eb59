import { isDeepStrictEqual } from 'node:util';
import type { Session } from '@cine/contract/operations/together/sessions';
import type { Context } from '#context.ts';
import type { Caller } from '#platform/endpoints/caller.ts';
import { emit } from '#platform/events.ts';
import { type Tx, transact } from '#platform/firestore/transact.ts';
import type { requireAttendee } from './access.ts';
import type { SessionState } from './session.ts';
import * as store from './store.ts';
import { sessionView } from './view.ts';

/** Changes a session for a caller whom `allow` accepts. */
export async function applyToSession(
  context: Context,
  caller: Caller,
  sessionId: string,
  allow: typeof requireAttendee,
  apply: (session: SessionState, tx: Tx) => SessionState | Promise<SessionState>,
): Promise<Session> {
  return transact(context.db, async (tx) => {
    const session = allow(await store.readSession(tx, sessionId), caller.uid, context.now());
    return saveSession(tx, session, await apply(session, tx));
  });
}

/** Writes a session, unless it is as before: that would wake listeners for nothing. */
export function saveSession(tx: Tx, former: SessionState, session: SessionState): Session {
  if (!isDeepStrictEqual(former, session)) store.writeSession(tx, session);
  return sessionView(session);
}

/** Writes a session that somebody joined, and logs it unless they were there already. */
export function saveJoined(tx: Tx, former: SessionState, joined: SessionState): Session {
  const attendees = Object.keys(joined.attendees).length;
  if (attendees > Object.keys(former.attendees).length) emit({ event: 'session-joined', attendees });
  return saveSession(tx, former, joined);
}
