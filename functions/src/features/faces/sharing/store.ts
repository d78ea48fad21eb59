/** Reads and writes `shares/{token}`: the links that users made. */
import { maxShares, type ShareKind } from '@cine/contract/operations/faces/sharing';
import {
  type DocumentReference,
  type DocumentSnapshot,
  FieldValue,
  type Firestore,
  type Query,
} from 'firebase-admin/firestore';
import { readableDocuments, readDocument, readDocuments } from '#platform/firestore/documents.ts';
import { deleteFound, pageById, untilNone } from '#platform/firestore/paging.ts';
import { dbOf, get, type Reader } from '#platform/firestore/reader.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import { shareDocument } from './documents.ts';
import type { Shared } from './shared.ts';

function shareRef(db: Firestore, token: string): DocumentReference {
  return db.collection('shares').doc(token);
}

function sharesOf(db: Firestore, uid: string): Query {
  return db.collection('shares').where('ownerId', '==', uid);
}

function sharesNaming(db: Firestore, uid: string): Query {
  return db.collection('shares').where('otherIds', 'array-contains', uid);
}

export async function readShare(reader: Reader, token: string): Promise<Shared | null> {
  return toShared(await get(reader, shareRef(dbOf(reader), token)));
}

/** The link that a user made for a thing; null if there is none. */
export async function readShareOf(
  tx: Tx,
  uid: string,
  kind: ShareKind,
  thingId: string,
): Promise<Shared | null> {
  const snapshot = await tx.get(
    sharesOf(tx.db, uid).where('thingId', '==', thingId).where('kept.kind', '==', kind).limit(1),
  );
  const [first] = readDocuments(shareDocument, snapshot);
  return first ? { token: first.id, ...first.value } : null;
}

export async function readShareCount(tx: Tx, uid: string): Promise<number> {
  return (await tx.get(sharesOf(tx.db, uid).count())).data().count;
}

export async function loadSharesOf(db: Firestore, uid: string): Promise<Shared[]> {
  const shares = readableDocuments(shareDocument, await sharesOf(db, uid).limit(maxShares).get());
  return shares
    .map(({ id, value }) => ({ token: id, ...value }))
    .sort((one, other) => other.createdAt - one.createdAt);
}

export function writeShare(tx: Tx, { token, ...share }: Shared): void {
  tx.set(shareRef(tx.db, token), shareDocument.encode(share));
}

export function deleteShare(tx: Tx, token: string): void {
  tx.delete(shareRef(tx.db, token));
}

export async function deleteSharesOf(db: Firestore, uid: string): Promise<number> {
  return deleteFound(sharesOf(db, uid));
}

export async function countSharesNaming(db: Firestore, uid: string): Promise<number> {
  return (await sharesNaming(db, uid).count().get()).data().count;
}

const atOnce = 300;

/** Replaces a user in others' links, or takes them out; returns how many. */
export async function replaceInShares(db: Firestore, uid: string, by: string | null): Promise<number> {
  return untilNone(async () => {
    const naming = await pageById(sharesNaming(db, uid).select('otherIds'), null, atOnce);
    const batch = db.batch();
    for (const { ref } of naming) {
      if (by !== null) batch.update(ref, { otherIds: FieldValue.arrayUnion(by) });
      batch.update(ref, { otherIds: FieldValue.arrayRemove(uid) });
    }
    if (naming.length > 0) await batch.commit();
    return naming.length;
  });
}

function toShared(snapshot: DocumentSnapshot): Shared | null {
  const share = readDocument(shareDocument, snapshot);
  return share && { token: snapshot.id, ...share };
}
