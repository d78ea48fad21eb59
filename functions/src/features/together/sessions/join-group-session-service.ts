import type { Session } from '@cine/contract/operations/together/sessions';
import type { Context } from '#context.ts';
import { requireAccount } from '#core/account/index.ts';
import { requireBlockLookupToAct } from '#core/circles/index.ts';
import type { Caller } from '#platform/endpoints/caller.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { type Tx, transact } from '#platform/firestore/transact.ts';
import * as attendance from './attendance.ts';
import { findJoinable } from './joinable-service.ts';
import { saveJoined } from './save-service.ts';
import { readSession } from './store.ts';

/**
 * Adds the caller to a session of their group without a code. Throws `session-not-found`, also if the host
 * removed them, and what `findJoinable` throws; `assertMember` refuses everybody else.
 */
export async function joinGroupSession(
  context: Context,
  caller: Caller,
  { groupId, sessionId }: { groupId: string; sessionId: string },
  assertMember: (tx: Tx) => Promise<void>,
): Promise<Session> {
  const now = context.now();
  return transact(context.db, async (tx) => {
    const [storedSession, blocks, account] = await Promise.all([
      readSession(tx, sessionId),
      requireBlockLookupToAct(tx, caller.uid, now),
      requireAccount(context, tx, caller.uid),
      assertMember(tx),
    ]);
    const offered =
      storedSession?.groupId === groupId && !attendance.needsCode(storedSession, caller.uid)
        ? storedSession
        : null;
    const session = await findJoinable(offered, caller.uid, blocks, now);
    if (!session) throw new AppError('session-not-found');
    return saveJoined(tx, session, attendance.withAttendee(session, account, now));
  });
}
