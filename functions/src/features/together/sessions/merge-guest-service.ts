import type { Context } from '#context.ts';
import { readAccount } from '#core/account/index.ts';
import { transact } from '#platform/firestore/transact.ts';
import { withMergedGuest } from './merge-guest.ts';
import { saveSession } from './save-service.ts';
import * as store from './store.ts';

/** Gives a guest’s places in open sessions to the member; returns how many there were. */
export async function mergeGuestSessions(
  context: Context,
  guestId: string,
  memberId: string,
): Promise<number> {
  const { db } = context;
  const now = context.now();
  const [sessionIds, removedFrom] = await Promise.all([
    store.loadOpenSessionIds(db, guestId, now),
    store.loadOpenSessionIdsRemovedFrom(db, guestId, now),
  ]);
  for (const sessionId of [...sessionIds, ...removedFrom]) {
    await transact(db, async (tx) => {
      const [session, member] = await Promise.all([
        store.readSession(tx, sessionId),
        readAccount(tx, memberId),
      ]);
      if (session && member) saveSession(tx, session, withMergedGuest(session, guestId, member));
    });
  }
  return sessionIds.length;
}
