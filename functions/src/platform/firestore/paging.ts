/** Reads and deletes what a query finds page by page. */
import type { DocumentCodec } from '@cine/contract/documents/codec';
import {
  type CollectionReference,
  FieldPath,
  type Query,
  type QueryDocumentSnapshot,
  Timestamp,
} from 'firebase-admin/firestore';
import { type Found, readableDocuments } from './documents.ts';
import type { Tx } from './transact.ts';

/** The most ids that one query compares (`in`). */
export const maxIdsPerQuery = 30;

const deletedAtOnce = 300;

/** Deletes all that a query finds, some at a time; returns how many there were. */
export async function deleteFound(query: Query): Promise<number> {
  for (let deleted = 0; ; ) {
    const { docs } = await query.limit(deletedAtOnce).select().get();
    const batch = query.firestore.batch();
    for (const { ref } of docs) batch.delete(ref);
    if (docs.length > 0) await batch.commit();
    deleted += docs.length;
    if (docs.length < deletedAtOnce) return deleted;
  }
}

/** Repeats a walk until it changes nothing, as entries may move behind it. Returns how many it changed. */
export async function untilNone(changeSome: () => Promise<number>): Promise<number> {
  for (let total = 0; ; ) {
    const changed = await changeSome();
    total += changed;
    if (changed === 0) return total;
  }
}

/** Entries, and where the next page begins; `next` is null at the end. */
export type Page<Item> = { items: Item[]; next: string | null };

/** Up to `limit` paths of a collection-group query after the last page's. */
export async function pageByPath(
  query: Query,
  afterPath: string | null,
  limit: number,
): Promise<Page<string>> {
  const ordered = query.orderBy(FieldPath.documentId()).limit(limit).select();
  const { docs } = await (afterPath === null
    ? ordered
    : ordered.startAfter(query.firestore.doc(afterPath))
  ).get();
  const items = docs.map(({ ref }) => ref.path);
  return { items, next: docs.length < limit ? null : items.at(-1)! };
}

/** Such a page as the ids of those below whose documents the paths are; `next` is a path. */
export async function pageByOwner(
  query: Query,
  afterPath: string | null,
  limit: number,
): Promise<Page<string>> {
  const { items, next } = await pageByPath(query, afterPath, limit);
  return { items: items.map((path) => path.split('/')[1]!), next };
}

/** A page of a list without unreadable documents, which hide no others; `hasMore` unless it is the last. */
export async function readablePage<T>(
  codec: DocumentCodec<T>,
  inOrder: Query,
  after: readonly unknown[] | null,
  limit: number,
): Promise<{ items: Found<T>[]; hasMore: boolean }> {
  const ordered = inOrder.limit(limit);
  for (let page = after ? ordered.startAfter(...after) : ordered; ; ) {
    const snapshot = await page.get();
    const items = readableDocuments(codec, snapshot);
    const hasMore = snapshot.size === limit;
    if (items.length > 0 || !hasMore) return { items, hasMore };
    page = ordered.startAfter(snapshot.docs.at(-1)!);
  }
}

/** Where a page of what is due begins; null for the first. */
export type DueMark = QueryDocumentSnapshot | null;

/** A page of documents whose instant has come, longest waiting first; `next` is where another page begins. */
export async function pageDue(
  all: Query,
  field: string,
  now: number,
  after: DueMark,
  limit: number,
): Promise<{ items: QueryDocumentSnapshot[]; next: DueMark }> {
  const due = all.where(field, '<=', Timestamp.fromMillis(now)).orderBy(field).limit(limit).select(field);
  const { docs: items } = await (after ? due.startAfter(after) : due).get();
  return { items, next: items.length < limit ? null : items.at(-1)! };
}

/** Where a page by id begins, and how many it has at most. */
export type IdPage = [afterId: string | null, limit: number];

/** A page of a collection's query, by id: up to `limit` ids after the last page's. */
export async function pageById(
  query: Query,
  afterId: string | null,
  limit: number,
): Promise<QueryDocumentSnapshot[]> {
  const ordered = query.orderBy(FieldPath.documentId()).limit(limit);
  return (await (afterId === null ? ordered : ordered.startAfter(afterId)).get()).docs;
}

/** Where a page of those who are due begins, and how many it has at most. */
export type DuePage = [after: QueryDocumentSnapshot | null, limit: number];

/** Users whose documents are due by an instant, longest waiting first; the next page begins after `last`. */
export async function dueUsers(
  documents: Query,
  field: string,
  now: number,
  ...[after, limit]: DuePage
): Promise<{ uids: string[]; last: QueryDocumentSnapshot | null }> {
  const { items, next } = await pageDue(documents, field, now, after, limit);
  return { uids: items.map(({ id }) => id), last: next };
}

/** Ids from one on, up to another or the end. */
export type IdRange = { from: string; to: string | null };

/** Where ranges begin: ids are letters and digits. */
const firstLetters = ['', ...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'.split('')];

/** All ids in 63 ranges, by their first letter: parts of a long walk whose position names nobody. */
export const idRanges: readonly IdRange[] = firstLetters.map((from, at) => ({
  from,
  to: firstLetters[at + 1] ?? null,
}));

/** The documents whose ids are at least `from` and below `to`; no bound above if `to` is null. */
export function inRange(collection: CollectionReference, { from, to }: IdRange): Query {
  const id = FieldPath.documentId();
  const since = from === '' ? collection : collection.where(id, '>=', from);
  return to === null ? since : since.where(id, '<', to);
}

/** What a query of one collection finds whose ids begin with `prefix`, which isn't empty. */
export function withPrefix(query: Query, prefix: string): Query {
  const id = FieldPath.documentId();
  const last = prefix.charCodeAt(prefix.length - 1);
  const after = prefix.slice(0, -1) + String.fromCharCode(last + 1);
  return query.where(id, '>=', prefix).where(id, '<', after);
}

/** A path after all documents of a user, and before those of the next. */
export function pathAfterAllOf(uid: string): string {
  return `users/${uid}/\uf8ff/\uf8ff`;
}

/**
 * Whether a query finds documents of others. A user's sort together, so the first, and the one after them,
 * tell.
 */
export async function readHasOthers(tx: Tx, query: Query, uid: string): Promise<boolean> {
  const ordered = query.orderBy(FieldPath.documentId()).limit(1).select();
  const [first, next] = await Promise.all([
    tx.get(ordered),
    tx.get(ordered.startAfter(query.firestore.doc(pathAfterAllOf(uid)))),
  ]);
  return !next.empty || first.docs.some(({ ref }) => ref.path.split('/')[1] !== uid);
}
