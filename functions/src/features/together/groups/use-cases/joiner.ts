import type { Transaction } from 'firebase-admin/firestore';
import type { Context } from '../../../../context.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import { requireAccount } from '../../../core/account/index.ts';
import type { Joiner } from '../group.ts';

/** The caller as a group gets to know them. Throws `account-missing`, also for a guest's account. */
export async function requireJoiner(context: Context, tx: Transaction, uid: string): Promise<Joiner> {
  const { username, displayName, visibility } = await requireAccount(context, tx, uid);
  if (username === null) throw new AppError('account-missing');
  return { uid, name: displayName, sharesTaste: visibility !== 'private' };
}
