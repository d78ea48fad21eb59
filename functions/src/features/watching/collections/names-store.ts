import { profileDocument } from '@cine/contract/documents/profiles';
import type { Firestore } from 'firebase-admin/firestore';
import { readableDocuments } from '#platform/firestore/documents.ts';

/** What members call themselves, by their ids. */
export async function loadMemberNames(
  db: Firestore,
  uids: Iterable<string>,
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(uids)];
  if (ids.length === 0) return new Map();
  const profiles = await db.getAll(...ids.map((uid) => db.collection('profiles').doc(uid)));
  return new Map(
    readableDocuments(profileDocument, profiles).map(({ id, value }) => [id, value.displayName] as const),
  );
}
