/**
 * What other features ask of accounts within their transactions: the account, its days, names, figure and
 * merge.
 */
import { isDeepStrictEqual } from 'node:util';
import { serviceOf } from '@cine/contract/availability/providers';
import type { Figure } from '@cine/contract/game/characters/figure';
import type { Account, AccountView, NoteModel } from '@cine/contract/operations/core/account';
import type { Locale } from '@cine/contract/primitives';
import type { Zones } from '@cine/contract/zones/zone-history';
import type { Context } from '#context.ts';
import { AppError } from '#platform/errors/app-error.ts';
import type { Reader } from '#platform/firestore/reader.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import { toInstantOrNull } from '#platform/time/instant.ts';
import { assertMayWrite, assertNotSuspended, isOver } from '../access/index.ts';
import type { ShownMember } from '../standings/index.ts';
import { assertBioAllowed, assertNoTitleRefused } from './names-service.ts';
import { readStoredAccount, type StoredAccount, shownMemberOf, writeAccount } from './store.ts';
import { zonesOf } from './zones.ts';

/**
 * Plans to mark a guest as the member they became; null without a guest. Can be repeated. Throws
 * `account-missing`, `guest-is-a-member`, `guest-already-merged` or, at first, `account-suspended`.
 */
export async function planMergedInto(
  context: Context,
  tx: Tx,
  guestId: string,
  memberId: string,
): Promise<{ isNew: boolean; write: () => void } | null> {
  const [guest, member] = await Promise.all([
    readStoredAccount(tx, guestId),
    readStoredAccount(tx, memberId),
  ]);
  if (!member || member.kind === 'guest') throw new AppError('account-missing');
  if (guest?.kind === 'member') throw new AppError('guest-is-a-member');
  if (guest?.mergedInto && guest.mergedInto !== memberId) throw new AppError('guest-already-merged');
  if (!guest) return null;
  if (guest.mergedInto === memberId) return { isNew: false, write: () => {} };
  for (const { suspension } of [guest, member]) assertNotSuspended(suspension, context.now());
  const merging = { ...guest, mergedInto: memberId, mergingSince: context.now() };
  return { isNew: true, write: () => writeAccount(tx, merging, guest) };
}

/**
 * The account of a user about to add data. Throws `account-missing`, `guest-already-merged` or
 * `account-suspended`.
 */
export async function requireAccount(context: Context, tx: Tx, uid: string): Promise<Account> {
  return accountView(await requireUsable(context, tx, uid));
}

async function requireUsable(context: Context, tx: Tx, uid: string): Promise<StoredAccount> {
  const account = await readStoredAccount(tx, uid);
  if (!account) throw new AppError('account-missing');
  assertUsable(context, account);
  return account;
}

/** What tells which day it is for a user, and in which language; `since` is when their account began. */
export type Calendar = { zones: Zones; region: string; since: number; isGuest: boolean; locale: Locale };

/** The calendar of a user about to add data. Throws what `requireAccount` throws. */
export async function requireCalendar(context: Context, tx: Tx, uid: string): Promise<Calendar> {
  return calendarOf(await requireUsable(context, tx, uid));
}

/** A user's calendar; null for one without an account. */
export async function readCalendar(reader: Reader, uid: string): Promise<Calendar | null> {
  const account = await readStoredAccount(reader, uid);
  return account && calendarOf(account);
}

function calendarOf(account: StoredAccount): Calendar {
  const { region, createdAt: since, kind, locale } = account;
  return { zones: zonesOf(account), region, since, isGuest: kind === 'guest', locale };
}

/**
 * Throws what `assertUsable` and `assertMayWrite` do. The function that it returns throws `title-refused` for
 * hidden titles.
 */
export async function readTitleCheck(
  context: Context,
  tx: Tx,
  uid: string,
): Promise<(titles: readonly string[]) => void> {
  const account = await readWriter(context, tx, uid);
  return (titles) => assertNoTitleRefused(account, titles);
}

/**
 * Plans changes to a user's character after the same reads: `assertEntitled` refuses its name as a title, and
 * `writeFigure` writes how it looks where that has changed, so that it is seen wherever the user's name is.
 */
export async function planFigure(
  context: Context,
  tx: Tx,
  uid: string,
): Promise<{ assertEntitled: (name: string) => void; writeFigure: (figure: Figure) => void }> {
  const account = await readWriter(context, tx, uid);
  return {
    assertEntitled: (name) => assertNoTitleRefused(account, [name]),
    writeFigure: (figure) => {
      if (account && !isDeepStrictEqual(account.figure, figure))
        writeAccount(tx, { ...account, figure }, account);
    },
  };
}

/** What a member shows of themselves: a line, a picture by its version, and movies; null is nothing. */
type About = { bio: string | null; avatar: string | null; favourites: number[] };

/**
 * Plans changes to what a user shows of themselves; `writeAbout` writes the given parts, if they differ.
 * Throws as `requireAccount`, and `assertAllowed` throws `bio-refused` for a hidden line.
 */
