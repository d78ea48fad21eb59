import type { Context } from '../../context.ts';
import { transact } from '../../platform/firestore/transact.ts';
import { without } from './departure.ts';
import type { SessionState } from './session.ts';
import * as store from './store.ts';

const page = 50;

/**
 * Takes somebody out of every evening that holds their id, also those they left or that are over; one that was nobody
 * else's is deleted. Returns how many there were. Each is a transaction of its own, so called again it goes on where it
 * stopped. Costs 2 reads and 1 write for each.
 */
export async function removeFromSessions(context: Context, uid: string): Promise<number> {
  let removed = 0;
  for (let afterId: string | null = null; ; ) {
    const named = await store.loadSessionsNaming(context.db, uid, afterId, page);
    for (const { id } of named) await removeFrom(context, id, uid);
    removed += named.length;
    if (named.length < page) return removed;
    afterId = named.at(-1)!.id;
  }
}

async function removeFrom(context: Context, sessionId: string, uid: string): Promise<void> {
  const { db } = context;
  await transact(db, async (tx) => {
    const session = await store.readSession(db, tx, sessionId);
    if (!session) return;
    const rest = without(session, uid);
    if (rest) store.writeSession(db, tx, rest);
    else store.deleteSession(db, tx, session);
    if (rest?.status !== 'open' && isLasting(session, context.now())) store.deleteCode(db, tx, session);
  });
}

/** Until then its code is its own. */
function isLasting({ status, expiresAt }: SessionState, now: number): boolean {
  return status === 'open' && expiresAt > now;
}
