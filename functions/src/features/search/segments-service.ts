import type { Firestore } from 'firebase-admin/firestore';
import PQueue from 'p-queue';
import { AppError } from '../../platform/errors/app-error.ts';
import { createVersionedCache, type VersionedCache } from '../../platform/firestore/versioned-cache.ts';
import { log } from '../../platform/log.ts';
import { loadManifest } from '../catalogue/index.ts';
import { acceptOf, type SearchEngine } from './engine.ts';
import { find } from './find.ts';
import { pageOf } from './pages.ts';
import { buildIndex, cardIn, indexFormat, type SearchIndex } from './search-index.ts';
import {
  loadSearchManifest,
  loadSegment,
  publishSegments,
  type SearchManifest,
  saveSegment,
} from './store.ts';

/** So long what there is to load is believed: whoever types asks many times, and the job runs every ten minutes. */
const manifestMs = 30_000;

/**
 * What there was to load, the loads of segments, and each segment as it was last: it serves until the next one is whole. So
 * do all of them, as they were last, where there is nothing to load any more.
 */
type Held = {
  manifest: { at: number; loading: Promise<SearchManifest | null> } | null;
  loads: VersionedCache<SearchIndex | null>;
  latest: Map<number, SearchIndex>;
  segments: SearchIndex[] | null;
};

/** What one instance holds in memory, per database. */
const heldBy = new WeakMap<Firestore, Held>();

/**
 * The index of our own, in Firestore's documents and in the instance's memory. What it is asked costs nothing, but once in
 * half a minute 1 read, and on an instance that does not hold them 1 or 2 for each segment that changed: with 45,000
 * movies 10 to 20 when it starts. A shard that is saved costs 1 read and 2 to 4 writes, to publish them 1 read.
 *
 * Searches and lists are refused as `service-unavailable` where the catalogue has movies and there is no whole index of them
 * in this format: an instance of a new release waits for the job, while those of the former one go on with theirs.
 *
 * @param now epoch milliseconds
 * @param format whose documents it reads and writes, which are no other format's
 */
export function segmentsEngine(db: Firestore, now: () => number, format = indexFormat): SearchEngine {
  return {
    versions: async () => (await loadSearchManifest(db, format))?.versions ?? [],
    save: (shard, version, movies) => saveSegment(db, format, shard, version, buildIndex(movies)),
    publish: async () => {
      await publishSegments(db, format, now());
      heldOf(db).manifest = null;
    },
    find: async (query, wanted) => {
      const segments = await loadSegments(db, format, now());
      const all = wanted.own ? [...segments, wanted.own] : segments;
      const found = find(all, query, { limit: wanted.limit, accept: acceptOf(wanted) });
      return found.map(({ segment, movie }) => cardIn(segment, movie));
    },
    list: async (order, after, wanted) =>
      pageOf(await loadSegments(db, format, now()), order, after, wanted.limit, acceptOf(wanted)),
  };
}

function heldOf(db: Firestore): Held {
  const held: Held = heldBy.get(db) ?? {
    manifest: null,
    loads: createVersionedCache(),
    latest: new Map(),
    segments: null,
  };
  heldBy.set(db, held);
  return held;
}

/** What there is to load; null where there is no whole index of this format. */
async function manifestAt(
  db: Firestore,
  format: number,
  held: Held,
  now: number,
): Promise<SearchManifest | null> {
  const known = held.manifest;
  if (known && now >= known.at && now < known.at + manifestMs) return known.loading;
  const loading = loadSearchManifest(db, format).then((manifest) => (manifest?.isWhole ? manifest : null));
  const asked = { at: now, loading };
  held.manifest = asked;
  const isThere = await loading.then(
    (manifest) => manifest !== null,
    () => false,
  );
  // Neither an error nor that there is nothing yet is to be believed any longer.
  if (!isThere && held.manifest === asked) held.manifest = null;
  return loading;
}

async function loadSegments(db: Firestore, format: number, now: number): Promise<SearchIndex[]> {
  const held = heldOf(db);
  const manifest = await manifestAt(db, format, held, now);
  if (!manifest) return held.segments ?? noneOfNoMovies(db);
  const { versions, parts } = manifest;
  const segments = await fewAtOnce(
    versions.map((version, segment) => async () => {
      // A shard that is newer than the index is not in it yet.
      if (version === 0) return null;
      const load = () => loadSegment(db, format, segment, parts[segment] ?? 0);
      const loaded = await held.loads.get(String(segment), version, load);
      if (loaded) held.latest.set(segment, loaded);
      else {
        log.warn('search segment replaced while it was read', { segment, version });
        held.manifest = null;
      }
      const latest = held.latest.get(segment);
      if (!latest) throw new AppError('service-unavailable');
      return latest;
    }),
  );
  held.segments = segments.filter((segment) => segment !== null);
  return held.segments;
}

/** No segments, where there are no movies; else what there is to be found is out of reach. */
async function noneOfNoMovies(db: Firestore): Promise<SearchIndex[]> {
  const { movies } = await loadManifest(db);
  if (movies.length > 0) throw new AppError('service-unavailable');
  return [];
}

/** Loads segments three at a time: on the way they take memory twice. */
export function fewAtOnce<T>(loads: (() => Promise<T>)[]): Promise<T[]> {
  return new PQueue({ concurrency: 3 }).addAll(loads);
}
