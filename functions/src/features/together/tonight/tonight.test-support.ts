import type { Offers } from '@cine/contract/movies/movie';
import type { InputOf } from '@cine/contract/operation';
import { type Candidate, type Tonight, tonight } from '@cine/contract/operations/together/tonight';
import { readCatalogue, samplePath } from '@cine/dev-tmdb/catalogue';
import { context } from '#context.ts';
import { loadCatalogue, type Manifest, updateManifest } from '#core/catalogue/index.ts';
import { loadWanted, saveOffers } from '#movies/availability/index.ts';
import type { TestUser } from '#test/client.ts';

export type TonightQuery = Omit<InputOf<typeof tonight>, 'sessionId'>;

export const { movies, offers } = readCatalogue(samplePath);

/** The sample's movies that any of these services offers in a region, by subscription by default. */
export function offeredIn(
  region: 'FR' | 'US',
  providers: number[],
  kind: 'flatrate' | 'free' | 'ads' = 'flatrate',
) {
  return movies
    .map(({ id }) => id)
    .filter((id) => offers[String(id)]?.[region]?.[kind]?.some((provider) => providers.includes(provider)))
    .sort((a, b) => a - b);
}

export function ask(user: TestUser, { id }: { id: string }, input: TonightQuery = {}): Promise<Tonight> {
  return user.call(tonight, { sessionId: id, pageSize: 50, ...input });
}

export async function requestAll(
  user: TestUser,
  session: { id: string },
  input: TonightQuery = {},
): Promise<Candidate[]> {
  const all: Candidate[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page: Tonight = await ask(user, session, { ...input, ...(cursor && { cursor }) });
    all.push(...page.candidates);
    cursor = page.nextCursor;
  }
  return all;
}

export function idsOf(candidates: readonly Candidate[]): number[] {
  return candidates.map(({ movieId }) => movieId).sort((a, b) => a - b);
}

const madeUp = new Set<string>();

export async function offerIn(region: string, age: number, offered: Record<number, Offers>): Promise<void> {
  madeUp.add(region);
  const { movies } = await loadCatalogue(context());
  const checkedAt = context().now() - age;
  const checks = Object.entries(offered).map(([id, offers]) => ({
    movieId: Number(id),
    offers: { [region]: offers },
    checkedAt,
  }));
  const change = (manifest: Manifest) => ({ ...manifest, regions: [...manifest.regions, region] });
  await saveOffers(context(), checks, movies.shardOf, [region], { change });
}

/** Other suites share the catalogue, so none of our regions may stay in it. */
export async function forgetRegions(): Promise<void> {
  await context().db.doc('catalogue/wanted').delete();
  await updateManifest(context().db, (manifest) => ({
    ...manifest,
    regions: manifest.regions.filter((region) => !madeUp.has(region)),
    offers: Object.fromEntries(Object.entries(manifest.offers).filter(([region]) => !madeUp.has(region))),
  }));
}

/** What the next availability run is asked for, as text that names each region in quotes. */
export async function wantedRegions(): Promise<string> {
  return JSON.stringify(await loadWanted(context().db));
}
