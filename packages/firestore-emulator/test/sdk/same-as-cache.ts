/** Compares queries on the server with the SDK's own answers from its cache. */
import fc from 'fast-check';
import {
  collection,
  doc,
  type Firestore,
  getDocs,
  getDocsFromCache,
  getDocsFromServer,
  type QueryConstraint,
  type QuerySnapshot,
  query,
  writeBatch,
} from 'firebase/firestore';
import { constraints, fields, IDS } from './sdk-queries.ts';

/** Always sets the same documents. */
export function writeSample(db: Firestore, path: string): Promise<void> {
  const documents = fc.sample(fields, { numRuns: IDS.length, seed: 2 });
  const batch = writeBatch(db);
  for (const [i, id] of IDS.entries()) batch.set(doc(db, `${path}/${id}`), documents[i]!);
  return batch.commit();
}

export type Comparison = {
  /** How many queries were accepted. */
  accepted: number;
  /** How many of them found something. */
  matched: number;
  differing: string[];
};

/** Compares this many queries' results on the server and in the cache, which holds the whole collection. */
export async function compareWithCache(db: Firestore, path: string, numRuns: number): Promise<Comparison> {
  await getDocs(collection(db, path));
  const result: Comparison = { accepted: 0, matched: 0, differing: [] };
  for (const parts of fc.sample(constraints, { numRuns, seed: 1 })) {
    const ids = await answer(db, path, parts);
    if (!ids) continue;
    result.accepted++;
    if (ids.length > 0) result.matched++;
    const cached = idsOf(await getDocsFromCache(query(collection(db, path), ...parts)));
    if (ids.join() !== cached.join())
      result.differing.push(`${JSON.stringify(parts)}: ${ids}, not ${cached}`);
  }
  return result;
}

/** The ids in the server's result; null if it refuses the query. */
export async function answer(
  db: Firestore,
  path: string,
  parts: QueryConstraint[],
): Promise<string[] | null> {
  try {
    return idsOf(await getDocsFromServer(query(collection(db, path), ...parts)));
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === 'invalid-argument' || code === 'failed-precondition') return null;
    throw error;
  }
}

export function idsOf(snapshot: QuerySnapshot): string[] {
  return snapshot.docs.map(({ id }) => id);
}
