/** Who may join or make a group: a member with room for one more. */
import type { Figure } from '@cine/contract/game/characters/figure';
import { maxGroups } from '@cine/contract/operations/together/groups';
import type { Context } from '#context.ts';
import { avatarForAll, requireAccount } from '#core/account/index.ts';
import { AppError } from '#platform/errors/app-error.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import type { Joiner, NamedUser } from './group.ts';
import * as store from './store.ts';

/** Throws `groups-too-many`. */
export async function assertRoom(tx: Tx, uid: string): Promise<void> {
  if ((await store.readGroupCount(tx, uid)) >= maxGroups)
    throw new AppError('groups-too-many', { limit: maxGroups });
}

/** The caller as a group knows them. Throws `account-missing`, also for a guest's account. */
export async function requireJoiner(context: Context, tx: Tx, uid: string): Promise<Joiner> {
  const account = await requireAccount(context, tx, uid);
  if (account.username === null) throw new AppError('account-missing');
  const sharesTaste = account.visibility !== 'private';
  return { ...namedUser(uid, account), sharesTaste };
}

/** A member as a group shows them. */
export function namedUser(
  uid: string,
  account: { displayName: string; figure?: Figure | undefined } & Parameters<typeof avatarForAll>[0],
): NamedUser {
  const { displayName: name, figure } = account;
  return { uid, name, ...(figure && { figure }), ...avatarForAll(account) };
}
