import type { MovieFacts } from '@cine/contract/movie';
import type { DocumentReference, Firestore, Transaction } from 'firebase-admin/firestore';
import { type Packed, pack, unpack } from '../../platform/packed.ts';
import { emptyManifest, type Manifest } from './manifest.ts';

function manifestRef(db: Firestore): DocumentReference {
  return db.collection('catalogue').doc('manifest');
}

function shardRef(db: Firestore, shard: number): DocumentReference {
  return db.collection('movieShards').doc(String(shard));
}

/** The facts of many movies, as one document holds them. `bytes` is its packed size. */
export type MovieShard = { version: number; bytes: number; movies: MovieFacts[] };

export async function loadManifest(db: Firestore): Promise<Manifest> {
  const snapshot = await manifestRef(db).get();
  return (snapshot.data() as Manifest | undefined) ?? emptyManifest;
}

/** Changes the manifest by what it says at that moment. */
export async function updateManifest(db: Firestore, change: (manifest: Manifest) => Manifest): Promise<void> {
  await db.runTransaction(async (tx) => {
    const snapshot = await tx.get(manifestRef(db));
    tx.set(manifestRef(db), change((snapshot.data() as Manifest | undefined) ?? emptyManifest));
  });
}

export async function loadMovieShard(db: Firestore, shard: number): Promise<MovieShard> {
  return toShard((await shardRef(db, shard).get()).data());
}

export async function readMovieShard(db: Firestore, tx: Transaction, shard: number): Promise<MovieShard> {
  return toShard((await tx.get(shardRef(db, shard))).data());
}

/** Writes the shard's next version and returns its number. */
export async function writeMovieShard(
  db: Firestore,
  tx: Transaction,
  shard: number,
  former: MovieShard,
  movies: MovieFacts[],
): Promise<number> {
  const version = former.version + 1;
  tx.set(shardRef(db, shard), { version, count: movies.length, ...(await pack(movies)) });
  return version;
}

async function toShard(data: FirebaseFirestore.DocumentData | undefined): Promise<MovieShard> {
  if (!data) return { version: 0, bytes: 0, movies: [] };
  const movies = (await unpack(data as Packed)) as MovieFacts[];
  return { version: data.version as number, bytes: (data.bytes as Uint8Array).length, movies };
}
