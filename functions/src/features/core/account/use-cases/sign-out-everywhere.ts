import { setTimeout as delay } from 'node:timers/promises';
import * as operations from '@cine/contract/operations/core/account';
import { second } from '@cine/contract/time';
import { unlessDeleted } from '#platform/auth-user.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { transact } from '#platform/firestore/transact.ts';
import { assertNotDeleted, markSignedOut } from '../../access/index.ts';
import { planRevocation } from '../../tokens/index.ts';
import { readStoredAccount, writeAccount } from '../store.ts';

/**
 * Signs the caller out on all devices, and revokes their tokens: pages see it in the account, calls by a
 * mark, and Auth renews none. As those of its own second end, too, it answers in the next one, in which its
 * user may sign in again.
 */
export const signOutEverywhere = serve(operations.signOutEverywhere, async (context, { uid }) => {
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
  return {};
});
