import type { Account } from '@cine/contract/operations/core/account';
import type { Context } from '../../../context.ts';
import { isSuspended, readAccount } from '../../core/account/index.ts';
import { areBlocked, loadBlocks } from '../../core/circles/index.ts';
import { type Face, faceOf, nobody } from './content.ts';

/** The sharer as they are now; null if their links lead nowhere: they are gone or suspended. */
export async function findSharer(context: Context, uid: string): Promise<Account | null> {
  const account = await readAccount(context.db, uid);
  return account && !isSuspended(account, context.now()) ? account : null;
}

/**
 * The others as they are now. Nothing is shown of anyone who is gone, suspended, or kept apart from the
 * sharer by a block.
 */
export async function facesOf(context: Context, owner: string, others: readonly string[]): Promise<Face[]> {
  if (others.length === 0) return [];
  const [blocks, accounts] = await Promise.all([
    loadBlocks(context.db, owner, context.now()).then((blocks) => blocks.among(others)),
    Promise.all(others.map((uid) => readAccount(context.db, uid))),
  ]);
  return accounts.map((account) =>
    !account || isSuspended(account, context.now()) || areBlocked(blocks, account.uid)
      ? nobody
      : faceOf(account.displayName, account.namedInShares),
  );
}
