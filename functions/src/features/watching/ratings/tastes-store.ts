/** Reads users' ratings (`taste` in `players/{uid}`), one user's or those that changed since a mark. */
import { playerDocument } from '@cine/contract/documents/players';
import { storedInstant } from '@cine/contract/documents/stored-values';
import {
  FieldPath,
  type Firestore,
  type QueryDocumentSnapshot,
  type QuerySnapshot,
  Timestamp,
} from 'firebase-admin/firestore';
import { loadPlayers, type Taste } from '#core/players/index.ts';
import { readableFields } from '#platform/firestore/documents.ts';

/** A user's taste as it is now; empty for a new user. */
export async function loadTaste(db: Firestore, uid: string): Promise<Taste> {
  const [player] = await loadPlayers(db, [uid]);
  return player!.taste;
}

/** The position of a walk over tastes in order of their last change. */
export type TasteMark = { changedAt: number; uid: string };

/** A page of such a walk; `next` is null after the last. */
export type TastePage = { tastes: { uid: string; taste: Taste }[]; next: TasteMark | null };

/**
 * The tastes that changed since an instant or after a mark, oldest change first, including those that became
 * empty. To see each change exactly once, pass an instant `settledAfterMs` ago as `until`, and continue from
 * it.
 */
export async function loadTastesChangedSince(
  db: Firestore,
  since: number | TasteMark,
  limit: number,
  until?: number,
): Promise<TastePage> {
  const changedAt = 'taste.changedAt';
  const id = FieldPath.documentId();
  const from = typeof since === 'number' ? since : since.changedAt;
  const all = db.collection('players').select('taste').where(changedAt, '>=', Timestamp.fromMillis(from));
  const settled = until === undefined ? all : all.where(changedAt, '<', Timestamp.fromMillis(until));
  const inOrder = settled.orderBy(changedAt).orderBy(id).limit(limit);
  const query =
    typeof since === 'number' ? inOrder : inOrder.startAfter(Timestamp.fromMillis(from), since.uid);
  return pageOf(await query.get(), limit);
}

/** A page of all tastes that ever changed, latest change first. */
export async function loadTastesChangedLast(
  db: Firestore,
  after: TasteMark | null,
  limit: number,
): Promise<TastePage> {
  const changedAt = 'taste.changedAt';
  const id = FieldPath.documentId();
  const all = db.collection('players').select('taste').where(changedAt, '>', Timestamp.fromMillis(0));
  const inOrder = all.orderBy(changedAt, 'desc').orderBy(id, 'desc').limit(limit);
  const query = after ? inOrder.startAfter(Timestamp.fromMillis(after.changedAt), after.uid) : inOrder;
  return pageOf(await query.get(), limit);
}

function pageOf({ docs }: QuerySnapshot, limit: number): TastePage {
  // Unreadable tastes must not stop the job, however many follow each other.
  const tastes = readableFields(playerDocument, docs, 'taste').map(({ id, value }) => ({
    uid: id,
    taste: value,
  }));
  return { tastes, next: docs.length < limit ? null : markOf(docs.at(-1)!) };
}

/** Pages are ordered by this field, so that it is an instant in every document found. */
function markOf(player: QueryDocumentSnapshot): TasteMark {
  return { changedAt: storedInstant.decode(player.get('taste.changedAt')), uid: player.id };
}
