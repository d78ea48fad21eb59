import { isDeepStrictEqual } from 'node:util';
import { newSettings } from '@cine/contract/documents/users';
import type { Account } from '@cine/contract/operations/core/account';
import type { Locale } from '@cine/contract/primitives';
import { day } from '@cine/contract/time';
import type { Context } from '#context.ts';
import type { Caller } from '#platform/endpoints/caller.ts';
import { AppError } from '#platform/errors/app-error.ts';
import type { Guess } from '#platform/limits/failure-limiter.ts';
import { assertNoneRefused } from './names-service.ts';
import { withRenameTimes } from './renames.ts';
import { accountView, assertUsable } from './service.ts';
import { readStoredAccount, type StoredAccount, writeAccount } from './store.ts';
import { withChosenZone } from './zones.ts';

/** What a guest enters to join. */
type GuestCard = Pick<Account, 'displayName' | 'providers' | 'region' | 'timeZone'> & {
  locale?: Locale | undefined;
};

/**
 * Plans the account of a user who joins others by a code: theirs, or a guest's by the card. `write`
 * writes it unless it stays as it was. Throws `account-missing`, `input-invalid` for a member's card,
 * `name-refused`, `renamed-too-often`, and what `assertUsable` throws.
 */
export async function planJoiningAccount(
  context: Context,
  { tx, dontCount }: Guess,
  caller: Caller,
  card: GuestCard | null,
): Promise<{ account: Account; write: () => void }> {
  const now = context.now();
  // The guess has checked that a guest without an account isn't being deleted.
  const former = await readStoredAccount(tx, caller.uid);
  if (former) assertUsable(context, former);
  const joining = joiningAccount(former, card, caller, now);
  const account = withChosenZone(withRenameTimes(joining, former, now), former, now);
  return {
    account: accountView(account),
    write: () => {
      // A guest makes one account only, so this call needn't count against its limit.
      if (!former) dontCount();
      if (!isDeepStrictEqual(account, former)) writeAccount(tx, account, former);
    },
  };
}

/** The account as it is, or with what is on a guest's card; a guest's with when they last joined. */
function joiningAccount(
  former: StoredAccount | null,
  card: GuestCard | null,
  caller: Caller,
  now: number,
): StoredAccount {
  const account = card ? guestAccount(former, card, caller, now) : former;
  if (!account) throw new AppError('account-missing');
  return { ...account, lastSessionAt: account.kind === 'guest' ? lastSessionOf(account, now) : null };
}

function guestAccount(
  former: StoredAccount | null,
  card: GuestCard,
  { uid, isGuest, prefers }: Caller,
  now: number,
): StoredAccount {
  if (!isGuest) throw new AppError('input-invalid', {}, [{ path: 'guest', reason: 'guest-only' }]);
  assertNoneRefused(former, card);
  const locale = card.locale ?? former?.locale ?? prefers ?? 'fr';
  return {
    uid,
    kind: 'guest',
    username: null,
    createdAt: now,
    mergedInto: null,
    lastSessionAt: null,
    ...newSettings,
    ...former,
    ...card,
    locale,
  };
}

/** Rounded to the day, so that joining again the same day writes nothing. */
function lastSessionOf({ lastSessionAt }: StoredAccount, now: number): number {
  return lastSessionAt !== null && now - lastSessionAt < day ? lastSessionAt : now;
}
