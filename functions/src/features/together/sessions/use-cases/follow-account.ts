import type { Context } from '../../../../context.ts';
import { transact } from '../../../../platform/firestore/transact.ts';
import { isSuspended, readAccount } from '../../../core/account/index.ts';
import * as attendance from '../attendance.ts';
import * as store from '../store.ts';
import { save } from './change-session.ts';

/** Nobody is in more at once, except to make a change expensive. */
const followedSessions = 20;

/**
 * Copies an account to its newest open sessions, which a suspended user leaves. Each transaction reads the
 * account again, so runs may be late, repeated and unordered.
 */
export async function followAccount(context: Context, uid: string): Promise<void> {
  const sessionIds = await store.findOpenSessionIds(context.db, uid, context.now(), followedSessions);
  for (const sessionId of sessionIds) {
    await transact(context.db, async (tx) => {
      const [session, account] = await Promise.all([
        store.readSession(context.db, tx, sessionId),
        readAccount(context, tx, uid),
      ]);
      if (!session || !account) return;
      const follow = isSuspended(account, context.now())
        ? attendance.leave(session, uid)
        : attendance.followAccount(session, account);
      save(context, tx, session, follow);
    });
  }
}
