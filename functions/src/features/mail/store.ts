import {
  type DocumentData,
  type DocumentReference,
  type Firestore,
  type Query,
  Timestamp,
  type Transaction,
} from 'firebase-admin/firestore';
import { deleteFound } from '../../platform/firestore/paging.ts';
import { transact } from '../../platform/firestore/transact.ts';
import type { MailState, OutboxMail } from './outbox.ts';

/** How long it is known what became of a mail. */
const keptForMs = 30 * 24 * 60 * 60_000;

function mailRef(db: Firestore, id: string): DocumentReference {
  return db.collection('outbox').doc(id);
}

function mailsOf(db: Firestore, uid: string): Query {
  return db.collection('outbox').where('uid', '==', uid);
}

export async function loadMail(db: Firestore, id: string): Promise<OutboxMail | null> {
  const snapshot = await mailRef(db, id).get();
  return snapshot.exists ? toMail(id, snapshot.data()!) : null;
}

export async function readMail(db: Firestore, tx: Transaction, id: string): Promise<OutboxMail | null> {
  const snapshot = await tx.get(mailRef(db, id));
  return snapshot.exists ? toMail(id, snapshot.data()!) : null;
}

/** All that are kept of one person's, of the last 30 days. Costs 1 read for each. */
export async function loadMailsOf(db: Firestore, uid: string): Promise<OutboxMail[]> {
  return (await mailsOf(db, uid).get()).docs.map((document) => toMail(document.id, document.data()));
}

export async function readMailsOf(db: Firestore, tx: Transaction, uid: string): Promise<OutboxMail[]> {
  return (await tx.get(mailsOf(db, uid))).docs.map((document) => toMail(document.id, document.data()));
}

/** The ids of mails at which it is time to look, those first whose time came first. */
export async function findDue(db: Firestore, now: number, limit: number): Promise<string[]> {
  const due = db.collection('outbox').where('lookAt', '<=', Timestamp.fromMillis(now));
  return (await due.orderBy('lookAt').limit(limit).select().get()).docs.map(({ id }) => id);
}

export function writeMail(db: Firestore, tx: Transaction, mail: OutboxMail): void {
  tx.set(mailRef(db, mail.id), toData(mail));
}

/** Has the sweep look at a mail later, whatever else its document says; nothing where it is gone or done with. Costs 1 read and 1 write. */
export async function putOff(db: Firestore, id: string, until: number): Promise<void> {
  await transact(db, async (tx) => {
    const snapshot = await tx.get(mailRef(db, id));
    if (snapshot.get('lookAt')) tx.update(snapshot.ref, { lookAt: Timestamp.fromMillis(until) });
  });
}

/** Deletes all of one person's. Costs 1 read and 1 deletion for each. */
export async function deleteMailsOf(db: Firestore, uid: string): Promise<void> {
  await deleteFound(mailsOf(db, uid));
}

/** The names and the shape are those of Firebase's extension "Trigger Email from Firestore", as far as it has them. */
function toData({
  uid,
  content,
  state,
  attempts,
  error,
  writtenAt,
  endedAt,
  lookAt,
}: OutboxMail): DocumentData {
  const { to, headers, ...message } = content ?? {};
  return {
    uid,
    to: to === undefined ? [] : [to],
    headers: headers ?? {},
    message: content && message,
    delivery: {
      state,
      attempts,
      error,
      startTime: Timestamp.fromMillis(writtenAt),
      endTime: toTimestamp(endedAt),
    },
    lookAt: toTimestamp(lookAt),
    expiresAt: Timestamp.fromMillis(writtenAt + keptForMs),
  };
}

function toMail(id: string, { uid, to, headers, message, delivery, lookAt }: DocumentData): OutboxMail {
  return {
    id,
    uid: uid as string,
    content: message && { to: to[0], headers, ...message },
    state: delivery.state as MailState,
    attempts: delivery.attempts as number,
    error: delivery.error as string | null,
    writtenAt: (delivery.startTime as Timestamp).toMillis(),
    endedAt: toMillis(delivery.endTime),
    lookAt: toMillis(lookAt),
  };
}

function toTimestamp(milliseconds: number | null): Timestamp | null {
  return milliseconds === null ? null : Timestamp.fromMillis(milliseconds);
}

function toMillis(timestamp: Timestamp | null): number | null {
  return timestamp?.toMillis() ?? null;
}
