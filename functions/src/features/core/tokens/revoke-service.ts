import type { Firestore } from 'firebase-admin/firestore';
import { type Tx, transact } from '#platform/firestore/transact.ts';
import { forgetToken } from './prove-service.ts';
import { deleteToken, readTokensOf } from './store.ts';

/** Reads all tokens of a user; the returned write revokes them. */
export async function planRevocation(tx: Tx, uid: string): Promise<() => void> {
  const tokens = await readTokensOf(tx, uid);
  return () => {
    for (const { id } of tokens) {
      deleteToken(tx, id);
      forgetToken(tx.db, id);
    }
  };
}

export async function deleteTokensOf(db: Firestore, uid: string): Promise<void> {
  await transact(db, async (tx) => {
    const revoke = await planRevocation(tx, uid);
    revoke();
  });
}
