import {
  FieldPath,
  type Firestore,
  type QuerySnapshot,
  Timestamp,
  type Transaction,
} from 'firebase-admin/firestore';
import { loadPlayers, readPlayer, toTaste, writePlayer } from './store.ts';
import type { Taste } from './taste.ts';

/**
 * Inside a transaction: somebody's taste, and how to write what became of it when reads are done. The rest of the player
 * stays. Costs 1 read and 1 write.
 */
export async function planTaste(
  db: Firestore,
  tx: Transaction,
  uid: string,
): Promise<{ taste: Taste; write: (taste: Taste) => void }> {
  const player = await readPlayer(db, tx, uid);
  return { taste: player.taste, write: (taste) => writePlayer(db, tx, uid, { ...player, taste }) };
}

/** Somebody's taste as it is now; that of a newcomer where nothing is known. Costs 1 read. */
export async function loadTaste(db: Firestore, uid: string): Promise<Taste> {
  const [player] = await loadPlayers(db, [uid]);
  return player!.taste;
}

/** Where a walk over tastes by their last change is: after this person of those whose changed at that instant. */
export type TasteMark = { changedAt: number; uid: string };

/** A page of such a walk; `next` goes on, and is null where there are no more. */
export type TastePage = { tastes: { uid: string; taste: Taste }[]; next: TasteMark | null };

/**
 * Whose ratings changed, or who hid or showed themselves, at an instant or later, or after a mark, those first that changed first;
 * also whom nothing of is left, for they took all of it back or were merged (`count` 0). Costs 1 read each.
 *
 * A change says when it was made, up to a minute before it can be read, and the clocks of servers differ: who remembers an
 * instant to go on from later should take one that is `settledAfterMs` old, and give it here as `until`. Then each change is
 * seen exactly once by walks that follow each other.
 */
export async function loadTastesChangedSince(
  db: Firestore,
  since: number | TasteMark,
  limit: number,
  until?: number,
): Promise<TastePage> {
  const [changedAt, id] = ['taste.changedAt', FieldPath.documentId()];
  const from = typeof since === 'number' ? since : since.changedAt;
  const all = db.collection('players').select('taste').where(changedAt, '>=', Timestamp.fromMillis(from));
  const settled = until === undefined ? all : all.where(changedAt, '<', Timestamp.fromMillis(until));
  const inOrder = settled.orderBy(changedAt).orderBy(id).limit(limit);
  const asked =
    typeof since === 'number' ? inOrder : inOrder.startAfter(Timestamp.fromMillis(from), since.uid);
  return pageOf(await asked.get(), limit);
}

/** After this long every change can be read. */
export const settledAfterMs = 3 * 60_000;

/** Who has ever rated, or said whether they hide, those first who did last: a page, after a mark. Costs 1 read each. */
export async function loadTastesChangedLast(
  db: Firestore,
  after: TasteMark | null,
  limit: number,
): Promise<TastePage> {
  const [changedAt, id] = ['taste.changedAt', FieldPath.documentId()];
  const all = db.collection('players').select('taste').where(changedAt, '>', Timestamp.fromMillis(0));
  const inOrder = all.orderBy(changedAt, 'desc').orderBy(id, 'desc').limit(limit);
  const asked = after ? inOrder.startAfter(Timestamp.fromMillis(after.changedAt), after.uid) : inOrder;
  return pageOf(await asked.get(), limit);
}

function pageOf({ docs }: QuerySnapshot, limit: number): TastePage {
  const tastes = docs.map((document) => ({ uid: document.id, taste: toTaste(document.get('taste')) }));
  const last = tastes.at(-1);
  const isFull = last && tastes.length === limit;
  return { tastes, next: isFull ? { changedAt: last.taste.changedAt!, uid: last.uid } : null };
}
