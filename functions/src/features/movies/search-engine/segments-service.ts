import { second } from '@cine/contract/time';
import { buildIndex, cardIn, indexFormat, listPage, type SearchIndex, search } from '@cine/movie-search';
import type { Firestore } from 'firebase-admin/firestore';
import PQueue from 'p-queue';
import { loadManifest } from '#core/catalogue/index.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { log } from '#platform/log.ts';
import { createExpiringCache, type ExpiringCache } from '#platform/memory/expiring-cache.ts';
import { heldBy } from '#platform/memory/held-by.ts';
import { noteHolding } from '#platform/memory/holding.ts';
import { createVersionedCache, type VersionedCache } from '#platform/memory/versioned-cache.ts';
import { acceptOf, type SearchEngine } from './engine.ts';
import {
  loadSearchManifest,
  loadSegment,
  publishSegments,
  type SearchManifest,
  saveSegment,
} from './store.ts';
import { toIndexed } from './to-indexed.ts';

/** How long a manifest is trusted; searches are far more frequent than the job. */
const manifestMs = 30 * second;

/** What an instance holds; each segment's version serves until the next is loaded. */
type Held = {
  manifests: ExpiringCache<number, SearchManifest | null>;
  loads: VersionedCache<SearchIndex | null>;
  latest: Map<number, SearchIndex>;
  segments: SearchIndex[] | null;
};

const heldOf = heldBy<Firestore, Held>(() => ({
  // A missing index is looked for again each time.
  manifests: createExpiringCache(1, (manifest) => (manifest === null ? 0 : manifestMs)),
  loads: createVersionedCache(),
  latest: new Map(),
  segments: null,
}));

/**
 * Our own index, in Firestore and in memory. If there is no complete index of this format, as until a new
 * release's first job, finding and listing use the segments that the instance held before; without any, they
 * throw `service-unavailable` if there are movies.
 */
export function segmentsEngine(db: Firestore, now: () => number, format = indexFormat): SearchEngine {
  return {
    versions: async () => (await loadSearchManifest(db, format))?.versions ?? [],
    save: (shard, version, movies) =>
      saveSegment(db, format, shard, version, buildIndex(movies.map(toIndexed))),
    publish: async () => {
      await publishSegments(db, format, now());
      heldOf(db).manifests.forget(format);
    },
    find: async (query, options) => {
      const segments = await loadSegments(db, format, now());
      const all = options.customIndex ? [...segments, options.customIndex] : segments;
      const hits = search(all, query, { limit: options.limit, accept: acceptOf(options) });
      return hits.map(({ segment, movie }) => cardIn(segment, movie));
    },
    list: async (order, after, options) =>
      listPage(await loadSegments(db, format, now()), order, after, options.limit, acceptOf(options)),
  };
}

/** The manifest; null if there is no complete index of this format. */
async function wholeManifest(db: Firestore, format: number): Promise<SearchManifest | null> {
  const manifest = await loadSearchManifest(db, format);
  return manifest?.isWhole ? manifest : null;
}

/**
 * The index's segments, held by the instance: the last ones while the index isn't whole. Throws
 * `service-unavailable` if it has none.
 */
export async function loadSegments(db: Firestore, format: number, now: number): Promise<SearchIndex[]> {
  noteHolding('index');
  const held = heldOf(db);
  const manifest = await held.manifests.get(format, now, () => wholeManifest(db, format));
  if (!manifest) return held.segments ?? noSegmentsUnlessMovies(db);
  const { versions, parts } = manifest;
  const segments = await fewAtOnce(
    versions.map((version, segment) => async () => {
      // A shard of no version is not indexed yet.
      if (version === 0) return null;
      const load = () => loadSegment(db, format, segment, parts[segment] ?? 0);
      const loaded = await held.loads.get(String(segment), version, load);
      if (loaded) held.latest.set(segment, loaded);
      else {
        log.warn('search segment replaced while it was read', { segment, version });
        held.manifests.forget(format);
      }
      const latest = held.latest.get(segment);
      if (!latest) throw new AppError('service-unavailable');
      return latest;
    }),
  );
  held.segments = segments.filter((segment) => segment !== null);
  return held.segments;
}

/** No segments if there are no movies; otherwise throws, as the index can't be read. */
async function noSegmentsUnlessMovies(db: Firestore): Promise<SearchIndex[]> {
  const { movies } = await loadManifest(db);
  if (movies.length > 0) throw new AppError('service-unavailable');
  return [];
}

/** Loads three segments at a time, as each takes its memory twice while it is unpacked. */
export function fewAtOnce<T>(loads: (() => Promise<T>)[]): Promise<T[]> {
  return new PQueue({ concurrency: 3 }).addAll(loads);
}
