/** What moderation does to an account: hides and shows names, titles and bios, suspends, ends suspensions. */
import type { Locale } from '@cine/contract/primitives';
import { skeletonOf } from '@cine/contract/text/look-alikes';
import type { Context } from '#context.ts';
import { AppError } from '#platform/errors/app-error.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import { isOver, markSuspended, type Suspension } from '../access/index.ts';
import {
  keepUsername,
  readStoredAccount,
  readUsernameHolder,
  type StoredAccount,
  writeAccount,
} from './store.ts';

/** A name of a user that operators may hide. */
type NameKind = 'name' | 'username';

/** How many hidden names and titles a user can't take again. */
const maxRefused = 20;

const neutral: Record<Locale, string> = { en: 'Film fan', fr: 'Cinéphile', ru: 'Киноман' };

/** A user's names as others see them; null without an account. */
export async function readNames(tx: Tx, uid: string): Promise<Record<NameKind, string | null> | null> {
  const account = await readStoredAccount(tx, uid);
  return account && namesOf(account);
}

/**
 * Plans to replace a name by a neutral one, which its owner may change, but not back; a name that they gave
 * up meanwhile is only refused. Null without an account. Throws `try-again` if no neutral name is free.
 */
export async function planHiddenName(
  context: Context,
  tx: Tx,
  uid: string,
  kind: NameKind,
  text: string,
): Promise<(() => void) | null> {
  const account = await readStoredAccount(tx, uid);
  if (!account) return null;
  const refusedNames = [...(account.refusedNames ?? []), skeletonOf(text)].slice(-maxRefused);
  if (namesOf(account)[kind] !== text) return () => writeAccount(tx, { ...account, refusedNames }, account);
  const number = String(context.randomBelow(9_000_000) + 1_000_000);
  if (kind === 'name') {
    const displayName = `${neutral[account.locale]} ${number.slice(0, 4)}`;
    return () => writeAccount(tx, { ...account, displayName, refusedNames }, account);
  }
  const username = `member_${number}`;
  if ((await readUsernameHolder(tx, username)) !== null) throw new AppError('try-again');
  return () => {
    writeAccount(tx, { ...account, username, refusedNames }, account);
    keepUsername(tx, text, uid);
  };
}

/** Plans to show a hidden name again; null if its owner has chosen another since. */
export async function planShownName(
  tx: Tx,
  uid: string,
  kind: NameKind,
  text: string,
): Promise<(() => void) | null> {
  return planChange(tx, uid, (account) => {
    const refusedNames = (account.refusedNames ?? []).filter((refused) => refused !== skeletonOf(text));
    const isNeutral =
      kind === 'name' ? isNeutralName(account.displayName) : isNeutralUsername(account.username);
    const names = kind === 'name' ? { displayName: text } : { username: text };
    return { ...account, ...(isNeutral && names), refusedNames };
  });
}

/** Plans to refuse hidden titles from now on, or to allow them again; null without an account. */
export async function planRefusedTitles(
  tx: Tx,
  uid: string,
  titles: readonly string[],
  isRefused: boolean,
): Promise<(() => void) | null> {
  return planChange(tx, uid, (account) => ({
    ...account,
    refusedTitles: refusedAfter(account, titles, isRefused),
  }));
}

function refusedAfter(
  { refusedTitles = [] }: StoredAccount,
  titles: readonly string[],
  isRefused: boolean,
): string[] {
  const concerned = titles.map(skeletonOf);
  const others = refusedTitles.filter((title) => !concerned.includes(title));
  return isRefused ? [...others, ...concerned].slice(-maxRefused) : others;
}

/** Plans to take a user's line about themselves off, and to refuse it; null if they have changed it. */
export async function planHiddenBio(tx: Tx, uid: string, text: string): Promise<(() => void) | null> {
  return planChange(tx, uid, ({ bio, ...account }) =>
    bio === text ? { ...account, refusedTitles: refusedAfter(account, [text], true) } : null,
  );
}

/** Plans to show a hidden line again, unless its owner wrote another one since; null without an account. */
export async function planShownBio(tx: Tx, uid: string, text: string): Promise<(() => void) | null> {
  return planChange(tx, uid, (account) => ({
    bio: text,
    ...account,
    refusedTitles: refusedAfter(account, [text], false),
  }));
}

/** Plans to change an account as `change` says; null without an account, and where it says null. */
async function planChange(
  tx: Tx,
  uid: string,
  change: (account: StoredAccount) => StoredAccount | null,
): Promise<(() => void) | null> {
  const account = await readStoredAccount(tx, uid);
  const changed = account && change(account);
  return changed && (() => writeAccount(tx, changed, account));
}

/** Plans to suspend a user; null without an account. Throws `suspended-already` while a suspension holds. */
export async function planSuspension(
  context: Context,
  tx: Tx,
  uid: string,
  suspension: Suspension,
): Promise<(() => void) | null> {
  const account = await readStoredAccount(tx, uid);
  if (!account) return null;
  if (account.suspension && !isOver(account.suspension, context.now()))
    throw new AppError('suspended-already');
  return () => {
    writeAccount(tx, { ...account, suspension }, account);
    markSuspended(tx, uid, suspension);
  };
}

/** Plans to end a suspension; null if it is over and another holds. */
export async function planSuspensionEnd(
  context: Context,
  tx: Tx,
  uid: string,
  ended: Suspension,
): Promise<(() => void) | null> {
  const account = await readStoredAccount(tx, uid);
  if (!account?.suspension) return null;
  const { suspension, ...rest } = account;
  if (isOver(ended, context.now()) && !isOver(suspension, context.now())) return null;
  return () => {
    writeAccount(tx, rest, account);
    markSuspended(tx, uid, null);
  };
}

export async function loadSuspension(context: Context, uid: string): Promise<Suspension | null> {
  return (await readStoredAccount(context.db, uid))?.suspension ?? null;
}

function namesOf({ displayName, username }: StoredAccount): Record<NameKind, string | null> {
  return { name: displayName, username };
}

function isNeutralName(name: string): boolean {
  return Object.values(neutral).some(
    (word) => name.startsWith(`${word} `) && /^\d{4}$/.test(name.slice(word.length + 1)),
  );
}

function isNeutralUsername(username: string | null): boolean {
  return username !== null && /^member_\d{7}$/.test(username);
}
