import type { Context } from '../../../context.ts';
import { transact } from '../../../platform/firestore/transact.ts';
import { doForAll } from '../../../platform/walk-each.ts';
import { readAccount } from '../../core/account/index.ts';
import { loadCircle, readCircle, saveCircle } from '../../core/circles/index.ts';
import { rename } from './friendship.ts';
import { toNamed } from './use-cases/members.ts';

/**
 * Copies a member's name into the circles of their friends and of those they asked. Each transaction reads
 * the account again, so runs may be late, repeated and unordered.
 */
export async function followName(context: Context, uid: string): Promise<void> {
  const { db } = context;
  const { friends, asked } = await loadCircle(db, uid);
  const others = [...Object.keys(friends), ...Object.keys(asked)];
  await doForAll('name not followed', others, (other) => followIn(context, other, uid));
}

async function followIn(context: Context, other: string, uid: string): Promise<boolean> {
  const { db } = context;
  return transact(db, async (tx) => {
    const [circle, account] = await Promise.all([readCircle(db, tx, other), readAccount(context, tx, uid)]);
    const named = account && toNamed(account);
    if (!named) return false;
    const renamed = rename(circle, named);
    return saveCircle(db, tx, other, circle, renamed);
  });
}
