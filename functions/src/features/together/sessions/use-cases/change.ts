import { isDeepStrictEqual } from 'node:util';
import type { Session } from '@cine/contract/operations/together/sessions';
import type { Transaction } from 'firebase-admin/firestore';
import type { Context } from '../../../../context.ts';
import type { Caller } from '../../../../platform/endpoints/caller.ts';
import { transact } from '../../../../platform/firestore/transact.ts';
import type { asAttendee } from '../access.ts';
import type { SessionState } from '../session.ts';
import * as store from '../store.ts';
import { toView } from '../view.ts';

/** Changes an open session for a caller that `allow` accepts. */
export async function applyToSession(
  context: Context,
  caller: Caller,
  sessionId: string,
  allow: typeof asAttendee,
  apply: (session: SessionState) => SessionState,
): Promise<Session> {
  return transact(context.db, async (tx) => {
    const session = allow(await store.readSession(context.db, tx, sessionId), caller.uid, context.now());
    return save(context, tx, session, apply(session));
  });
}

/** Writes a session unless it is as before, so that listeners are not woken for nothing. */
export function save(
  context: Context,
  tx: Transaction,
  former: SessionState,
  session: SessionState,
): Session {
  if (!isDeepStrictEqual(former, session)) store.writeSession(context.db, tx, session);
  return toView(session);
}
