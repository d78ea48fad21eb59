import type { Firestore } from 'firebase-admin/firestore';
import { readTable, table } from './security-rules/table.ts';
import { project } from './suite.ts';

/** Every document of a database by its path, as JSON. */
export async function walk(db: Firestore): Promise<Map<string, string>> {
  const refs = (await allPaths()).map((path) => db.doc(path));
  const found = await db.getAll(...refs);
  return new Map(found.map((document) => [document.ref.path, JSON.stringify(document.data())]));
}

/** The path of every document, whatever its collection is called and whether the document above it exists. */
export async function allPaths(): Promise<string[]> {
  const all = { from: [{ allDescendants: true }], select: { fields: [{ fieldPath: '__name__' }] } };
  const root = `projects/${project}/databases/(default)/documents`;
  const response = await fetch(`http://${process.env.FIRESTORE_EMULATOR_HOST}/v1/${root}:runQuery`, {
    method: 'POST',
    headers: { authorization: 'Bearer owner' },
    body: JSON.stringify({ structuredQuery: all }),
  });
  const found = (await response.json()) as { document?: { name: string } }[];
  return found.flatMap(({ document }) => (document ? [document.name.slice(root.length + 1)] : []));
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
