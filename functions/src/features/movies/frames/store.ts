/** Reads and writes the hashes of stills, and the manifest that has their versions. */
import { isDeepStrictEqual } from 'node:util';
import type { DocumentReference, Firestore } from 'firebase-admin/firestore';
import { readDocument, readPacked } from '#platform/firestore/documents.ts';
import { dbOf, get, type Reader } from '#platform/firestore/reader.ts';
import { transact } from '#platform/firestore/transact.ts';
import { replacedAt } from '#platform/replace-at.ts';
import { frameShardDocument, framesManifestDocument, type MovieStills } from './documents.ts';

/** Rises when `packages/frame-hashes` makes other hashes of the same pictures: all are made again. */
export const hashFormat = 1;

export type FrameShard = { version: number; movies: MovieStills[] };

function manifestRef(db: Firestore): DocumentReference {
  return db.collection('catalogue').doc('frames');
}

function shardRef(db: Firestore, shard: number): DocumentReference {
  return db.collection('frameShards').doc(String(shard));
}

/** The version of each shard. */
export async function readFrameVersions(reader: Reader): Promise<number[]> {
  const snapshot = await get(reader, manifestRef(dbOf(reader)));
  return readDocument(framesManifestDocument, snapshot)?.versions ?? [];
}

/** A shard's movies; none if their hashes have another format. */
export async function readFrameShard(reader: Reader, shard: number): Promise<FrameShard> {
  const packed = await readPacked(frameShardDocument, await get(reader, shardRef(dbOf(reader), shard)));
  if (!packed) return { version: 0, movies: [] };
  const { value, content } = packed;
  return { version: value.version, movies: value.hashFormat === hashFormat ? content : [] };
}

/**
 * Replaces some movies of a shard, and keeps the others that are wanted. Only if its hashes changed does it
 * get another version, for which all instances read it again.
 */
export async function saveStills(
  db: Firestore,
  shard: number,
  changed: readonly MovieStills[],
  isWanted: (movieId: number) => boolean,
): Promise<void> {
  const ids = new Set(changed.map(({ movieId }) => movieId));
  await transact(db, async (tx) => {
    const [versions, former] = await Promise.all([readFrameVersions(tx), readFrameShard(tx, shard)]);
    const others = former.movies.filter(({ movieId }) => !ids.has(movieId) && isWanted(movieId));
    const movies = [...others, ...changed];
    const isNew = !isDeepStrictEqual(stillsById(movies), stillsById(former.movies));
    const version = former.version + Number(isNew || former.version === 0);
    const packed = await frameShardDocument.pack(movies);
    tx.set(shardRef(db, shard), frameShardDocument.encode({ version, hashFormat, ...packed }));
    if (versions[shard] === version) return;
    const next = { versions: replacedAt(versions, shard, version, 0) };
    tx.set(manifestRef(db), framesManifestDocument.encode(next));
  });
}

function stillsById(movies: readonly MovieStills[]): Map<number, MovieStills['stills']> {
  return new Map(movies.flatMap(({ movieId, stills }) => (stills.length > 0 ? [[movieId, stills]] : [])));
}
