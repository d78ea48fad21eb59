/** A follower that copies a changed account's name, picture and the like into documents that repeat them. */
import type { Account } from '@cine/contract/operations/core/account';
import type { Context } from '#context.ts';
import { type Tx, transact } from '#platform/firestore/transact.ts';
import { doForAll } from '#platform/walk-each.ts';
import { accountView } from './service.ts';
import { readStoredAccount, type StoredAccount } from './store.ts';

/** The documents with a copy of parts of a user's account, and how to update one. */
export type Copies = {
  ids: readonly string[];
  update: (tx: Tx, id: string, account: Account, storedAccount: StoredAccount) => Promise<unknown>;
};

/**
 * A follower that copies a user's account elsewhere. Each transaction reads it anew, so runs may be late or
 * repeated.
 */
export function copyAccountInto(
  copiesOf: (context: Context, uid: string) => Promise<Copies>,
): (context: Context, ids: { uid: string }) => Promise<void> {
  return async (context, { uid }) => {
    const { ids, update } = await copiesOf(context, uid);
    await doForAll('name not followed', ids, (id) =>
      transact(context.db, async (tx) => {
        const storedAccount = await readStoredAccount(tx, uid);
        if (storedAccount) await update(tx, id, accountView(storedAccount), storedAccount);
      }),
    );
  };
}
