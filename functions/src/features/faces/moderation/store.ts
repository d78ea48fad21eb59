/** Reads and writes reports, cases and the log. */
import {
  type CollectionReference,
  FieldPath,
  type Firestore,
  type Query,
  Timestamp,
} from 'firebase-admin/firestore';
import { readableDocuments, readDocument, readDocuments } from '#platform/firestore/documents.ts';
import { idFromKey } from '#platform/firestore/id-from-key.ts';
import { pageById, readablePage } from '#platform/firestore/paging.ts';
import { dbOf, get, type Reader } from '#platform/firestore/reader.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import type { Case, Entry, Report } from './case.ts';
import { caseDocument, entryDocument, reportDocument } from './documents.ts';

function reports(db: Firestore): CollectionReference {
  return db.collection('reports');
}

function cases(db: Firestore): CollectionReference {
  return db.collection('moderationCases');
}

function log(db: Firestore): CollectionReference {
  return db.collection('moderationLog');
}

export async function readHasReport(tx: Tx, id: string): Promise<boolean> {
  return (await tx.get(reports(tx.db).doc(id))).exists;
}

export function writeReport(tx: Tx, { id, ...report }: Report): void {
  tx.set(reports(tx.db).doc(id), reportDocument.encode(report));
}

export async function loadNotes(db: Firestore, caseId: string, limit: number): Promise<string[]> {
  const snapshot = await reports(db).where('caseId', '==', caseId).orderBy('at', 'desc').limit(limit).get();
  return readableDocuments(reportDocument, snapshot).flatMap(({ value }) => value.note ?? []);
}

/** A case's reports that were made between two instants, the latest first. */
export async function loadReportsOfCase(
  db: Firestore,
  caseId: string,
  { since, until }: { since: number; until: number },
  after: Pick<Report, 'at' | 'id'> | null,
  limit: number,
): Promise<{ reports: Report[]; hasMore: boolean }> {
  const inOrder = reports(db)
    .where('caseId', '==', caseId)
    .where('at', '>=', Timestamp.fromMillis(since))
    .where('at', '<=', Timestamp.fromMillis(until))
    .orderBy('at', 'desc')
    .orderBy(FieldPath.documentId(), 'desc');
  const from = after && [Timestamp.fromMillis(after.at), after.id];
  const { items, hasMore } = await readablePage(reportDocument, inOrder, from, limit);
  return { reports: items.map(({ id, value }) => ({ id, ...value })), hasMore };
}

/** A case; null once it has expired, even if it isn't deleted yet. */
export async function readCase(tx: Tx, id: string, now: number): Promise<Case | null> {
  const value = readDocument(caseDocument, await tx.get(cases(tx.db).doc(id)));
  return value && value.expiresAt > now ? { id, ...value } : null;
}

export function writeCase(tx: Tx, { id, ...value }: Case): void {
  tx.set(cases(tx.db).doc(id), caseDocument.encode(value));
}

/** A page of open cases, those that most members reported first; some may be due for deletion. */
export async function loadOpenCases(
  db: Firestore,
  after: Pick<Case, 'reporters' | 'lastAt' | 'id'> | null,
  limit: number,
): Promise<{ cases: Case[]; hasMore: boolean }> {
  const inOrder = cases(db)
    .where('open', '==', true)
    .orderBy('reporters', 'desc')
    .orderBy('lastAt', 'desc')
    .orderBy(FieldPath.documentId(), 'desc');
  const from = after && [after.reporters, Timestamp.fromMillis(after.lastAt), after.id];
  const { items, hasMore } = await readablePage(caseDocument, inOrder, from, limit);
  return { cases: items.map(({ id, value }) => ({ id, ...value })), hasMore };
}

export async function readEntry(reader: Reader, id: string): Promise<Entry | null> {
  const value = readDocument(entryDocument, await get(reader, log(dbOf(reader)).doc(id)));
  return value && { id, ...value };
}

/** The id of the entry that undoes another, so that it is undone once. */
export function undoingId(entryId: string): string {
  return idFromKey('undo', entryId);
}

/** Adds an entry; an existing one fails the transaction instead of being overwritten. */
export function appendEntry(tx: Tx, { id, ...entry }: Entry): void {
  tx.create(log(tx.db).doc(id), entryDocument.encode(entry));
}

export async function loadLogEntries(
  db: Firestore,
  after: Pick<Entry, 'at' | 'id'> | null,
  limit: number,
): Promise<{ entries: Entry[]; hasMore: boolean }> {
  const inOrder = log(db).orderBy('at', 'desc').orderBy(FieldPath.documentId(), 'desc');
  const from = after && [Timestamp.fromMillis(after.at), after.id];
  const { items, hasMore } = await readablePage(entryDocument, inOrder, from, limit);
  return { entries: items.map(({ id, value }) => ({ id, ...value })), hasMore };
}

export function reportsOf(db: Firestore, field: 'by' | 'uid', uid: string): Query {
  return reports(db).where(field, '==', uid);
}

export function casesOf(db: Firestore, uid: string): Query {
  return cases(db).where('uid', '==', uid);
}

export function logEntriesOf(db: Firestore, field: 'by' | 'uid', uid: string): Query {
  return log(db).where(field, '==', uid);
}

type PageOf = [afterId: string | null, limit: number];

export async function loadReportsBy(db: Firestore, uid: string, ...page: PageOf): Promise<Report[]> {
  const documents = await pageById(reportsOf(db, 'by', uid), ...page);
  return readDocuments(reportDocument, documents).map(({ id, value }) => ({ id, ...value }));
}

/** A page of what was decided against a user, and when that was undone. */
export async function loadDecisionsAgainst(
  db: Firestore,
  uid: string,
  ...page: PageOf
): Promise<(Entry & { undoneAt: number | null })[]> {
  const against = logEntriesOf(db, 'uid', uid).where('action', 'in', ['hide', 'suspend']);
  const entries = readDocuments(entryDocument, await pageById(against, ...page));
  if (entries.length === 0) return [];
  const undoings = await db.getAll(...entries.map(({ id }) => log(db).doc(undoingId(id))));
  return entries.map(({ id, value }, at) => {
    const undoneAt = readDocument(entryDocument, undoings[at]!)?.at ?? null;
    return { id, ...value, undoneAt };
  });
}

export async function loadEntriesBy(db: Firestore, uid: string, ...page: PageOf): Promise<Entry[]> {
  const documents = await pageById(logEntriesOf(db, 'by', uid), ...page);
  return readDocuments(entryDocument, documents).map(({ id, value }) => ({ id, ...value }));
}
