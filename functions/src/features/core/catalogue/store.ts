/** Reads and writes the catalogue's manifest and the shards of facts. */
import { manifestDocument } from '@cine/contract/documents/manifest';
import type { MovieFacts } from '@cine/contract/movies/movie';
import type { DocumentReference, DocumentSnapshot, Firestore } from 'firebase-admin/firestore';
import { readDocument, readPacked } from '#platform/firestore/documents.ts';
import type { Packed } from '#platform/firestore/packed.ts';
import { dbOf, get, type Reader } from '#platform/firestore/reader.ts';
import { type Tx, transact } from '#platform/firestore/transact.ts';
import { contentsDocument, movieShardDocument } from './documents.ts';
import { emptyManifest, type Manifest, type ManifestChange } from './manifest.ts';

function manifestRef(db: Firestore): DocumentReference {
  return db.collection('catalogue').doc('manifest');
}

function shardRef(db: Firestore, shard: number): DocumentReference {
  return db.collection('movieShards').doc(String(shard));
}

function contentsRef(db: Firestore): DocumentReference {
  return db.collection('catalogue').doc('contents');
}

/** The facts of many movies, as in one document. `bytes` is its packed size. */
export type MovieShard = { version: number; bytes: number; movies: MovieFacts[] };

export async function loadManifest(db: Firestore): Promise<Manifest> {
  return toManifest(await manifestRef(db).get());
}

export async function updateManifest(db: Firestore, change: ManifestChange): Promise<void> {
  await transact(db, async (tx) => {
    const manifest = change(toManifest(await tx.get(manifestRef(db))));
    tx.set(manifestRef(db), manifestDocument.encode(manifest));
  });
}

export async function readMovieShard(reader: Reader, shard: number): Promise<MovieShard> {
  return toShard(await get(reader, shardRef(dbOf(reader), shard)));
}

export function writeMovieShard(
  tx: Tx,
  shard: number,
  { version, count, packed }: { version: number; count: number; packed: Packed },
): void {
  tx.set(shardRef(tx.db, shard), movieShardDocument.encode({ version, count, ...packed }));
}

/** The ids of each shard's movies, to locate a movie without reading all shards. */
export async function readContents(reader: Reader): Promise<number[][]> {
  return toContents(await get(reader, contentsRef(dbOf(reader))));
}

export async function writeContents(tx: Tx, contents: number[][]): Promise<void> {
  tx.set(contentsRef(tx.db), contentsDocument.encode(await contentsDocument.pack(contents)));
}

async function toContents(snapshot: DocumentSnapshot): Promise<number[][]> {
  return (await readPacked(contentsDocument, snapshot))?.content ?? [];
}

function toManifest(snapshot: DocumentSnapshot): Manifest {
  return readDocument(manifestDocument, snapshot) ?? emptyManifest;
}

/**
 * Facts of the current version aren't checked: it would take 32 ms for 1,000 movies, besides 33 ms to unpack
 * them.
 */
async function toShard(snapshot: DocumentSnapshot): Promise<MovieShard> {
  const shard = await readPacked(movieShardDocument, snapshot);
  if (!shard) return { version: 0, bytes: 0, movies: [] };
  const { value, content } = shard;
  return { version: value.version, bytes: value.bytes.length, movies: content };
}
