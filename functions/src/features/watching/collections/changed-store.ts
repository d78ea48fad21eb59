import { collectionDocument } from '@cine/contract/documents/collections';
import { collectionSchema } from '@cine/contract/operations/watching/collections';
import { FieldPath, type Firestore, type QueryDocumentSnapshot, Timestamp } from 'firebase-admin/firestore';
import { readableDocuments } from '../../../platform/firestore/documents.ts';

/** A user's watchlist as it is. */
export type Watchlist = { uid: string; movieIds: number[] };

/** Instants in epoch milliseconds: from `since` on, and before `until`. */
export type Span = { since: number; until: number };

/** A page of the watchlists that changed within a span, in that order; without one, of all. */
export async function loadWatchlists(
  db: Firestore,
  changed: Span | null,
  after: QueryDocumentSnapshot | null,
  limit: number,
): Promise<{ watchlists: Watchlist[]; next: QueryDocumentSnapshot | null }> {
  const all = db.collectionGroup('collections');
  const chosen = changed
    ? all
        .where('changedAt', '>=', Timestamp.fromMillis(changed.since))
        .where('changedAt', '<', Timestamp.fromMillis(changed.until))
        .orderBy('changedAt')
    : all;
  const inOrder = chosen.orderBy(FieldPath.documentId()).limit(limit);
  const snapshot = await (after ? inOrder.startAfter(after) : inOrder).get();
  const watchlists = readableDocuments(collectionDocument, snapshot).flatMap(({ ref, value }) => {
    const [, uid = '', , name] = ref.path.split('/');
    return name === watchlist ? [{ uid, movieIds: value.movieIds }] : [];
  });
  return { watchlists, next: snapshot.size < limit ? null : snapshot.docs.at(-1)! };
}

const watchlist = collectionSchema.enum.watchlist;
