import type { Context } from '../../context.ts';
import { transact } from '../../platform/firestore/transact.ts';
import { loadAccount } from '../account/index.ts';
import { mergeAttendee } from './attendance.ts';
import * as store from './store.ts';
import { save } from './use-cases/change.ts';

/** Gives a guest’s places in open sessions to the member they became. Returns how many there were. */
export async function mergeGuestSessions(
  context: Context,
  guestId: string,
  memberId: string,
): Promise<number> {
  const sessionIds = await store.findOpenSessionIds(context.db, guestId, context.now());
  for (const sessionId of sessionIds) {
    await transact(context.db, async (tx) => {
      const [session, member] = await Promise.all([
        store.readSession(context.db, tx, sessionId),
        loadAccount(context, tx, memberId),
      ]);
      if (session && member) save(context, tx, session, mergeAttendee(session, guestId, member));
    });
  }
  return sessionIds.length;
}
