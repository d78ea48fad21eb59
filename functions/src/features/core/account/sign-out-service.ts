import { setTimeout as delay } from 'node:timers/promises';
import { second } from '@cine/contract/time';
import type { Context } from '#context.ts';
import { unlessDeleted } from '#platform/auth-user.ts';
import { transact } from '#platform/firestore/transact.ts';
import { assertNotDeleted, markSignedOut } from '../access/index.ts';
import { planRevocation } from '../tokens/index.ts';
import { readStoredAccount, writeAccount } from './store.ts';

/**
 * Signs a user out on all devices, and revokes their tokens: pages see it in the account, calls by a mark,
 * and Auth renews none. As those of its own second end, too, it resolves in the next one, in which the user
 * may sign in again. Throws `account-deleted`.
 */
export async function endSignIns(context: Pick<Context, 'db' | 'auth' | 'now'>, uid: string): Promise<void> {
  const now = context.now();
  // ID tokens say to the second when somebody signed in, as does Auth whose tokens it renews.
  const signedOutAt = now - (now % second);
  await transact(context.db, async (tx) => {
    await assertNotDeleted(tx, uid, now);
    const account = await readStoredAccount(tx, uid);
    const revokeTokens = await planRevocation(tx, uid);
    if (account) writeAccount(tx, { ...account, signedOutAt }, account);
    revokeTokens();
    markSignedOut(tx, uid, signedOutAt);
  });
  await delay(signedOutAt + second - now);
  await unlessDeleted(context.auth().revokeRefreshTokens(uid));
}
