import type { CollectionReference, Firestore } from 'firebase-admin/firestore';
import { readTable, table } from './security-rules/table.ts';

/** Every document of a database by its path, as JSON. Missing ones are walked through for their subcollections. */
export async function walk(db: Firestore): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const visit = async (collection: CollectionReference): Promise<void> => {
    const refs = await collection.listDocuments();
    if (refs.length === 0) return;
    for (const document of await db.getAll(...refs)) {
      if (document.exists) found.set(document.ref.path, JSON.stringify(document.data()));
    }
    for (const ref of refs) await Promise.all((await ref.listCollections()).map(visit));
  };
  await Promise.all((await db.listCollections()).map(visit));
  return found;
}

/** The same in the collections that the code writes: faster with many documents. */
export async function search(db: Firestore): Promise<Map<string, string>> {
  const names = new Set(readTable(table).rows.map(({ collection }) => collection.split('/').at(-1)!));
  const found = await Promise.all([...names].map((name) => db.collectionGroup(name).get()));
  return new Map(
    found.flatMap(({ docs }) =>
      docs.map((document) => [document.ref.path, JSON.stringify(document.data())] as const),
    ),
  );
}

/** The paths of the documents with one of some words in their path or data, ignoring case. */
export function naming(documents: ReadonlyMap<string, string>, words: readonly string[]): string[] {
  const wanted = words.map((word) => word.toLowerCase());
  return [...documents].flatMap(([path, data]) => {
    const text = `${path} ${data}`.toLowerCase();
    return wanted.some((word) => text.includes(word)) ? [path] : [];
  });
}
