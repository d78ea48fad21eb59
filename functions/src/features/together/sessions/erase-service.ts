import type { Context } from '#context.ts';
import { changeEach } from '#platform/firestore/change-each.ts';
import { sessionWithout } from './erase.ts';
import * as store from './store.ts';

/** Erases a user from every session that names them, open or over; returns how many there were. */
export async function eraseFromSessions({ db }: Context, uid: string): Promise<number> {
  const naming = async (...page: [string | null, number]) =>
    (await store.loadSessionsNaming(db, uid, ...page)).map(({ id }) => id);
  return changeEach(db, naming, async (tx, id) => {
    const session = await store.readSession(tx, id);
    if (!session) return;
    const rest = sessionWithout(session, uid);
    if (rest) store.writeSession(tx, rest);
    else store.deleteSession(tx, session);
  });
}
