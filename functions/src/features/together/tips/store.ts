/** Reads and writes `tips/{tipId}`. */
import {
  type DocumentReference,
  type DocumentSnapshot,
  FieldPath,
  type Firestore,
  type Query,
  Timestamp,
} from 'firebase-admin/firestore';
import { readDocument, readDocuments } from '#platform/firestore/documents.ts';
import { idFromKey } from '#platform/firestore/id-from-key.ts';
import { deleteFound, pageById, readablePage } from '#platform/firestore/paging.ts';
import { dbOf, get, type Reader } from '#platform/firestore/reader.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import { tipDocument } from './documents.ts';
import type { Tip } from './tip.ts';

function tipRef(db: Firestore, tipId: string): DocumentReference {
  return db.collection('tips').doc(tipId);
}

export function tipIdOf({ from, to, movieId }: Pick<Tip, 'from' | 'to' | 'movieId'>): string {
  return idFromKey(from, `${to} ${movieId}`);
}

export async function readTip(reader: Reader, tipId: string): Promise<Tip | null> {
  return toTip(await get(reader, tipRef(dbOf(reader), tipId)));
}

export function writeTip(tx: Tx, { id, ...tip }: Tip): void {
  tx.set(tipRef(tx.db, id), tipDocument.encode(tip));
}

type Side = 'from' | 'to';

function tipsOf(db: Firestore, side: Side, uid: string): Query {
  return db.collection('tips').where(side, '==', uid);
}

/** A page of what a user sent or got, the newest first; only those of a movie if one is given. */
export async function loadNewestTips(
  db: Firestore,
  side: Side,
  uid: string,
  {
    movieId,
    after,
    limit,
  }: { movieId?: number | undefined; after: Pick<Tip, 'at' | 'id'> | null; limit: number },
): Promise<{ tips: Tip[]; hasMore: boolean }> {
  const ofUser = tipsOf(db, side, uid);
  const ofMovie = movieId === undefined ? ofUser : ofUser.where('movieId', '==', movieId);
  const newest = ofMovie.orderBy('at', 'desc').orderBy(FieldPath.documentId(), 'desc');
  const from = after && [Timestamp.fromMillis(after.at), after.id];
  const { items, hasMore } = await readablePage(tipDocument, newest, from, limit);
  return { tips: items.map(({ id, value }) => ({ id, ...value })), hasMore };
}

/** How many tips a user sent since an instant, withdrawn ones too. */
export async function countSentSince(
  db: Firestore,
  tx: Tx | null,
  uid: string,
  since: number,
): Promise<number> {
  const sent = tipsOf(db, 'from', uid).where('at', '>', Timestamp.fromMillis(since));
  const counting = sent.orderBy('at', 'desc').count();
  return (await (tx ? tx.get(counting) : counting.get())).data().count;
}

export async function loadTipsById(
  db: Firestore,
  side: Side,
  uid: string,
  afterId: string | null,
  limit: number,
): Promise<Tip[]> {
  const page = await pageById(tipsOf(db, side, uid), afterId, limit);
  return readDocuments(tipDocument, page).map(({ id, value }) => ({ id, ...value }));
}

export async function deleteTipsOf(db: Firestore, uid: string): Promise<number> {
  return (await deleteFound(tipsOf(db, 'from', uid))) + (await deleteFound(tipsOf(db, 'to', uid)));
}

export async function hasTipAbout(tx: Tx, movieId: number): Promise<boolean> {
  return !(await tx.get(tipsAbout(tx.db, movieId).limit(1).select())).empty;
}

export async function loadTipIdsAbout(db: Firestore, movieId: number, limit: number): Promise<string[]> {
  return (await tipsAbout(db, movieId).limit(limit).select().get()).docs.map(({ id }) => id);
}

function tipsAbout(db: Firestore, movieId: number): Query {
  return db.collection('tips').where('movieId', '==', movieId);
}

function toTip(snapshot: DocumentSnapshot): Tip | null {
  const tip = readDocument(tipDocument, snapshot);
  return tip && { id: snapshot.id, ...tip };
}
