/** Which movies came to a user's services or left them, from their regions' changes. */
import { coveredProviders } from '@cine/contract/availability/providers';
import type { OfferChange } from '#movies/availability/index.ts';
import type { Home } from './index-block.ts';

export type MovieNews = OfferChange & { region: string };

/** A movie that came to a user's services or left them, and their subscriptions that it is about. */
export type OwnNews = { movieId: number; provider: number };

/** News with a region's later changes; what a movie went through in between is no news. */
export function withChanges(
  news: readonly MovieNews[],
  region: string,
  changes: readonly OfferChange[],
): MovieNews[] {
  const all = new Map(news.map((each) => [`${each.region} ${each.movieId}`, each]));
  for (const change of changes) {
    const key = `${region} ${change.movieId}`;
    const before = all.get(key)?.before ?? change.before;
    if (before.join() === change.after.join()) all.delete(key);
    else all.set(key, { ...change, region, before });
  }
  return [...all.values()];
}

export type NewsByRegion = ReadonlyMap<string, ReadonlyMap<number, MovieNews>>;

export function byRegion(news: readonly MovieNews[]): NewsByRegion {
  const regions = Map.groupBy(news, ({ region }) => region);
  return new Map(
    [...regions].map(([region, all]) => [region, new Map(all.map((each) => [each.movieId, each]))]),
  );
}

/** What a user can watch at home now and couldn't before, and the other way round. */
export function newsFor(
  { region, providers }: Home,
  movieIds: readonly number[],
  news: NewsByRegion,
): { arrived: OwnNews[]; left: OwnNews[] } {
  const changes = { arrived: [] as OwnNews[], left: [] as OwnNews[] };
  for (const movieId of movieIds) {
    const change = news.get(region)?.get(movieId);
    if (!change) continue;
    const [before, after] = [change.before, change.after].map((providersOffering) =>
      openedBy(providers, providersOffering),
    );
    if (after !== undefined && before === undefined) changes.arrived.push({ movieId, provider: after });
    if (before !== undefined && after === undefined) changes.left.push({ movieId, provider: before });
  }
  return changes;
}

function openedBy(providers: readonly number[], providersOffering: readonly number[]): number | undefined {
  return providers.find((each) => coveredProviders([each]).some((open) => providersOffering.includes(open)));
}
