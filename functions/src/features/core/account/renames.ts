/** How often an account's names may change: notes when they did, and refuses too many. */
import { day } from '@cine/contract/time';
import { AppError } from '#platform/errors/app-error.ts';

/** How often a user may change their names in a day, as each is copied to all places that show it. */
export const renamesPerDay = 10;

type Named = { username: string | null; displayName: string; renamedAt?: number[] };

/** The account with the instants at which its names changed. Throws `renamed-too-often`. */
export function withRenameTimes<Account extends Named>(
  account: Account,
  former: Named | null,
  now: number,
): Account {
  if (!former) return account;
  const isSame = account.username === former.username && account.displayName === former.displayName;
  const lately = (former.renamedAt ?? []).filter((at) => at > now - day);
  if (isSame) return former.renamedAt ? { ...account, renamedAt: former.renamedAt } : account;
  if (lately.length >= renamesPerDay) throw new AppError('renamed-too-often', { limit: renamesPerDay });
  return { ...account, renamedAt: [...lately, now] };
}
