import type { Context } from '../../../context.ts';
import { transact } from '../../../platform/firestore/transact.ts';
import { loadAccount } from '../../account/index.ts';
import * as attendance from '../attendance.ts';
import * as store from '../store.ts';
import { save } from './change.ts';

/**
 * Copies an account to its open sessions. Each transaction reads the account again, so runs may be late, repeated and
 * unordered.
 */
export async function followAccount(context: Context, uid: string): Promise<void> {
  for (const sessionId of await store.findOpenSessionIds(context.db, uid, context.now())) {
    await transact(context.db, async (tx) => {
      const [session, account] = await Promise.all([
        store.readSession(context.db, tx, sessionId),
        loadAccount(context, tx, uid),
      ]);
      if (!session || !account) return;
      save(context, tx, session, attendance.followAccount(session, account));
    });
  }
}
