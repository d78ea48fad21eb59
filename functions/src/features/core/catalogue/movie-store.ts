/** Reads and writes `movies/{movieId}`, all facts and details of one movie. */
import { createHash } from 'node:crypto';
import { chunksOf } from '@cine/contract/chunks-of';
import type { DocumentOf } from '@cine/contract/documents/codec';
import type { Movie } from '@cine/contract/movies/movie';
import type { DocumentReference, Firestore } from 'firebase-admin/firestore';
import { readableDocuments, readDocument, readField } from '#platform/firestore/documents.ts';
import { movieDocument } from './documents.ts';

/** `movies/{movieId}` without what queries need. Times are epoch milliseconds. */
export type MovieRecord = Omit<DocumentOf<typeof movieDocument>, 'digest' | 'popularity' | 'personIds'>;
export type MovieSource = MovieRecord['source'];

/** Tells whether a movie's document is up to date. */
export type MovieMark = Pick<MovieRecord, 'source' | 'changedAt'> & { digest: string };

/** Documents read or written at once. */
const atOnce = 200;

function movieRef(db: Firestore, movieId: number): DocumentReference {
  return db.collection('movies').doc(String(movieId));
}

export async function loadMovie(db: Firestore, movieId: number): Promise<MovieRecord | undefined> {
  const movie = readDocument(movieDocument, await movieRef(db, movieId).get());
  return movie ? toRecord(movie) : undefined;
}

export async function loadMovies(
  db: Firestore,
  movieIds: readonly number[],
): Promise<ReadonlyMap<number, MovieRecord>> {
  if (movieIds.length === 0) return new Map();
  const snapshots = await db.getAll(...movieIds.map((id) => movieRef(db, id)));
  return new Map(
    readableDocuments(movieDocument, snapshots).map(
      ({ value }) => [value.facts.id, toRecord(value)] as const,
    ),
  );
}

/** A person's most popular movies. */
export async function loadMoviesOf(db: Firestore, personId: number, limit: number): Promise<MovieRecord[]> {
  const snapshots = await db
    .collection('movies')
    .where('personIds', 'array-contains', personId)
    .orderBy('popularity', 'desc')
    .limit(limit)
    .get();
  return readableDocuments(movieDocument, snapshots).map(({ value }) => toRecord(value));
}

/** By which marks the catalogue's movies are told to have changed; unknown movies are left out. */
export async function loadMarks(db: Firestore, movieIds: readonly number[]): Promise<Map<number, MovieMark>> {
  const marks = new Map<number, MovieMark>();
  for (const idsOfChunk of chunksOf(movieIds, atOnce)) {
    const refs = idsOfChunk.map((id) => movieRef(db, id));
    for (const snapshot of await db.getAll(...refs, { fieldMask: ['digest', 'source', 'changedAt'] })) {
      if (!snapshot.exists) continue;
      marks.set(Number(snapshot.id), {
        digest: readField(movieDocument, snapshot, 'digest')!,
        source: readField(movieDocument, snapshot, 'source')!,
        changedAt: readField(movieDocument, snapshot, 'changedAt')!,
      });
    }
  }
  return marks;
}

/**
 * Writes the movies that differ from their documents, no longer marked as gone, and returns how many. TMDB's
 * data is never replaced by another source's.
 */
export async function saveRecords(
  db: Firestore,
  movies: readonly Movie[],
  source: MovieSource,
  now: number,
): Promise<number> {
  let written = 0;
  for (const chunk of chunksOf(movies, atOnce)) {
    const refs = chunk.map(({ facts }) => movieRef(db, facts.id));
    const snapshots = await db.getAll(...refs, { fieldMask: ['digest', 'source', 'goneSince'] });
    const batch = db.batch();
    for (const [index, movie] of chunk.entries()) {
      const former = snapshots[index]!;
      const digest = movieDigestOf(movie);
      const formerSource = readField(movieDocument, former, 'source');
      if (formerSource === 'tmdb' && source !== 'tmdb') continue;
      const isSame = formerSource === source && readField(movieDocument, former, 'digest') === digest;
      if (isSame && readField(movieDocument, former, 'goneSince') === null) continue;
      batch.set(refs[index]!, toDocument({ ...movie, source, changedAt: now, goneSince: null }, digest));
      written += 1;
    }
    await batch.commit();
  }
  return written;
}

/** Marks movies that TMDB has deleted. Returns how many are newly marked. */
export async function markGone(db: Firestore, movieIds: readonly number[], now: number): Promise<number> {
  if (movieIds.length === 0) return 0;
  const refs = movieIds.map((id) => movieRef(db, id));
  const snapshots = await db.getAll(...refs, { fieldMask: ['goneSince'] });
  const newlyGone = snapshots.filter((snapshot) => readField(movieDocument, snapshot, 'goneSince') === null);
  const batch = db.batch();
  for (const { ref } of newlyGone) batch.update(ref, movieDocument.encodeFields({ goneSince: now }));
  await batch.commit();
  return newlyGone.length;
}

function toDocument({ facts, details, source, changedAt, goneSince }: MovieRecord, digest: string) {
  return movieDocument.encode({
    facts,
    details,
    source,
    changedAt,
    goneSince,
    digest,
    popularity: facts.popularity ?? 0,
    personIds: [...new Set(details.people.map(({ id }) => id))],
  });
}

function toRecord(document: DocumentOf<typeof movieDocument>): MovieRecord {
  const { digest: _digest, popularity: _popularity, personIds: _personIds, ...record } = document;
  return record;
}

/** Equal for movies without a difference worth a write, as votes move each day. */
export function movieDigestOf({ facts, details }: Movie): string {
  const coarse = (value: number | null) => value && Number(value.toPrecision(2));
  const steady = {
    facts: { ...facts, popularity: coarse(facts.popularity), rating: coarse(facts.rating) },
    details: { ...details, votes: coarse(details.votes) },
  };
  return createHash('sha256').update(JSON.stringify(steady)).digest('base64url').slice(0, 16);
}
