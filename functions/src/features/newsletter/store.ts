import {
  type DocumentData,
  type DocumentReference,
  type Firestore,
  type QueryDocumentSnapshot,
  Timestamp,
  type Transaction,
} from 'firebase-admin/firestore';
import { transact } from '../../platform/firestore/transact.ts';
import type { Subscription } from './subscription.ts';

function subscriptionRef(db: Firestore, uid: string): DocumentReference {
  return db.collection('newsletterSubscriptions').doc(uid);
}

export async function loadSubscription(db: Firestore, uid: string): Promise<Subscription | null> {
  const snapshot = await subscriptionRef(db, uid).get();
  return snapshot.exists ? toSubscription(snapshot.data()!) : null;
}

export async function readSubscription(
  db: Firestore,
  tx: Transaction,
  uid: string,
): Promise<Subscription | null> {
  const snapshot = await tx.get(subscriptionRef(db, uid));
  return snapshot.exists ? toSubscription(snapshot.data()!) : null;
}

export function writeSubscription(
  db: Firestore,
  tx: Transaction,
  uid: string,
  subscription: Subscription,
): void {
  const { dueAt } = subscription;
  tx.set(subscriptionRef(db, uid), {
    ...subscription,
    dueAt: dueAt === null ? null : Timestamp.fromMillis(dueAt),
  });
}

/** Whose issues have such a token: nobody's, or one person's. Costs 1 read. */
export async function findByToken(db: Firestore, token: string): Promise<string | null> {
  const found = await db
    .collection('newsletterSubscriptions')
    .where('token', '==', token)
    .limit(1)
    .select()
    .get();
  return found.docs[0]?.id ?? null;
}

/** A page of those whose issue is due, who wait longest first; `last` is where the following page begins. */
export async function loadDue(
  db: Firestore,
  now: number,
  after: QueryDocumentSnapshot | null,
  limit: number,
): Promise<{ uids: string[]; last: QueryDocumentSnapshot | null }> {
  const due = db.collection('newsletterSubscriptions').where('dueAt', '<=', Timestamp.fromMillis(now));
  const ordered = due.orderBy('dueAt').limit(limit).select('dueAt');
  const { docs } = await (after ? ordered.startAfter(after) : ordered).get();
  return { uids: docs.map(({ id }) => id), last: docs.length < limit ? null : docs.at(-1)! };
}

/** Puts off an issue that is due at an instant, whatever else its document says. Costs 1 read and 1 write. */
export async function putOff(db: Firestore, uid: string, now: number, until: number): Promise<void> {
  await transact(db, async (tx) => {
    const snapshot = await tx.get(subscriptionRef(db, uid));
    const dueAt = snapshot.get('dueAt') as Timestamp | null | undefined;
    if (dueAt && dueAt.toMillis() <= now) tx.update(snapshot.ref, { dueAt: Timestamp.fromMillis(until) });
  });
}

export async function deleteSubscription(db: Firestore, uid: string): Promise<void> {
  await subscriptionRef(db, uid).delete();
}

function toSubscription({ subscribed, token, lastWeek, dueAt, told }: DocumentData): Subscription {
  return {
    subscribed: subscribed as boolean,
    token: token as string,
    lastWeek: lastWeek as string,
    dueAt: (dueAt as Timestamp | null)?.toMillis() ?? null,
    told: told as number[],
  };
}
