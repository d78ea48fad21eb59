/** Reads and writes `inboxes/{uid}` and its notifications. Times are epoch milliseconds. */
import { chunksOf } from '@cine/contract/chunks-of';
import type { DocumentOf } from '@cine/contract/documents/codec';
import { inboxDocument, notificationDocument } from '@cine/contract/documents/inboxes';
import type { Kind } from '@cine/contract/notifications/kinds';
import {
  type CollectionReference,
  type DocumentReference,
  FieldPath,
  type Firestore,
  Timestamp,
} from 'firebase-admin/firestore';
import { readableFields, readDocument, readDocuments, withIds } from '#platform/firestore/documents.ts';
import {
  type DuePage,
  dueUsers,
  type IdPage,
  maxIdsPerQuery,
  pageById,
  readablePage,
} from '#platform/firestore/paging.ts';
import { dbOf, get, type Reader } from '#platform/firestore/reader.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import type { Inbox } from './inbox.ts';

/** `inboxes/{uid}/notifications/{id}`. Times are epoch milliseconds. */
export type Notification = DocumentOf<typeof notificationDocument> & { id: string };

function inboxRef(db: Firestore, uid: string): DocumentReference {
  return db.collection('inboxes').doc(uid);
}

function notificationsOf(db: Firestore, uid: string): CollectionReference {
  return inboxRef(db, uid).collection('notifications');
}

export async function readInbox(reader: Reader, uid: string): Promise<Inbox | null> {
  return readDocument(inboxDocument, await get(reader, inboxRef(dbOf(reader), uid)));
}

/** Which of the given users have switched a kind of notification on. */
export async function loadWanting(db: Firestore, uids: readonly string[], kind: Kind): Promise<string[]> {
  const pages = chunksOf(uids, maxIdsPerQuery).map((chunk) =>
    db
      .collection('inboxes')
      .where(FieldPath.documentId(), 'in', chunk)
      .where(new FieldPath('choices', kind, 'app'), '==', true)
      .select()
      .get(),
  );
  return (await Promise.all(pages)).flatMap(({ docs }) => docs.map(({ id }) => id));
}

export function writeInbox(tx: Tx, uid: string, inbox: Inbox): void {
  tx.set(inboxRef(tx.db, uid), inboxDocument.encode(inbox));
}

/** Writes a new notification; the transaction fails with `already exists` if its id is taken. */
export function createNotification(tx: Tx, uid: string, { id, ...notification }: Notification): void {
  tx.create(notificationsOf(tx.db, uid).doc(id), notificationDocument.encode(notification));
}

/** A page of what a user was told and is still kept, the newest first. */
export async function loadNewest(
  db: Firestore,
  uid: string,
  now: number,
  after: Pick<Notification, 'expiresAt' | 'id'> | null,
  limit: number,
): Promise<{ notifications: Notification[]; hasMore: boolean }> {
  const inOrder = notificationsOf(db, uid)
    .where('expiresAt', '>', Timestamp.fromMillis(now))
    .orderBy('expiresAt', 'desc')
    .orderBy(FieldPath.documentId(), 'desc');
  const from = after && [Timestamp.fromMillis(after.expiresAt), after.id];
  const { items, hasMore } = await readablePage(notificationDocument, inOrder, from, limit);
  return { notifications: withIds(items), hasMore };
}

/** When an unlisted notification expired: before all that are listed. */
export const unlisted = 0;

export async function readNotification(
  reader: Reader,
  uid: string,
  id: string,
): Promise<Notification | null> {
  const notification = readDocument(
    notificationDocument,
    await get(reader, notificationsOf(dbOf(reader), uid).doc(id)),
  );
  return notification && { id, ...notification };
}

/** Whether a user's list has a notification. */
export async function readIsListed(reader: Reader, uid: string, id: string, now: number): Promise<boolean> {
  const notification = await readNotification(reader, uid, id);
  return notification !== null && notification.expiresAt > now;
}

/** Some of a user's notifications, those that are still there, in this order. */
export async function readNotifications(
  tx: Tx,
  uid: string,
  ids: readonly string[],
): Promise<Notification[]> {
  if (ids.length === 0) return [];
  const snapshots = await tx.getAll(...ids.map((id) => notificationsOf(tx.db, uid).doc(id)));
  const existing = snapshots.filter(({ exists }) => exists);
  return withIds(readDocuments(notificationDocument, existing));
}

/** A page of users whose mails are due, longest waiting first. */
export async function loadMailDue(db: Firestore, now: number, ...page: DuePage) {
  return dueUsers(db.collection('inboxes'), 'mail.dueAt', now, ...page);
}

export async function loadOwnerOfMailToken(db: Firestore, token: string): Promise<string | null> {
  const inboxes = await db.collection('inboxes').where('mail.token', '==', token).limit(1).select().get();
  return inboxes.docs[0]?.id ?? null;
}

export async function loadAll(db: Firestore, uid: string, ...page: IdPage): Promise<Notification[]> {
  const all = await pageById(notificationsOf(db, uid), ...page);
  return withIds(readDocuments(notificationDocument, all));
}

/** Deletes the inbox itself, after which nobody is told anything; the rest follows. */
export function closeInbox(tx: Tx, uid: string): void {
  tx.delete(inboxRef(tx.db, uid));
}

export async function deleteInbox(db: Firestore, uid: string): Promise<void> {
  await db.recursiveDelete(inboxRef(db, uid));
}

const forgottenAtOnce = 300;

/** What a user was told because of another, and whether it is listed. */
export async function readCausedBy(
  tx: Tx,
  uid: string,
  senderUid: string,
): Promise<{ id: string; isListed: boolean }[]> {
  const theirs = notificationsOf(tx.db, uid).where('from.uid', '==', senderUid).select('expiresAt');
  return readableFields(notificationDocument, await tx.get(theirs), 'expiresAt').map(({ id, value }) => ({
    id,
    isListed: value !== unlisted,
  }));
}

/** Changes when a notification is from and when it expires. */
export function changeNotification(
  tx: Tx,
  uid: string,
  id: string,
  changes: Partial<Pick<Notification, 'at' | 'expiresAt'>>,
): void {
  tx.update(notificationsOf(tx.db, uid).doc(id), notificationDocument.encodeFields(changes));
}

export function deleteNotification(tx: Tx, uid: string, id: string): void {
  tx.delete(notificationsOf(tx.db, uid).doc(id));
}

/** Some of what others were told that a user caused. */
export async function loadSentBy(
  db: Firestore,
  uid: string,
): Promise<{ uid: string; id: string; kind: unknown }[]> {
  const theirs = db.collectionGroup('notifications').where('from.uid', '==', uid);
  // Only the kind, so that a notification that can't be read is found, too.
  const { docs } = await theirs.limit(forgottenAtOnce).select('kind').get();
  return docs.map((doc) => ({
    uid: doc.ref.parent.parent!.id,
    id: doc.id,
    kind: doc.get('kind') as unknown,
  }));
}

/** Takes the user who caused it out of what others were told. */
export async function forgetSenderOf(
  db: Firestore,
  sent: readonly { uid: string; id: string }[],
): Promise<void> {
  const batch = db.batch();
  for (const { uid, id } of sent)
    batch.update(notificationsOf(db, uid).doc(id), notificationDocument.encodeFields({ from: null }));
  if (sent.length > 0) await batch.commit();
}
