/** Reads and writes personal tokens. */
import { createHash } from 'node:crypto';
import { maxTokens } from '@cine/contract/operations/core/tokens';
import type { DocumentReference, Firestore } from 'firebase-admin/firestore';
import { readDocument, readDocuments, withIds } from '#platform/firestore/documents.ts';
import { dbOf, get, type Reader } from '#platform/firestore/reader.ts';
import { type Tx, transact } from '#platform/firestore/transact.ts';
import { type OwnedToken, tokenDocument } from './documents.ts';

/** By which id a token is stored: a plain digest, as nobody can try 256 random bits. */
export function tokenIdOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

export async function readToken(reader: Reader, id: string): Promise<OwnedToken | null> {
  const token = readDocument(tokenDocument, await get(reader, tokenRef(dbOf(reader), id)));
  return token && { id, ...token };
}

/** All tokens of a user, newest first; those that expired may still be among them. */
export async function readTokensOf(reader: Reader, uid: string): Promise<OwnedToken[]> {
  const query = dbOf(reader).collection('personalTokens').where('uid', '==', uid).limit(maxTokens);
  const tokens = withIds(readDocuments(tokenDocument, await get(reader, query)));
  return tokens.sort((one, other) => other.createdAt - one.createdAt);
}

export function writeToken(tx: Tx, { id, ...token }: OwnedToken): void {
  tx.set(tokenRef(tx.db, id), tokenDocument.encode(token));
}

export function deleteToken(tx: Tx, id: string): void {
  tx.delete(tokenRef(tx.db, id));
}

/** Keeps when a token was used, unless it was revoked meanwhile. */
export async function noteUse(db: Firestore, id: string, lastUsedAt: number): Promise<void> {
  await transact(db, async (tx) => {
    const token = await readToken(tx, id);
    if (token) writeToken(tx, { ...token, lastUsedAt });
  });
}

function tokenRef(db: Firestore, id: string): DocumentReference {
  return db.collection('personalTokens').doc(id);
}
