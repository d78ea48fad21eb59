import type { Context } from '../../../context.ts';
import { transact } from '../../../platform/firestore/transact.ts';
import { without } from './erase.ts';
import * as store from './store.ts';

const page = 50;

/**
 * Erases a user from every session that names them, also from those they left or that are over, each in a
 * transaction. Returns how many there were.
 */
export async function eraseFromSessions(context: Context, uid: string): Promise<number> {
  let erased = 0;
  for (let afterId: string | null = null; ; ) {
    const named = await store.loadSessionsNaming(context.db, uid, afterId, page);
    for (const { id } of named) await eraseFrom(context, id, uid);
    erased += named.length;
    if (named.length < page) return erased;
    afterId = named.at(-1)!.id;
  }
}

async function eraseFrom(context: Context, sessionId: string, uid: string): Promise<void> {
  const { db } = context;
  await transact(db, async (tx) => {
    const session = await store.readSession(tx, sessionId);
    if (!session) return;
    const rest = without(session, uid);
    if (rest) store.writeSession(tx, rest);
    else store.deleteSession(tx, session);
  });
}
