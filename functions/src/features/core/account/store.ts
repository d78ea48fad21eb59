/** Reads and writes `users/{uid}` and reserved usernames. */
import { isDeepStrictEqual } from 'node:util';
import { profileDocument } from '@cine/contract/documents/profiles';
import { type UserDocument, userDocument } from '@cine/contract/documents/users';
import type { Locale } from '@cine/contract/primitives';
import type { DocumentReference, DocumentSnapshot, Firestore } from 'firebase-admin/firestore';
import { readDocument, readField } from '#platform/firestore/documents.ts';
import { dbOf, get, type Reader } from '#platform/firestore/reader.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import { noteLocale } from '#platform/i18n/locale.ts';
import { type ShownMember, writeShownMember } from '../standings/index.ts';
import { usernameDocument } from './documents.ts';
import { avatarForFriends } from './shown-avatar.ts';

/** `users/{uid}`: the private half. */
export type StoredAccount = UserDocument & { uid: string };

export function accountRef(db: Firestore, uid: string): DocumentReference {
  return db.collection('users').doc(uid);
}

function profileRef(db: Firestore, uid: string): DocumentReference {
  return db.collection('profiles').doc(uid);
}

function usernameRef(db: Firestore, username: string): DocumentReference {
  return db.collection('usernames').doc(foldUsername(username));
}

/** An account's part of an export. */
export async function loadKeptAccount(db: Firestore, uid: string) {
  const [account, profile, usernames] = await Promise.all([
    readStoredAccount(db, uid),
    profileRef(db, uid).get(),
    db.collection('usernames').where('uid', '==', uid).select().get(),
  ]);
  return {
    account,
    profile: readDocument(profileDocument, profile),
    usernames: usernames.docs.map(({ id }) => id).sort(),
  };
}

export async function readStoredAccount(reader: Reader, uid: string): Promise<StoredAccount | null> {
  return toAccount(await get(reader, accountRef(dbOf(reader), uid)));
}

/** The form in which usernames are unique: `Lea` and `LEA` are the same. */
function foldUsername(username: string): string {
  return username.toLowerCase();
}

/** The language that a user chose; null without an account. */
export async function loadLocale(db: Firestore, uid: string): Promise<Locale | null> {
  const snapshot = await accountRef(db, uid).get();
  const locale = readField(userDocument, snapshot, 'locale') ?? null;
  if (locale) noteLocale(uid, locale);
  return locale;
}

/** The owner of a username, ignoring case; null if it is free. */
export async function readUsernameHolder(reader: Reader, username: string): Promise<string | null> {
  const snapshot = await get(reader, usernameRef(dbOf(reader), username));
  return readDocument(usernameDocument, snapshot)?.uid ?? null;
}

/** When a user last signed out everywhere; null for never. */
export async function loadSignedOutAt(db: Firestore, uid: string): Promise<number | null> {
  return (await readStoredAccount(db, uid))?.signedOutAt ?? null;
}

/** Writes the private half, and for members the public half and the username. */
export function writeAccount(tx: Tx, account: StoredAccount, former: StoredAccount | null): void {
  const { uid, ...fields } = account;
  tx.set(accountRef(tx.db, uid), userDocument.encode(fields));
  noteLocale(uid, account.locale);
  if (account.username === null) return;

  const standing = shownMemberOf(account);
  if (standing && !isDeepStrictEqual(standing, former && shownMemberOf(former)))
    writeShownMember(tx, uid, standing);
  const profile = { uid, username: account.username, displayName: account.displayName };
  if (former?.username !== account.username || former.displayName !== account.displayName) {
    tx.set(profileRef(tx.db, uid), profileDocument.encode(profile));
  }
  const formerName = former?.username ?? null;
  if (formerName !== null && foldUsername(formerName) === foldUsername(account.username)) return;
  if (formerName !== null) tx.delete(usernameRef(tx.db, formerName));
  tx.set(usernameRef(tx.db, account.username), usernameDocument.encode({ uid }));
}

/** How a member stands on boards; guests don't. */
export function shownMemberOf(account: StoredAccount): ShownMember | null {
  const { username, displayName: name, visibility, figure, suspension } = account;
  if (username === null) return null;
  return {
    name,
    visibility,
    ...(figure && { figure }),
    ...avatarForFriends(account),
    ...(suspension && { suspendedUntil: suspension.until }),
  };
}

/** Keeps a username that its owner no longer has, so that nobody takes it. */
export function keepUsername(tx: Tx, username: string, uid: string): void {
  tx.set(usernameRef(tx.db, username), usernameDocument.encode({ uid }));
}

function toAccount(snapshot: DocumentSnapshot): StoredAccount | null {
  const account = readDocument(userDocument, snapshot);
  if (account) noteLocale(snapshot.id, account.locale);
  return account && { uid: snapshot.id, ...account };
}
