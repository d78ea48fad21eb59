import type { Movie } from '@cine/contract/movies/movie';
import type { DocumentReference, Firestore } from 'firebase-admin/firestore';
import { readDocument } from '#platform/firestore/documents.ts';
import { dbOf, get, type Reader } from '#platform/firestore/reader.ts';
import { transact } from '#platform/firestore/transact.ts';
import { imdbIdsDocument } from './documents.ts';

function imdbIdsRef(db: Firestore): DocumentReference {
  return db.collection('catalogue').doc('imdbIds');
}

/** IMDb's ids of the catalogue's movies, packed; null before the first movie is saved. */
export async function readImdbIds(reader: Reader): Promise<Uint8Array | null> {
  return readDocument(imdbIdsDocument, await get(reader, imdbIdsRef(dbOf(reader))))?.ids ?? null;
}

/** Writes the ids of movies, unless they are there already. */
export async function saveImdbIds(db: Firestore, movies: readonly Movie[]): Promise<void> {
  const ids = new Map(movies.map(({ facts, details }) => [facts.id, details.externalIds.imdb ?? null]));
  if ([...ids.values()].every((id) => id === null)) return;
  // Few instances save movies.
  const { withImdbIds } = await import('@cine/movie-search');
  await transact(db, async (tx) => {
    const former = await readImdbIds(tx);
    const packed = withImdbIds(former, ids);
    if (packed !== former) tx.set(imdbIdsRef(db), imdbIdsDocument.encode({ ids: packed }));
  });
}
