/** Reads and writes attempts, identities, and who has which mailbox at a provider. */
import { type DocumentReference, FieldPath, type Firestore, type Query } from 'firebase-admin/firestore';
import { readDocument, readDocuments, withIds } from '#platform/firestore/documents.ts';
import { dbOf, get, type Reader } from '#platform/firestore/reader.ts';
import { type Tx, transact } from '#platform/firestore/transact.ts';
import { secretDigestOf } from '#platform/secret-digest.ts';
import { mailboxOf } from '../access/index.ts';
import {
  type Attempt,
  attemptDocument,
  identityDocument,
  mailboxDocument,
  type StoredIdentity,
} from './documents.ts';

export type OwnedIdentity = StoredIdentity & { id: string };

function attemptRef(db: Firestore, state: string): DocumentReference {
  return db.collection('signInAttempts').doc(secretDigestOf(state));
}

export async function readAttempt(reader: Reader, state: string): Promise<Attempt | null> {
  return readDocument(attemptDocument, await get(reader, attemptRef(dbOf(reader), state)));
}

export function writeAttempt(tx: Tx, state: string, attempt: Attempt): void {
  tx.set(attemptRef(tx.db, state), attemptDocument.encode(attempt));
}

export function deleteAttempt(tx: Tx, state: string): void {
  tx.delete(attemptRef(tx.db, state));
}

/** A digest of the provider and whom it means, so that a document's id names nobody. */
export function identityIdOf(provider: string, subject: string): string {
  return secretDigestOf(`${provider}\n${subject}`);
}

/** A digest of the mailbox that an address leads to. */
export function mailboxDigestOf(address: string): string {
  return secretDigestOf(mailboxOf(address));
}

/** What a way in keeps of its account's own mailbox when it is made. */
export function accountMailboxesOf(ownAddress: string | null): string[] {
  return ownAddress === null ? [] : [mailboxDigestOf(ownAddress)];
}

export async function readIdentity(reader: Reader, id: string): Promise<OwnedIdentity | null> {
  const identity = readDocument(identityDocument, await get(reader, identityRef(dbOf(reader), id)));
  return identity && { id, ...identity };
}

/** The identity that has a mailbox at a provider. */
export async function readMailboxHolder(
  reader: Reader,
  provider: string,
  mailbox: string,
): Promise<{ uid: string; identityId: string } | null> {
  return readDocument(mailboxDocument, await get(reader, mailboxRef(dbOf(reader), provider, mailbox)));
}

/** All identities of a user, who may link ten, the oldest first; or some. */
export async function readIdentitiesOf(
  reader: Reader,
  uid: string,
  limit = maxRead,
): Promise<OwnedIdentity[]> {
  return readIdentitiesWhere(reader, { uid }, limit);
}

/** The identities that hold the mailbox of an address, however that is spelled, the oldest first. */
export async function readIdentitiesAt(reader: Reader, address: string): Promise<OwnedIdentity[]> {
  return readIdentitiesWithMailbox(reader, mailboxDigestOf(address));
}

/** The identities that have a mailbox: at most one of each provider. */
export async function readIdentitiesWithMailbox(reader: Reader, mailbox: string): Promise<OwnedIdentity[]> {
  return readIdentitiesWhere(reader, { mailbox });
}

/** The identities with an address, spelled as their providers do. */
export async function readIdentitiesWithAddress(reader: Reader, address: string): Promise<OwnedIdentity[]> {
  return readIdentitiesWhere(reader, { address });
}

/** The further identities with an address, spelled as their providers do, that don't hold its mailbox. */
export async function readSecondIdentitiesWith(reader: Reader, address: string): Promise<OwnedIdentity[]> {
  return readIdentitiesWhere(reader, { address, mailbox: null });
}

/** More than there can be of a user, a mailbox or an address. */
const maxRead = 20;

async function readIdentitiesWhere(
  reader: Reader,
  fields: Partial<Pick<StoredIdentity, 'uid' | 'mailbox' | 'address'>>,
  limit = maxRead,
): Promise<OwnedIdentity[]> {
  const all: Query = dbOf(reader).collection('identities');
  const query = Object.entries(fields).reduce((some, [field, value]) => some.where(field, '==', value), all);
  const snapshot = await get(reader, query.limit(limit));
  const identities = withIds(readDocuments(identityDocument, snapshot));
  return identities.sort((one, other) => one.linkedAt - other.linkedAt);
}

/** The owners of some identities, from a digest on, that were linked before an instant. */
export async function loadOwnersFrom(
  db: Firestore,
  from: string,
  before: number,
  limit: number,
): Promise<string[]> {
  const all = db.collection('identities').orderBy(FieldPath.documentId());
  const snapshot = await all.startAt(from).limit(limit).get();
  const identities = withIds(readDocuments(identityDocument, snapshot));
  const old = identities.filter(({ linkedAt }) => linkedAt < before);
  return [...new Set(old.map(({ uid }) => uid))];
}

/** Writes an identity and the key of its mailbox, and removes the key of its former one. */
export function writeIdentity(
  tx: Tx,
  { id, ...identity }: OwnedIdentity,
  former: StoredIdentity | null,
): void {
  const { provider, mailbox, uid } = identity;
  if (former?.mailbox && former.mailbox !== mailbox) tx.delete(mailboxRef(tx.db, provider, former.mailbox));
  if (mailbox) tx.set(mailboxRef(tx.db, provider, mailbox), mailboxDocument.encode({ uid, identityId: id }));
  tx.set(identityRef(tx.db, id), identityDocument.encode(identity));
}

export function deleteIdentity(tx: Tx, { id, provider, mailbox }: OwnedIdentity): void {
  if (mailbox) tx.delete(mailboxRef(tx.db, provider, mailbox));
  tx.delete(identityRef(tx.db, id));
}

function identityRef(db: Firestore, id: string): DocumentReference {
  return db.collection('identities').doc(id);
}

function mailboxRef(db: Firestore, provider: string, mailbox: string): DocumentReference {
  return db.collection('identityMailboxes').doc(secretDigestOf(`${provider}\n${mailbox}`));
}

export async function deleteIdentitiesOf(db: Firestore, uid: string): Promise<void> {
  await transact(db, async (tx) => {
    for (const identity of await readIdentitiesOf(tx, uid)) deleteIdentity(tx, identity);
  });
}
