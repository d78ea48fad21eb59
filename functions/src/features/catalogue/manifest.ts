/**
 * What there is to load: every shard with its version. One small read tells an instance whether what it holds is
 * still true.
 */
export type Manifest = {
  /** Whether offers are made up for development; shown wherever they are. */
  sampleOffers: boolean;
  /** Version of each shard of movie facts, by shard number. */
  movies: number[];
  /** Version of each region's shards of offers, by shard number; 0 where nothing was written yet. */
  offers: Record<string, number[]>;
};

export const emptyManifest: Manifest = { sampleOffers: false, movies: [], offers: {} };

/** The manifest once a shard of facts reached a version; never goes back. */
export function withMovies(manifest: Manifest, shard: number, version: number): Manifest {
  return { ...manifest, movies: raised(manifest.movies, shard, version) };
}

/** The manifest once a region's shard of offers reached a version; never goes back. */
export function withOffers(manifest: Manifest, region: string, shard: number, version: number): Manifest {
  const versions = raised(manifest.offers[region] ?? [], shard, version);
  return { ...manifest, offers: { ...manifest.offers, [region]: versions } };
}

function raised(versions: readonly number[], shard: number, version: number): number[] {
  const length = Math.max(versions.length, shard + 1);
  return Array.from({ length }, (_, index) =>
    index === shard ? Math.max(versions[index] ?? 0, version) : (versions[index] ?? 0),
  );
}
