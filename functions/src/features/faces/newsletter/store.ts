/** Reads and writes `newsletterSubscriptions/{uid}`. */
import type { DocumentReference, Firestore } from 'firebase-admin/firestore';
import { readDocument, readField } from '#platform/firestore/documents.ts';
import { type DuePage, dueUsers } from '#platform/firestore/paging.ts';
import { dbOf, get, type Reader } from '#platform/firestore/reader.ts';
import { type Tx, transact } from '#platform/firestore/transact.ts';
import { subscriptionDocument } from './documents.ts';
import type { Subscription } from './subscription.ts';

function subscriptionRef(db: Firestore, uid: string): DocumentReference {
  return db.collection('newsletterSubscriptions').doc(uid);
}

export async function readSubscription(reader: Reader, uid: string): Promise<Subscription | null> {
  return readDocument(subscriptionDocument, await get(reader, subscriptionRef(dbOf(reader), uid)));
}

export function writeSubscription(tx: Tx, uid: string, subscription: Subscription): void {
  tx.set(subscriptionRef(tx.db, uid), subscriptionDocument.encode(subscription));
}

/** The users whose issues have a token: one or none. */
export async function loadSubscriberByToken(db: Firestore, token: string): Promise<string | null> {
  const snapshot = await db
    .collection('newsletterSubscriptions')
    .where('token', '==', token)
    .limit(1)
    .select()
    .get();
  return snapshot.docs[0]?.id ?? null;
}

/** A page of users whose issue is due, the longest waiting first. */
export async function loadDue(db: Firestore, now: number, ...page: DuePage) {
  return dueUsers(db.collection('newsletterSubscriptions'), 'dueAt', now, ...page);
}

/** Postpones a due issue without reading the rest of its document. */
export async function postponeIssue(db: Firestore, uid: string, now: number, until: number): Promise<void> {
  await transact(db, async (tx) => {
    const snapshot = await tx.get(subscriptionRef(db, uid));
    const dueAt = readField(subscriptionDocument, snapshot, 'dueAt') ?? null;
    if (dueAt !== null && dueAt <= now)
      tx.update(snapshot.ref, subscriptionDocument.encodeFields({ dueAt: until }));
  });
}

export async function deleteSubscription(db: Firestore, uid: string): Promise<void> {
  await subscriptionRef(db, uid).delete();
}
