import { withAt } from '../../platform/with-at.ts';

/**
 * What there is to load: every shard with its version. One small read tells an instance whether what it holds is
 * still true.
 */
export type Manifest = {
  /** Regions whose availability is kept up to date. */
  regions: string[];
  /** Version of each shard of movie facts, by shard number. */
  movies: number[];
  /** Version of each region's shards of offers, by shard number; 0 where nothing was written yet. */
  offers: Record<string, number[]>;
  /** Those of them whose offers are made up for development, as `FR-0`. */
  sampleShards: string[];
  /** Whether any are: said wherever they are shown. */
  sampleOffers: boolean;
  /** When TMDB's lists were last asked for movies (epoch milliseconds); null if never. */
  listedAt: number | null;
  /** The learned model of taste that counts, and how many documents it is; null until there is one. */
  model: { version: number; parts: number } | null;
};

/** What a shard of offers has become. */
export type OfferShardVersion = { region: string; shard: number; version: number; isSample: boolean };

export type ManifestChange = (manifest: Manifest) => Manifest;

export const emptyManifest: Manifest = {
  regions: [],
  movies: [],
  offers: {},
  sampleShards: [],
  sampleOffers: false,
  listedAt: null,
  model: null,
};

/** The manifest once a shard of facts reached a version; never goes back. */
export function withMovies(manifest: Manifest, shard: number, version: number): Manifest {
  return { ...manifest, movies: raised(manifest.movies, shard, version) };
}

/** The manifest once a region's shard of offers reached a version; never goes back. */
export function withOffers(
  manifest: Manifest,
  { region, shard, version, isSample }: OfferShardVersion,
): Manifest {
  const former = manifest.offers[region] ?? [];
  if (version < (former[shard] ?? 0)) return manifest;
  const name = `${region}-${shard}`;
  const others = manifest.sampleShards.filter((other) => other !== name);
  const sampleShards = isSample ? [...others, name].sort() : others;
  return {
    ...manifest,
    offers: { ...manifest.offers, [region]: raised(former, shard, version) },
    sampleShards,
    sampleOffers: sampleShards.length > 0,
  };
}

/** Whether any of a region's offers are made up. */
export function hasSamples(manifest: Manifest, region: string): boolean {
  return manifest.sampleShards.some((name) => name.startsWith(`${region}-`));
}

function raised(versions: readonly number[], shard: number, version: number): number[] {
  return withAt(versions, shard, Math.max(versions[shard] ?? 0, version), 0);
}
