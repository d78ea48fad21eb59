import type { Firestore } from 'firebase-admin/firestore';
import PQueue from 'p-queue';
import { log } from '../../platform/log.ts';
import { createVersionedCache, type VersionedCache } from '../../platform/versioned-cache.ts';
import { acceptOf, type SearchEngine } from './engine.ts';
import { find } from './find.ts';
import { pageOf } from './pages.ts';
import { buildIndex, cardIn, type SearchIndex } from './search-index.ts';
import { loadSearchManifest, loadSegment, type SearchManifest, saveSegment } from './store.ts';

/** So long what there is to load is believed: whoever types asks many times, and the job runs every ten minutes. */
const manifestMs = 30_000;

/** What there was to load, the loads of segments, and each segment as it was last: it serves until the next one is whole. */
type Held = {
  manifest: { at: number; loading: Promise<SearchManifest> } | null;
  loads: VersionedCache<SearchIndex | null>;
  latest: Map<number, SearchIndex>;
};

/** What one instance holds in memory, per database. */
const heldBy = new WeakMap<Firestore, Held>();

/**
 * The index of our own, in Firestore's documents and in the instance's memory. What it is asked costs nothing, but once in
 * half a minute 1 read, and on an instance that does not hold them 1 or 2 for each segment that changed: with 45,000
 * movies 10 to 20 when it starts. A shard that is saved costs 1 read and 2 to 4 writes.
 *
 * @param now epoch milliseconds
 */
export function segmentsEngine(db: Firestore, now: () => number): SearchEngine {
  return {
    versions: async () => (await loadSearchManifest(db)).versions,
    save: (shard, version, movies) => saveSegment(db, shard, version, buildIndex(movies)),
    publish: async () => {
      heldOf(db).manifest = null;
    },
    find: async (query, wanted) => {
      const segments = await loadSegments(db, now());
      const all = wanted.own ? [...segments, wanted.own] : segments;
      const found = find(all, query, { limit: wanted.limit, accept: acceptOf(wanted) });
      return found.map(({ segment, movie }) => cardIn(segment, movie));
    },
    list: async (order, after, wanted) =>
      pageOf(await loadSegments(db, now()), order, after, wanted.limit, acceptOf(wanted)),
  };
}

function heldOf(db: Firestore): Held {
  const held = heldBy.get(db) ?? { manifest: null, loads: createVersionedCache(), latest: new Map() };
  heldBy.set(db, held);
  return held;
}

async function manifestAt(db: Firestore, held: Held, now: number): Promise<SearchManifest> {
  const known = held.manifest;
  if (known && now >= known.at && now < known.at + manifestMs) return known.loading;
  const asked = { at: now, loading: loadSearchManifest(db) };
  held.manifest = asked;
  const isThere = await asked.loading.then(
    ({ versions }) => versions.length > 0,
    () => false,
  );
  // Neither an error nor that there is nothing yet is to be believed any longer.
  if (!isThere && held.manifest === asked) held.manifest = null;
  return asked.loading;
}

async function loadSegments(db: Firestore, now: number): Promise<SearchIndex[]> {
  const held = heldOf(db);
  const { versions, parts } = await manifestAt(db, held, now);
  const segments = await fewAtOnce(
    versions.map((version, segment) => async () => {
      const load = () => loadSegment(db, segment, parts[segment] ?? 0);
      const loaded = await held.loads.get(String(segment), version, load);
      if (loaded) held.latest.set(segment, loaded);
      else {
        log.warn('search segment replaced while it was read', { segment, version });
        held.manifest = null;
      }
      return held.latest.get(segment) ?? null;
    }),
  );
  return segments.filter((segment) => segment !== null);
}

/** Loads segments three at a time: on the way they take memory twice. */
export function fewAtOnce<T>(loads: (() => Promise<T>)[]): Promise<T[]> {
  return new PQueue({ concurrency: 3 }).addAll(loads);
}
