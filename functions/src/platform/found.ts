import { FieldPath, type Query, type QueryDocumentSnapshot } from 'firebase-admin/firestore';

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

/** A page of what a query finds in one collection, by id: up to `limit` of those after the one that ended the last page. */
export async function pageById(
  query: Query,
  afterId: string | null,
  limit: number,
): Promise<QueryDocumentSnapshot[]> {
  const ordered = query.orderBy(FieldPath.documentId()).limit(limit);
  return (await (afterId === null ? ordered : ordered.startAfter(afterId)).get()).docs;
}