export async function planAbout(
  context: Context,
  tx: Tx,
  uid: string,
): Promise<{ assertAllowed: (bio: string) => void; writeAbout: (about: Partial<About>) => void }> {
  const account = await requireUsable(context, tx, uid);
  return {
    assertAllowed: (bio) => assertBioAllowed(account, bio),
    writeAbout: (about) => changeAbout(tx, account, about),
  };
}

/** What a user shows of themselves, and how to change it, whatever they may do; null without an account. */
export async function planAboutOf(
  tx: Tx,
  uid: string,
): Promise<{ about: About; writeAbout: (about: Partial<About>) => void } | null> {
  const account = await readStoredAccount(tx, uid);
  if (!account) return null;
  const { bio = null, avatar = null, favourites = [] } = account;
  return { about: { bio, avatar, favourites }, writeAbout: (about) => changeAbout(tx, account, about) };
}

function changeAbout(tx: Tx, account: StoredAccount, about: Partial<About>): void {
  const { bio, avatar, favourites, ...rest } = account;
  const newBio = about.bio === undefined ? bio : about.bio;
  const newAvatar = about.avatar === undefined ? avatar : about.avatar;
  const newFavourites = about.favourites ?? favourites ?? [];
  const changed = {
    ...rest,
    ...(newFavourites.length > 0 && { favourites: newFavourites }),
    ...(newBio != null && { bio: newBio }),
    ...(newAvatar != null && { avatar: newAvatar }),
  };
  if (!isDeepStrictEqual(changed, account)) writeAccount(tx, changed, account);
}

async function readWriter(context: Context, tx: Tx, uid: string): Promise<StoredAccount | null> {
  const account = await readStoredAccount(tx, uid);
  if (account) assertUsable(context, account);
  else await assertMayWrite(tx, uid, context.now());
  return account;
}

/** A user's account, even a suspended one's. Throws `account-missing` and `guest-already-merged`. */
export async function requireOwnAccount(tx: Tx, uid: string): Promise<Account> {
  const account = await readStoredAccount(tx, uid);
  if (!account) throw new AppError('account-missing');
  assertOwn(account);
  return accountView(account);
}

export async function readAccount(reader: Reader, uid: string): Promise<Account | null> {
  const account = await readStoredAccount(reader, uid);
  return account && accountView(account);
}

/** How an account stands on boards, which is null for guests; null without an account. */
export async function readShownMember(
  { now }: Context,
  tx: Tx,
  uid: string,
): Promise<{ member: ShownMember | null } | null> {
  const account = await readStoredAccount(tx, uid);
  if (!account) return null;
  const { suspension, ...usual } = account;
  return { member: shownMemberOf(suspension && isOver(suspension, now()) ? usual : account) };
}

/** A merged guest's data belongs to the member; later additions would belong to nobody. */
function assertOwn({ mergedInto }: StoredAccount): void {
  if (mergedInto !== null) throw new AppError('guest-already-merged');
}

/** Throws `guest-already-merged` or `account-suspended`. */
export function assertUsable(context: Context, account: StoredAccount): void {
  assertOwn(account);
  assertNotSuspended(account.suspension, context.now());
}

/** Whether a user is suspended, as their account says. */
export function isSuspended({ suspension }: Account, now: number): boolean {
  if (!suspension) return false;
  const until = suspension.until === null ? null : Date.parse(suspension.until);
  return !isOver({ ...suspension, until }, now);
}

/** Whether a guest became a member with another id, to whom their data belongs. */
export async function readIsMerged(tx: Tx, uid: string): Promise<boolean> {
  const account = await readStoredAccount(tx, uid);
  return account !== null && account.mergedInto !== null;
}

/** A stored account as its owner sees it, with the names of their services. */
export function namedAccountView(account: StoredAccount): AccountView {
  return { ...accountView(account), services: account.providers.map(serviceOf) };
}

/** The models that a user lets read their notes. Throws `account-missing`. */
export async function readNotesTo(reader: Reader, uid: string): Promise<readonly NoteModel[]> {
  const account = await readStoredAccount(reader, uid);
  if (!account) throw new AppError('account-missing');
  return account.notesTo ?? [];
}

/** Plans to change which models may read a user's notes. Throws as `requireAccount`. */
export async function planNotesTo(
  context: Context,
  tx: Tx,
  uid: string,
): Promise<(models: readonly NoteModel[]) => void> {
  const former = await requireUsable(context, tx, uid);
  const { notesTo: _, ...account } = former;
  return (models) =>
    writeAccount(tx, models.length === 0 ? account : { ...account, notesTo: [...models] }, former);
}

/** A stored account as its owner sees it. */
export function accountView({
  createdAt: _createdAt,
  mergedInto: _mergedInto,
  mergingSince: _mergingSince,
  lastSessionAt: _lastSessionAt,
  refusedNames: _refusedNames,
  refusedTitles: _refusedTitles,
  renamedAt: _renamedAt,
  zones: _zones,
  signedOutAt: _signedOutAt,
  notesTo: _notesTo,
  suspension,
  ...account
}: StoredAccount): Account {
  if (!suspension) return account;
  return { ...account, suspension: { ...suspension, until: toInstantOrNull(suspension.until) } };
}
