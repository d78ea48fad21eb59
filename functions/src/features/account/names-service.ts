import { skeletonOf } from '@cine/contract/text/look-alikes';
import { isReservedUsername } from '@cine/contract/text/reserved-names';
import type { Firestore, Transaction } from 'firebase-admin/firestore';
import { AppError } from '../../platform/errors/app-error.ts';
import { readUsernameHolder, type StoredAccount } from './store.ts';

/** Refuses a name that operators hid. */
export function assertNoneRefused(
  former: StoredAccount | null,
  { username, displayName }: { username?: string | undefined; displayName?: string | undefined },
): void {
  for (const name of [username, displayName]) {
    if (name !== undefined && former?.refusedNames?.includes(skeletonOf(name)))
      throw new AppError('name-refused', { name });
  }
}

/** Refuses a username that is reserved or another user's: `username-reserved`, `username-taken`. */
export async function claimUsername(
  db: Firestore,
  tx: Transaction,
  username: string,
  uid: string,
): Promise<void> {
  if (isReservedUsername(username)) throw new AppError('username-reserved', { username });
  const holder = await readUsernameHolder(db, tx, username);
  if (holder !== null && holder !== uid) throw new AppError('username-taken', { username });
}
