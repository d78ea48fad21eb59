import type { Context } from '../../../context.ts';
import { transact } from '../../../platform/firestore/transact.ts';
import { loadAccount } from '../../account/index.ts';
import * as attendance from '../attendance.ts';
import * as store from '../store.ts';
import { save } from './change.ts';

/**
 * Updates the open sessions of an account to what it says now. Each transaction reads the account again, so late, repeated
 * and unordered runs end the same.
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
