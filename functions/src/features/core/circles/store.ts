/** Reads and writes `circles/{uid}`. */
import { isDeepStrictEqual } from 'node:util';
import { circleDocument } from '@cine/contract/documents/circles';
import type { DocumentReference, DocumentSnapshot, Firestore } from 'firebase-admin/firestore';
import { readDocument } from '#platform/firestore/documents.ts';
import { type IdPage, pageById } from '#platform/firestore/paging.ts';
import { dbOf, get, type Reader } from '#platform/firestore/reader.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import { keepBlocked } from './blocks-store.ts';
import { type Circle, emptyCircle, namedInCircle } from './circle.ts';

function circleRef(db: Firestore, uid: string): DocumentReference {
  return db.collection('circles').doc(uid);
}

/** A user's circle; an empty one if they never had any. */
export async function readCircle(reader: Reader, uid: string): Promise<Circle> {
  return toCircle(await get(reader, circleRef(dbOf(reader), uid))) ?? emptyCircle;
}

/** Writes a circle unless it is unchanged, so that no follower runs in vain; returns whether it wrote. */
export function saveCircle(tx: Tx, uid: string, former: Circle, circle: Circle): boolean {
  if (isDeepStrictEqual(former, circle)) return false;
  tx.set(circleRef(tx.db, uid), circleDocument.encode({ ...circle, namedIds: namedInCircle(circle) }));
  const blocked = Object.keys(circle.blocked);
  if (!isDeepStrictEqual(Object.keys(former.blocked), blocked)) keepBlocked(tx, uid, blocked);
  return true;
}

/** Deletes a circle; what names its owner elsewhere follows. */
export function deleteCircle(tx: Tx, uid: string): void {
  tx.delete(circleRef(tx.db, uid));
}

/** A page of the users whose circles name a user, by id. */
export async function loadOwnersNaming(db: Firestore, uid: string, ...page: IdPage): Promise<string[]> {
  const naming = db.collection('circles').where('namedIds', 'array-contains', uid).select();
  return (await pageById(naming, ...page)).map(({ id }) => id);
}

function toCircle(snapshot: DocumentSnapshot): Circle | null {
  const document = readDocument(circleDocument, snapshot);
  if (!document) return null;
  const { namedIds: _named, ...circle } = document;
  return circle;
}
