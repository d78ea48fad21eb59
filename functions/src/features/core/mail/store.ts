/** Reads and writes `outbox/{mailId}`. */
import type { DocumentOf } from '@cine/contract/documents/codec';
import { day } from '@cine/contract/time';
import { type DocumentReference, type Firestore, type Query, Timestamp } from 'firebase-admin/firestore';
import { readDocument, readDocuments } from '#platform/firestore/documents.ts';
import { deleteFound, withPrefix } from '#platform/firestore/paging.ts';
import { postpone } from '#platform/firestore/postpone.ts';
import { dbOf, get, type Reader } from '#platform/firestore/reader.ts';
import { stampField } from '#platform/firestore/stamp.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import { mailDocument } from './documents.ts';
import type { OutboxMail } from './outbox.ts';

/** How long the outcome of a mail is kept. */
const keptForMs = 30 * day;

function mailRef(db: Firestore, id: string): DocumentReference {
  return db.collection('outbox').doc(id);
}

function mailsOf(db: Firestore, uid: string): Query {
  return db.collection('outbox').where('uid', '==', uid);
}

export async function readMail(reader: Reader, id: string): Promise<OutboxMail | null> {
  const snapshot = await get(reader, mailRef(dbOf(reader), id));
  const mail = readDocument(mailDocument, snapshot);
  return mail && toMail(id, mail);
}

/** A user's stored mails, of the last 30 days. */
export async function readMailsOf(reader: Reader, uid: string): Promise<OutboxMail[]> {
  const mails = await get(reader, mailsOf(dbOf(reader), uid));
  return readDocuments(mailDocument, mails).map(({ id, value }) => toMail(id, value));
}

/** A user's mails that wait to be sent, or are being sent, and whose ids begin with `prefix`. */
export async function readUnsentMails(reader: Reader, uid: string, prefix: string): Promise<OutboxMail[]> {
  const unsent = mailsOf(dbOf(reader), uid).where('delivery.state', 'in', ['queued', 'sending']);
  const mails = await get(reader, withPrefix(unsent, prefix));
  return readDocuments(mailDocument, mails).map(({ id, value }) => toMail(id, value));
}

/** Mails due for a sweep, longest overdue first, with the call that wrote each. */
export async function loadDue(db: Firestore, now: number, limit: number) {
  const due = db.collection('outbox').where('lookAt', '<=', Timestamp.fromMillis(now));
  const mails = await due.orderBy('lookAt').limit(limit).select(stampField).get();
  return mails.docs.map((mail) => ({ id: mail.id, trace: mail.get(stampField) as unknown }));
}

export function writeMail(tx: Tx, mail: OutboxMail): void {
  tx.set(mailRef(tx.db, mail.id), toDocument(mail));
}

/** Postpones a mail's next sweep; does nothing if it is gone or done. */
export async function postponeLook(db: Firestore, id: string, until: number): Promise<void> {
  await postpone(mailDocument, mailRef(db, id), 'lookAt', until);
}

export async function deleteMailsOf(db: Firestore, uid: string): Promise<void> {
  await deleteFound(mailsOf(db, uid));
}

function toDocument(mail: OutboxMail) {
  const { uid, content, state, attempts, error, writtenAt, endedAt, lookAt, isUnwanted } = mail;
  return mailDocument.encode({
    uid,
    to: content ? [content.to] : [],
    headers: content?.headers ?? {},
    message: content && { subject: content.subject, text: content.text, html: content.html },
    delivery: { state, attempts, error, startTime: writtenAt, endTime: endedAt },
    ...(isUnwanted && { unwanted: true }),
    lookAt,
    expiresAt: writtenAt + keptForMs,
  });
}

function toMail(id: string, document: DocumentOf<typeof mailDocument>): OutboxMail {
  const { uid, to, headers, message, delivery, lookAt, unwanted } = document;
  const { state, attempts, error, startTime: writtenAt, endTime: endedAt } = delivery;
  const content = message && { to: to[0] ?? '', headers, ...message };
  const times = { writtenAt, endedAt, lookAt };
  return { id, uid, content, state, attempts, error, ...times, ...(unwanted && { isUnwanted: true }) };
}
