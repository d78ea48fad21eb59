import { maxOpenSessions } from '@cine/contract/operations/sessions';
import type { Context } from '../../context.ts';
import { transact } from '../../platform/firestore/transact.ts';
import { loadAccount } from '../account/index.ts';
import { leave, mergeAttendee } from './attendance.ts';
import { attendeeIn } from './session.ts';
import * as store from './store.ts';
import { save } from './use-cases/change.ts';

/**
 * Gives a guest’s places in open sessions to the member they became, as long as they have room for more. Returns how many
 * there were.
 */
export async function mergeGuestSessions(
  context: Context,
  guestId: string,
  memberId: string,
): Promise<number> {
  const sessionIds = await store.findOpenSessionIds(context.db, guestId, context.now());
  for (const sessionId of sessionIds) {
    await transact(context.db, async (tx) => {
      const [session, member, openSessions] = await Promise.all([
        store.readSession(context.db, tx, sessionId),
        loadAccount(context, tx, memberId),
        store.countOpenSessions(context.db, tx, memberId, context.now()),
      ]);
      if (!session || !member) return;
      const hasRoom = openSessions < maxOpenSessions || attendeeIn(session, memberId) !== null;
      const merged = hasRoom ? mergeAttendee(session, guestId, member) : leave(session, guestId);
      save(context, tx, session, merged);
      if (merged.status === 'closed') store.deleteCode(context.db, tx, session);
    });
  }
  return sessionIds.length;
}
