/** Reads and writes groups, by id and by their codes. */
import { type GroupDocument, groupDocument } from '@cine/contract/documents/groups';
import { maxGroups } from '@cine/contract/operations/together/groups';
import type { DocumentReference, DocumentSnapshot, Firestore, Query } from 'firebase-admin/firestore';
import { readableDocuments, readDocument, readDocuments } from '#platform/firestore/documents.ts';
import { pageById } from '#platform/firestore/paging.ts';
import { dbOf, get, type Reader } from '#platform/firestore/reader.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import { groupCodeDocument } from './documents.ts';
import type { Group } from './group.ts';

function groupRef(db: Firestore, groupId: string): DocumentReference {
  return db.collection('groups').doc(groupId);
}

function codeRef(db: Firestore, code: string): DocumentReference {
  return db.collection('groupCodes').doc(code);
}

export async function readGroup(reader: Reader, groupId: string): Promise<Group | null> {
  return toGroup(await get(reader, groupRef(dbOf(reader), groupId)));
}

/** Groups by id, in the given order; null for one that is gone. */
export async function loadGroups(db: Firestore, ids: readonly string[]): Promise<(Group | null)[]> {
  if (ids.length === 0) return [];
  return (await db.getAll(...ids.map((id) => groupRef(db, id)))).map(toGroup);
}

export async function loadGroupsOf(db: Firestore, uid: string): Promise<Group[]> {
  const groups = readableDocuments(groupDocument, await groupsOf(db, uid).limit(maxGroups).get());
  return groups
    .map(({ id, value }) => toState(id, value))
    .sort((one, other) => other.createdAt - one.createdAt);
}

export async function readGroupCount(tx: Tx, uid: string): Promise<number> {
  return (await tx.get(groupsOf(tx.db, uid).count())).data().count;
}

export async function loadGroupIdsOf(db: Firestore, uid: string): Promise<string[]> {
  return (await groupsOf(db, uid).select().get()).docs.map(({ id }) => id);
}

/** Writes a group, and moves its code if that changed. */
export function writeGroup(tx: Tx, group: Group, former: Group | null): void {
  const { id, ...fields } = group;
  tx.set(
    groupRef(tx.db, id),
    groupDocument.encode({ ...fields, memberIds: Object.keys(group.members).sort() }),
  );
  const before = former?.invitation?.code;
  const after = group.invitation?.code;
  if (before === after) return;
  if (before !== undefined) tx.delete(codeRef(tx.db, before));
  if (after !== undefined) tx.set(codeRef(tx.db, after), groupCodeDocument.encode({ groupId: id }));
}

export function deleteGroup(tx: Tx, group: Group): void {
  tx.delete(groupRef(tx.db, group.id));
  if (group.invitation) tx.delete(codeRef(tx.db, group.invitation.code));
}

export async function readGroupByCode(tx: Tx, code: string): Promise<Group | null> {
  const groupId = await readCodesGroup(tx, code);
  return groupId === null ? null : readGroup(tx, groupId);
}

export async function readCodesGroup(tx: Tx, code: string): Promise<string | null> {
  return readDocument(groupCodeDocument, await tx.get(codeRef(tx.db, code)))?.groupId ?? null;
}

/** Some of the groups that a user named, also those that they have left. */
export async function loadIdsNamedBy(db: Firestore, uid: string, limit: number): Promise<string[]> {
  const named = db.collection('groups').where('named.by', '==', uid);
  return (await named.limit(limit).select().get()).docs.map(({ id }) => id);
}

export async function loadNamedBy(
  db: Firestore,
  uid: string,
  afterId: string | null,
  limit: number,
): Promise<Group[]> {
  const page = await pageById(db.collection('groups').where('named.by', '==', uid), afterId, limit);
  return readDocuments(groupDocument, page).map(({ id, value }) => toState(id, value));
}

function groupsOf(db: Firestore, uid: string): Query {
  return db.collection('groups').where('memberIds', 'array-contains', uid);
}

function toGroup(snapshot: DocumentSnapshot): Group | null {
  const document = readDocument(groupDocument, snapshot);
  return document && toState(snapshot.id, document);
}

function toState(id: string, { memberIds: _ids, ...group }: GroupDocument): Group {
  return { id, ...group };
}
