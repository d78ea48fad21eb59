import type { Firestore } from 'firebase-admin/firestore';
import PQueue from 'p-queue';
import type { Context } from '../../context.ts';
import { log } from '../../platform/log.ts';
import { createVersionedCache, type VersionedCache } from '../../platform/versioned-cache.ts';
import { loadContents, loadManifest, loadMovieShard } from '../catalogue/index.ts';
import { type Card, cardAt } from './cards.ts';
import { type Accept, find } from './find.ts';
import { buildIndex, type SearchIndex } from './search-index.ts';
import { loadSearchManifest, loadSegment, saveSegment } from './store.ts';

/** The loads of segments, and each segment as it was last: it serves until the next one is whole. */
type Held = { loads: VersionedCache<SearchIndex | null>; latest: Map<number, SearchIndex> };

/** What one instance holds in memory, per database. */
const heldBy = new WeakMap<Firestore, Held>();

/**
 * Brings the index up to the catalogue: a segment for each shard of movies that has changed since. Stopped and run
 * again, or run twice at once, it ends the same. Costs 3 reads, and for each of those shards 2 reads and 2 to 4 writes.
 * Returns how many there were.
 */
export async function updateIndex(context: Context): Promise<number> {
  const { db } = context;
  const [{ movies: versions }, indexed, contents] = await Promise.all([
    loadManifest(db),
    loadSearchManifest(db),
    loadContents(db),
  ]);
  const shardOf = new Map(contents.flatMap((ids, shard) => ids.map((id): [number, number] => [id, shard])));
  let updated = 0;
  // What has moved to a later shard is found there before it is gone here.
  for (const [shard, version] of [...versions.entries()].reverse()) {
    if ((indexed.versions[shard] ?? 0) >= version) continue;
    const loaded = await loadMovieShard(db, shard);
    const own = loaded.movies.filter(({ id }) => (shardOf.get(id) ?? shard) === shard);
    await saveSegment(db, shard, loaded.version, buildIndex(own));
    updated += 1;
  }
  return updated;
}

/**
 * The cards of the movies that somebody means who types this, the likeliest first. Costs 1 read, and on an instance that
 * does not hold them 1 or 2 for each segment that changed: with 45,000 movies 10 to 20 when it starts.
 */
export async function searchMovies(
  context: Context,
  query: string,
  limit: number,
  accept: Accept,
): Promise<Card[]> {
  const segments = await loadSegments(context.db);
  return find(segments, query, { limit, accept }).map(({ segment, movie }) => cardAt(segment.cards, movie));
}

async function loadSegments(db: Firestore): Promise<SearchIndex[]> {
  const { versions, parts } = await loadSearchManifest(db);
  const held = heldBy.get(db) ?? { loads: createVersionedCache(), latest: new Map() };
  heldBy.set(db, held);
  const segments = await fewAtOnce(
    versions.map((version, segment) => async () => {
      const load = () => loadSegment(db, segment, parts[segment] ?? 0);
      const loaded = await held.loads.get(String(segment), version, load);
      if (loaded) held.latest.set(segment, loaded);
      else log.warn('search segment replaced while it was read', { segment, version });
      return held.latest.get(segment) ?? null;
    }),
  );
  return segments.filter((segment) => segment !== null);
}

/** Loads segments three at a time: on the way they take memory twice. */
export function fewAtOnce<T>(loads: (() => Promise<T>)[]): Promise<T[]> {
  return new PQueue({ concurrency: 3 }).addAll(loads);
}
