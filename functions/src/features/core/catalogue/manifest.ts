/** All shards with their versions: one read tells whether an instance is current. */
import type { ManifestDocument } from '@cine/contract/documents/manifest';
import { replacedAt } from '#platform/replace-at.ts';

export type Manifest = ManifestDocument;

/** The new state of a shard of offers. */
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

/** The manifest after a shard of facts reached a version; never goes back. */
export function withMovies(manifest: Manifest, shard: number, version: number): Manifest {
  return { ...manifest, movies: withVersion(manifest.movies, shard, version) };
}

/** The manifest after a region's shard of offers reached a version; never goes back. */
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
    offers: { ...manifest.offers, [region]: withVersion(former, shard, version) },
    sampleShards,
    sampleOffers: sampleShards.length > 0,
  };
}

/** Whether any of a region's offers are made up. */
export function hasSamples(manifest: Manifest, region: string): boolean {
  return manifest.sampleShards.some((name) => name.startsWith(`${region}-`));
}

function withVersion(versions: readonly number[], shard: number, version: number): number[] {
  return replacedAt(versions, shard, Math.max(versions[shard] ?? 0, version), 0);
}
