import { isDeepStrictEqual } from 'node:util';
import { newSettings } from '@cine/contract/documents/users';
import type { OutputOf, ParsedInputOf } from '@cine/contract/operation';
import type { Account, setUpAccount, showAccount, updateAccount } from '@cine/contract/operations/account';
import { skeletonOf } from '@cine/contract/text/look-alikes';
import { isReservedUsername } from '@cine/contract/text/reserved-names';
import { day } from '@cine/contract/time';
import type { Firestore, Transaction } from 'firebase-admin/firestore';
import type { Context } from '../../context.ts';
import type { Caller } from '../../platform/endpoints/caller.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { emit } from '../../platform/events.ts';
import { assertMayWrite } from '../../platform/firestore/deletion-mark.ts';
import { transact } from '../../platform/firestore/transact.ts';
import { assertNotSuspended } from '../../platform/suspension.ts';
import { toInstantOrNull } from '../../platform/time/instant.ts';
import { activeChallenges, loadPlayers, progressView } from '../players/index.ts';
import { loadLastSignIn } from './address-service.ts';
import { loadAccountOf, readAccount, readUsernameHolder, type StoredAccount, writeAccount } from './store.ts';

type SetUp = ParsedInputOf<typeof setUpAccount>;
type Update = ParsedInputOf<typeof updateAccount>;

/** The caller's own account, and the challenges they can still complete. */
export async function show(context: Context, { uid }: Caller): Promise<OutputOf<typeof showAccount>> {
  const [account, [player], lastSignInAt] = await Promise.all([
    findAccount(context, uid),
    loadPlayers(context.db, [uid]),
    loadLastSignIn(context, uid),
  ]);
  if (!account) throw new AppError('account-missing');
  const active = activeChallenges(player!, context.now()).map(progressView);
  return { ...account, activeChallenges: active, lastSignInAt };
}

/** Makes the caller a member. Repeated it updates the account, so that a lost answer does no harm. */
export async function setUp(
  context: Context,
  caller: Caller,
  input: SetUp,
): Promise<OutputOf<typeof setUpAccount>> {
  return transact(context.db, async (tx) => {
    const former = await readAccount(context.db, tx, caller.uid);
    if (former) assertUsable(context, former);
    else await assertMayWrite(context.db, tx, caller.uid, context.now());
    assertNoneRefused(former, input);
    await claimUsername(context.db, tx, input.username, caller.uid);
    const account: StoredAccount = {
      uid: caller.uid,
      kind: 'member',
      createdAt: former?.createdAt ?? context.now(),
      mergedInto: null,
      lastSessionAt: null,
      ...settingsOf(former),
      ...(former?.refusedNames && { refusedNames: former.refusedNames }),
      ...input,
      displayName: input.displayName ?? former?.displayName ?? input.username,
    };
    writeAccount(context.db, tx, account, former);
    if (!former) emit({ event: 'account-created', guest: false });
    return { ...toView(account), isNew: !former };
  });
}

/** Changes the given fields. Only members have a username. */
export async function update(context: Context, caller: Caller, changes: Update): Promise<Account> {
  return transact(context.db, async (tx) => {
    const former = await readAccount(context.db, tx, caller.uid);
    if (!former) throw new AppError('account-missing');
    assertNotSuspended(former.suspension, context.now());
    assertNoneRefused(former, changes);
    if (changes.username !== undefined) {
      if (former.kind === 'guest') throw new AppError('members-only');
      await claimUsername(context.db, tx, changes.username, caller.uid);
    }
    const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
    const account: StoredAccount = { ...former, ...given };
    writeAccount(context.db, tx, account, former);
    return toView(account);
  });
}

/** What a guest enters to join. */
export type GuestCard = Pick<Account, 'displayName' | 'providers' | 'region' | 'locale' | 'timeZone'>;

/** Plans the account of a caller who joins a session: reads it, or makes a guest's from the card. `apply` writes it. */
export async function planAccount(
  context: Context,
  tx: Transaction,
  caller: Caller,
  card: GuestCard | null,
): Promise<{ account: Account; isNew: boolean; apply: () => void }> {
  // A guest without an account joins by a code, whose failure limit has checked the deletion mark.
  const former = await readAccount(context.db, tx, caller.uid);
  if (former) assertUsable(context, former);
  if (!card) {
    if (!former) throw new AppError('account-missing');
    return planned(former);
  }
  if (!caller.isGuest) {
    throw new AppError('input-invalid', {}, [{ path: 'guest', reason: 'guest-only' }]);
  }
  assertNoneRefused(former, card);
  return planned({
    uid: caller.uid,
    kind: 'guest',
    username: null,
    createdAt: context.now(),
    mergedInto: null,
    lastSessionAt: null,
    ...newSettings,
    ...former,
    ...card,
  });

  function planned(account: StoredAccount): { account: Account; isNew: boolean; apply: () => void } {
    const lastSessionAt = account.kind === 'guest' ? lastSessionOf(account, context.now()) : null;
    const kept = lastSessionAt === account.lastSessionAt ? account : { ...account, lastSessionAt };
    const apply = () => {
      if (!isDeepStrictEqual(kept, former)) writeAccount(context.db, tx, kept, former);
    };
    return { account: toView(kept), isNew: former === null, apply };
  }
}

