/** Which names, titles and lines an account may have: not hidden ones, and no username that is taken. */
import { isVariantOf } from '@cine/contract/text/look-alikes';
import { isReservedUsername } from '@cine/contract/text/reserved-names';
import { AppError } from '#platform/errors/app-error.ts';
import type { Reader } from '#platform/firestore/reader.ts';
import { readUsernameHolder, type StoredAccount } from './store.ts';

/** Throws `name-refused` for a hidden name, or one that looks like it. */
export function assertNoneRefused(
  former: StoredAccount | null,
  { username, displayName }: { username?: string | undefined; displayName?: string | undefined },
): void {
  const name = refusedIn(former?.refusedNames, [username, displayName]);
  if (name !== undefined) throw new AppError('name-refused', { name });
}

/** Throws `title-refused` for a hidden title, or one that looks like it. */
export function assertNoTitleRefused(account: StoredAccount | null, titles: readonly string[]): void {
  const title = refusedIn(account?.refusedTitles, titles);
  if (title !== undefined) throw new AppError('title-refused', { title });
}

/** Throws `bio-refused` for a hidden line about oneself, or one that looks like it. */
export function assertBioAllowed(account: StoredAccount | null, bio: string): void {
  if (refusedIn(account?.refusedTitles, [bio]) !== undefined) throw new AppError('bio-refused');
}

/** Whether moderators have hidden a name of this account, or one that looks like it. */
export function isNameRefused({ refusedNames }: StoredAccount, name: string): boolean {
  return refusedIn(refusedNames, [name]) !== undefined;
}

function refusedIn(
  refused: readonly string[] = [],
  texts: readonly (string | undefined)[],
): string | undefined {
  return texts.find((text) => text !== undefined && refused.some((skeleton) => isVariantOf(text, skeleton)));
}

/** Refuses a username that a user can't have: `username-reserved`, or another's, `username-taken`. */
export async function assertUsernameFree(
  reader: Reader,
  username: string,
  uid: string | null,
): Promise<void> {
  if (isReservedUsername(username)) throw new AppError('username-reserved', { username });
  const holder = await readUsernameHolder(reader, username);
  if (holder !== null && holder !== uid) throw new AppError('username-taken', { username });
}
