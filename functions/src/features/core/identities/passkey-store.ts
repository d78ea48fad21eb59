/** Reads and writes passkeys, and the challenges that they answer. */
import type { DocumentReference, Firestore } from 'firebase-admin/firestore';
import { readDocument, readDocuments, withIds } from '#platform/firestore/documents.ts';
import { dbOf, get, type Reader } from '#platform/firestore/reader.ts';
import { type Tx, transact } from '#platform/firestore/transact.ts';
import { secretDigestOf } from '#platform/secret-digest.ts';
import { challengeDocument, passkeyDocument, type StoredPasskey } from './documents.ts';

export type OwnedPasskey = StoredPasskey & { id: string };

/** How many a user may have. */
export const maxPasskeys = 10;

export function passkeyIdOf(credentialId: string): string {
  return secretDigestOf(`passkey\n${credentialId}`);
}

export async function readPasskey(reader: Reader, id: string): Promise<OwnedPasskey | null> {
  const passkey = readDocument(passkeyDocument, await get(reader, passkeyRef(dbOf(reader), id)));
  return passkey && { id, ...passkey };
}

/** All passkeys of a user, or some; oldest first. */
export async function readPasskeysOf(
  reader: Reader,
  uid: string,
  limit = 2 * maxPasskeys,
): Promise<OwnedPasskey[]> {
  const query = dbOf(reader).collection('passkeys').where('uid', '==', uid).limit(limit);
  const passkeys = withIds(readDocuments(passkeyDocument, await get(reader, query)));
  return passkeys.sort((one, other) => one.createdAt - other.createdAt);
}

export function writePasskey(tx: Tx, { id, ...passkey }: OwnedPasskey): void {
  tx.set(passkeyRef(tx.db, id), passkeyDocument.encode(passkey));
}

export function deletePasskey(tx: Tx, id: string): void {
  tx.delete(passkeyRef(tx.db, id));
}

export async function deletePasskeysOf(db: Firestore, uid: string): Promise<void> {
  await transact(db, async (tx) => {
    for (const { id } of await readPasskeysOf(tx, uid)) deletePasskey(tx, id);
  });
}

function passkeyRef(db: Firestore, id: string): DocumentReference {
  return db.collection('passkeys').doc(id);
}

/** Who may answer a challenge, and until when. */
type Challenge = { holder: string; expiresAt: number };

export async function readChallenge(tx: Tx, challenge: string): Promise<Challenge | null> {
  return readDocument(challengeDocument, await tx.get(challengeRef(tx.db, challenge)));
}

export async function saveChallenge(db: Firestore, challenge: string, about: Challenge): Promise<void> {
  await challengeRef(db, challenge).set(challengeDocument.encode(about));
}

export function deleteChallenge(tx: Tx, challenge: string): void {
  tx.delete(challengeRef(tx.db, challenge));
}

function challengeRef(db: Firestore, challenge: string): DocumentReference {
  return db.collection('passkeyChallenges').doc(secretDigestOf(challenge));
}
