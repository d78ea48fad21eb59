/** The catalogue in an instance's memory: loads the shards of facts, and saves movies into them. */
import type { Movie, MovieFacts } from '@cine/contract/movies/movie';
import type { Firestore } from 'firebase-admin/firestore';
import type { Context } from '#context.ts';
import { transact } from '#platform/firestore/transact.ts';
import { heldBy } from '#platform/memory/held-by.ts';
import { noteHolding } from '#platform/memory/holding.ts';
import { createVersionedCache, type VersionedCache } from '#platform/memory/versioned-cache.ts';
import { replacedAt } from '#platform/replace-at.ts';
import { movieShardDocument } from './documents.ts';
import { saveImdbIds } from './imdb-store.ts';
import { type Manifest, type ManifestChange, withMovies } from './manifest.ts';
import { type MovieSource, saveRecords } from './movie-store.ts';
import {
  loadManifest,
  type MovieShard,
  readContents,
  readMovieShard,
  updateManifest,
  writeContents,
  writeMovieShard,
} from './store.ts';

/** All movies that an instance holds, and each one's shard. */
export type Movies = { byId: ReadonlyMap<number, MovieFacts>; shardOf: ReadonlyMap<number, number> };

/** The movies of the shards' `versions`. */
type Held = { shards: VersionedCache<MovieShard>; movies: Movies; versions: string };

const heldOf = heldBy<Firestore, Held>(() => ({
  shards: createVersionedCache(),
  movies: { byId: new Map(), shardOf: new Map() },
  versions: '',
}));

/** Packed bytes up to which a shard takes new movies, which leaves room for facts to grow. */
const fullAtBytes = 700_000;
/** Packed bytes up to which its movies may grow; Firestore's limit is 1 MiB. */
const maxBytes = 950_000;

/** All movies, which the instance then holds, and the manifest that says which version they are. */
export async function loadCatalogue(context: Context): Promise<{ manifest: Manifest; movies: Movies }> {
  const manifest = await loadManifest(context.db);
  return { manifest, movies: await loadMovies(context, manifest) };
}

/** The facts of a movie if this instance holds them; every path that ranks keeps them current. */
export function heldFacts(db: Firestore, movieId: number): MovieFacts | undefined {
  return heldOf(db).movies.byId.get(movieId);
}

async function loadMovies(context: Context, manifest: Manifest): Promise<Movies> {
  noteHolding('facts');
  const held = heldOf(context.db);
  const versions = manifest.movies.join();
  if (held.versions === versions) return held.movies;

  const shards = await Promise.all(
    manifest.movies.map((version, shard) =>
      held.shards.get(String(shard), version, () => readMovieShard(context.db, shard)),
    ),
  );
  const byId = new Map<number, MovieFacts>();
  const shardOf = new Map<number, number>();
  for (const [shard, { movies }] of shards.entries()) {
    for (const movie of movies) {
      byId.set(movie.id, movie);
      shardOf.set(movie.id, shard);
    }
  }
  held.movies = { byId, shardOf };
  held.versions = versions;
  return held.movies;
}

/** Each written movie's shard, and the change of the manifest that makes the movies visible. */
export type Written = { shardOf: ReadonlyMap<number, number>; change: ManifestChange };

/** Writes movies as `writeMovies` does, and makes them visible. Returns every movie's shard. */
export async function saveMovies(
  context: Context,
  movies: readonly Movie[],
  source: MovieSource = 'tmdb',
): Promise<ReadonlyMap<number, number>> {
  const { shardOf, change } = await writeMovies(context, movies, source);
  await updateManifest(context.db, change);
  return shardOf;
}

/**
 * Adds and updates movies, visible once the manifest changes. A movie that outgrows its shard moves to a
 * later one. One writer at a time.
 */
export async function writeMovies(
  context: Context,
  movies: readonly Movie[],
  source: MovieSource = 'tmdb',
): Promise<Written> {
  await saveRecords(context.db, movies, source, context.now());
  await saveImdbIds(context.db, movies);
  return writeFacts(
    context,
    movies.map(({ facts }) => facts),
  );
}

/** Writes known movies of which only the facts in lists have changed: their documents stay. */
export async function writeFacts(context: Context, movies: readonly MovieFacts[]): Promise<Written> {
  const { manifest, movies: held } = await loadCatalogue(context);
  const shardOf = new Map(held.shardOf);
  const versions = new Map<number, number>();
  let pending = [...movies];
  for (let shard = 0; pending.length > 0; shard += 1) {
    const isLast = shard >= manifest.movies.length - 1;
    const here = pending.filter(({ id }) => {
      const own = held.shardOf.get(id) ?? -1;
      return own === shard || (isLast && own < shard);
    });
    if (here.length === 0) continue;
    const { version, saved } = await saveToShard(context, shard, here, held);
    if (saved.size > 0) versions.set(shard, version);
    for (const id of saved) shardOf.set(id, shard);
    pending = pending.filter(({ id }) => !saved.has(id));
  }
  const change: ManifestChange = (manifest) =>
    [...versions].reduce((next, [shard, version]) => withMovies(next, shard, version), manifest);
  return { shardOf, change };
}

/** Saves the shard's movies, and new ones while there is room; returns its version and the saved ids. */
async function saveToShard(
  context: Context,
  shard: number,
  movies: readonly MovieFacts[],
  held: Movies,
): Promise<{ version: number; saved: Set<number> }> {
  return transact(context.db, async (tx) => {
    const former = await readMovieShard(tx, shard);
    const version = former.version + 1;
    // A movie that moved to a later shard has been saved there.
    const stays = former.movies.filter(({ id }) => (held.shardOf.get(id) ?? shard) === shard);
    const ids = new Set(stays.map(({ id }) => id));
    const bytesPerMovie = former.movies.length > 0 ? former.bytes / former.movies.length : 150;
    let room = Math.floor((fullAtBytes - former.bytes) / bytesPerMovie);
    let taken = movies.filter(({ id }) => ids.has(id) || room-- > 0);
    const contents = taken.every(({ id }) => ids.has(id)) ? null : await readContents(tx);
    while (taken.length > 0) {
      const merged = new Map([...stays, ...taken].map((movie) => [movie.id, movie]));
      const packed = await movieShardDocument.pack([...merged.values()]);
      if (packed.bytes.length <= maxBytes) {
        writeMovieShard(tx, shard, { version, count: merged.size, packed });
        const here = [...merged.keys()].sort((a, b) => a - b);
        if (contents) await writeContents(tx, replacedAt(contents, shard, here, []));
        break;
      }
      taken = taken.slice(0, taken.length >> 1);
    }
    return { version, saved: new Set(taken.map(({ id }) => id)) };
  });
}
