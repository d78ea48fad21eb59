/** Reads and writes `groupInvitations/{invitationId}`. */
import { maxInvitations } from '@cine/contract/operations/together/groups';
import {
  type CollectionReference,
  type DocumentSnapshot,
  type Firestore,
  type Query,
  Timestamp,
} from 'firebase-admin/firestore';
import { readableDocuments, readDocument, readDocuments } from '#platform/firestore/documents.ts';
import { idFromKey } from '#platform/firestore/id-from-key.ts';
import { deleteFound, pageById } from '#platform/firestore/paging.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import { groupInvitationDocument } from './documents.ts';
import type { Invitation } from './invitation.ts';

function invitations(db: Firestore): CollectionReference {
  return db.collection('groupInvitations');
}

export function invitationId(groupId: string, uid: string): string {
  return idFromKey(groupId, uid);
}

export async function readInvitation(tx: Tx, groupId: string, uid: string): Promise<Invitation | null> {
  return toInvitation(await tx.get(invitations(tx.db).doc(invitationId(groupId, uid))));
}

export async function loadInvitation(db: Firestore, id: string): Promise<Invitation | null> {
  return toInvitation(await invitations(db).doc(id).get());
}

export function writeInvitation(tx: Tx, { id, ...invitation }: Invitation): void {
  tx.set(invitations(tx.db).doc(id), groupInvitationDocument.encode(invitation));
}

export function deleteInvitation(tx: Tx, { id }: Pick<Invitation, 'id'>): void {
  tx.delete(invitations(tx.db).doc(id));
}

export async function loadInvitationsOf(db: Firestore, uid: string, now: number): Promise<Invitation[]> {
  const waiting = invitations(db)
    .where('uid', '==', uid)
    .where('declined', '==', false)
    .where('expiresAt', '>', Timestamp.fromMillis(now))
    .orderBy('expiresAt', 'desc');
  return toInvitations(readableDocuments(groupInvitationDocument, await waiting.limit(maxInvitations).get()));
}

export async function loadInvitationsNaming(
  db: Firestore,
  field: 'uid' | 'by',
  uid: string,
  afterId: string | null,
  limit: number,
): Promise<Invitation[]> {
  const page = await pageById(invitationsNaming(db, field, uid), afterId, limit);
  return toInvitations(readDocuments(groupInvitationDocument, page));
}

export async function deleteInvitationsNaming(db: Firestore, uid: string): Promise<void> {
  await deleteFound(invitationsNaming(db, 'uid', uid));
  await deleteFound(invitationsNaming(db, 'by', uid));
}

function invitationsNaming(db: Firestore, field: 'uid' | 'by', uid: string): Query {
  return invitations(db).where(field, '==', uid);
}

function toInvitation(snapshot: DocumentSnapshot): Invitation | null {
  const value = readDocument(groupInvitationDocument, snapshot);
  return value && { id: snapshot.id, ...value };
}

function toInvitations(documents: readonly { id: string; value: Omit<Invitation, 'id'> }[]): Invitation[] {
  return documents.map(({ id, value }) => ({ id, ...value }));
}
