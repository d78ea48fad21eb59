import {
  FieldPath,
  type Query,
  type QueryDocumentSnapshot,
  type Transaction,
} from 'firebase-admin/firestore';

const deletedAtOnce = 300;

/** Deletes what a query finds, some at a time; returns how many. Costs 1 read and 1 deletion for each. */
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

/** Repeats a walk until it changes nothing, for entries may move to where it has been. Returns how many it changed. */
export async function untilNone(changeSome: () => Promise<number>): Promise<number> {
  for (let total = 0; ; ) {
    const changed = await changeSome();
    total += changed;
    if (changed === 0) return total;
  }
}

/**
 * A page of what a query finds in all collections of a name, by path: the paths of up to `limit` documents after the one
 * that ended the last page, and the last of them; null where there are no more.
 */
export async function pageByPath(
  query: Query,
  afterPath: string | null,
  limit: number,
): Promise<{ paths: string[]; next: string | null }> {
  const ordered = query.orderBy(FieldPath.documentId()).limit(limit).select();
  const { docs } = await (afterPath === null
    ? ordered
    : ordered.startAfter(query.firestore.doc(afterPath))
  ).get();
  const paths = docs.map(({ ref }) => ref.path);
  return { paths, next: docs.length < limit ? null : paths.at(-1)! };
}

/** A page of what a query finds in one collection, by id: up to `limit` of those after the one that ended the last page. */
export async function pageById(
  query: Query,
  afterId: string | null,
  limit: number,
): Promise<QueryDocumentSnapshot[]> {
  const ordered = query.orderBy(FieldPath.documentId()).limit(limit);
  return (await (afterId === null ? ordered : ordered.startAfter(afterId)).get()).docs;
}

/**
 * Whether a query in all collections of a name that are below `users` finds anything of somebody but one. By path all of
 * one's own stand together, so the first and the one that follows them tell. Costs 2 reads.
 */
export async function readHasOthers(tx: Transaction, query: Query, uid: string): Promise<boolean> {
  const ordered = query.orderBy(FieldPath.documentId()).limit(1).select();
  const [first, next] = await Promise.all([
    tx.get(ordered),
    tx.get(ordered.startAfter(query.firestore.doc(`users/${uid}/\uf8ff/\uf8ff`))),
  ]);
  return !next.empty || first.docs.some(({ ref }) => ref.path.split('/')[1] !== uid);
}