/**
 * Plans to mark a guest as the member they became, with their data still to be moved; null for a guest without an
 * account. Repeated for the same member it changes nothing.
 */
export async function planMergedInto(
  context: Context,
  tx: Transaction,
  guestId: string,
  memberId: string,
): Promise<{ isNew: boolean; apply: () => void } | null> {
  const [guest, member] = await Promise.all([
    readAccount(context.db, tx, guestId),
    readAccount(context.db, tx, memberId),
  ]);
  if (!member || member.kind === 'guest') throw new AppError('account-missing');
  if (guest?.kind === 'member') throw new AppError('guest-is-a-member');
  if (guest?.mergedInto && guest.mergedInto !== memberId) throw new AppError('guest-already-merged');
  if (!guest) return null;
  if (guest.mergedInto === memberId) return { isNew: false, apply: () => {} };
  const merging = { ...guest, mergedInto: memberId, mergingSince: context.now() };
  return { isNew: true, apply: () => writeAccount(context.db, tx, merging, guest) };
}

/** The account of a user about to add data. Throws `account-missing`, `guest-already-merged` or `account-suspended`. */
export async function requireAccount(context: Context, tx: Transaction, uid: string): Promise<Account> {
  const account = await readAccount(context.db, tx, uid);
  if (!account) throw new AppError('account-missing');
  assertUsable(context, account);
  return toView(account);
}

/** The same for what a user's earlier calls still cause: a suspended user's data moves, too. */
export async function requireOwnAccount(context: Context, tx: Transaction, uid: string): Promise<Account> {
  const account = await readAccount(context.db, tx, uid);
  if (!account) throw new AppError('account-missing');
  assertOwn(account);
  return toView(account);
}

/** The account outside a transaction, for answers that change nothing; null if there is none. */
export async function findAccount(context: Context, uid: string): Promise<Account | null> {
  const account = await loadAccountOf(context.db, uid);
  return account && toView(account);
}

/** The account in another feature's transaction; null if there is none. */
export async function loadAccount(context: Context, tx: Transaction, uid: string): Promise<Account | null> {
  const account = await readAccount(context.db, tx, uid);
  return account && toView(account);
}

/** When a guest last joined a session, to the day, so that joining again the same day writes nothing. */
function lastSessionOf({ lastSessionAt }: StoredAccount, now: number): number {
  return lastSessionAt !== null && now - lastSessionAt < day ? lastSessionAt : now;
}

function settingsOf(former: StoredAccount | null) {
  const { visibility, theme, notifications } = former ?? newSettings;
  return { visibility, theme, notifications };
}

/** A merged guest's data belongs to the member; later additions would belong to nobody. */
function assertOwn({ mergedInto }: StoredAccount): void {
  if (mergedInto !== null) throw new AppError('guest-already-merged');
}

function assertUsable(context: Context, account: StoredAccount): void {
  assertOwn(account);
  assertNotSuspended(account.suspension, context.now());
}

/** Refuses a name that operators hid. */
function assertNoneRefused(
  former: StoredAccount | null,
  { username, displayName }: { username?: string | undefined; displayName?: string | undefined },
): void {
  for (const name of [username, displayName]) {
    if (name !== undefined && former?.refusedNames?.includes(skeletonOf(name)))
      throw new AppError('name-refused', { name });
  }
}

async function claimUsername(db: Firestore, tx: Transaction, username: string, uid: string): Promise<void> {
  if (isReservedUsername(username)) throw new AppError('username-reserved', { username });
  const holder = await readUsernameHolder(db, tx, username);
  if (holder !== null && holder !== uid) throw new AppError('username-taken', { username });
}

export function toView({
  createdAt: _createdAt,
  mergedInto: _mergedInto,
  mergingSince: _mergingSince,
  lastSessionAt: _lastSessionAt,
  refusedNames: _refusedNames,
  suspension,
  ...account
}: StoredAccount): Account {
  if (!suspension) return account;
  return { ...account, suspension: { ...suspension, until: toInstantOrNull(suspension.until) } };
}
