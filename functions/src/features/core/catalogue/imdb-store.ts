import type { Movie } from '@cine/contract/movies/movie';
import { withImdbIds } from '@cine/movie-search';
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

/** How far IMDb's ids of former movies were looked for: undefined if not yet, null if to the end. */
export async function readFilledUpTo(db: Firestore): Promise<number | null | undefined> {
  return readDocument(imdbIdsDocument, await imdbIdsRef(db).get())?.filledUpTo;
}

type Identified = Pick<Movie, 'facts' | 'details'>;

/** Writes the ids of movies, unless they are there already, and how far former ones were looked for. */
export async function saveImdbIds(
  db: Firestore,
  movies: readonly Identified[],
  filledUpTo?: number | null,
): Promise<void> {
  const ids = new Map(movies.map(({ facts, details }) => [facts.id, details.externalIds.imdb ?? null]));
  const isFilling = filledUpTo !== undefined;
  if (!isFilling && [...ids.values()].every((id) => id === null)) return;
  await transact(db, async (tx) => {
    const document = readDocument(imdbIdsDocument, await tx.get(imdbIdsRef(db)));
    const former = document?.ids ?? null;
    const packed = withImdbIds(former, ids);
    if (packed === former && !isFilling) return;
    const next = { ...document, ids: packed, ...(isFilling && { filledUpTo }) };
    tx.set(imdbIdsRef(db), imdbIdsDocument.encode(next));
  });
}
