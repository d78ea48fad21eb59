import type { Account, Profile } from '@cine/contract/account';
import type { Locale } from '@cine/contract/primitives';
import {
  type DocumentReference,
  type Firestore,
  Timestamp,
  type Transaction,
} from 'firebase-admin/firestore';
import { foldUsername } from './username.ts';

/** `users/{uid}`: the private half, and of a guest when they last joined an evening and where they went. */
export type StoredAccount = Account & {
  createdAt: number;
  mergedInto: string | null;
  lastEveningAt: number | null;
};

export function accountRef(db: Firestore, uid: string): DocumentReference {
  return db.collection('users').doc(uid);
}

function profileRef(db: Firestore, uid: string): DocumentReference {
  return db.collection('profiles').doc(uid);
}

function usernameRef(db: Firestore, username: string): DocumentReference {
  return db.collection('usernames').doc(foldUsername(username));
}

export async function readAccount(
  db: Firestore,
  tx: Transaction,
  uid: string,
): Promise<StoredAccount | null> {
  const snapshot = await tx.get(accountRef(db, uid));
  return snapshot.exists ? toAccount(uid, snapshot.data()!) : null;
}

/** Outside a transaction, for answers that change nothing. */
export async function loadAccountOf(db: Firestore, uid: string): Promise<StoredAccount | null> {
  const snapshot = await accountRef(db, uid).get();
  return snapshot.exists ? toAccount(uid, snapshot.data()!) : null;
}

/** The language an account is in; null if there is none. Costs 1 read. */
export async function loadLocale(db: Firestore, uid: string): Promise<Locale | null> {
  const snapshot = await accountRef(db, uid).get();
  return (snapshot.get('locale') as Locale | undefined) ?? null;
}

/** Who holds a username, in any case of letters; null if nobody does. */
export async function readUsernameHolder(
  db: Firestore,
  tx: Transaction,
  username: string,
): Promise<string | null> {
  const snapshot = await tx.get(usernameRef(db, username));
  return snapshot.exists ? String(snapshot.get('uid')) : null;
}

/** Writes the private half, and for members the public one and the claim on the username. */
export function writeAccount(
  db: Firestore,
  tx: Transaction,
  account: StoredAccount,
  former: StoredAccount | null,
): void {
  const { uid, createdAt, lastEveningAt, ...fields } = account;
  tx.set(accountRef(db, uid), {
    ...fields,
    createdAt: Timestamp.fromMillis(createdAt),
    lastEveningAt: lastEveningAt === null ? null : Timestamp.fromMillis(lastEveningAt),
  });
  if (account.username === null) return;

  const profile: Profile = { uid, username: account.username, displayName: account.displayName };
  if (former?.username !== account.username || former.displayName !== account.displayName) {
    tx.set(profileRef(db, uid), profile);
  }
  const formerName = former?.username ?? null;
  if (formerName !== null && foldUsername(formerName) === foldUsername(account.username)) return;
  if (formerName !== null) tx.delete(usernameRef(db, formerName));
  tx.set(usernameRef(db, account.username), { uid });
}

function toAccount(uid: string, data: FirebaseFirestore.DocumentData): StoredAccount {
  return {
    uid,
    kind: data.kind as Account['kind'],
    username: data.username as string | null,
    displayName: data.displayName as string,
    providers: data.providers as number[],
    region: data.region as string,
    locale: data.locale as Locale,
    timeZone: data.timeZone as string,
    createdAt: (data.createdAt as Timestamp).toMillis(),
    mergedInto: (data.mergedInto as string | null) ?? null,
    lastEveningAt: (data.lastEveningAt as Timestamp | null | undefined)?.toMillis() ?? null,
  };
}
