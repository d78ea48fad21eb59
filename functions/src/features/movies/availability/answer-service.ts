import type { OffersByRegion } from '@cine/contract/movies/movie';
import type { Context } from '../../../context.ts';
import { answerReports } from './report-store.ts';

/** The result of checking one movie: its offers in each region that has any. */
export type Check = { movieId: number; offers: OffersByRegion; checkedAt: number };

/** Notes in reports on checked movies whether the provider has the movie, in the regions checked. */
export async function answerReportsOf(
  { db }: Context,
  checks: readonly Check[],
  regions: readonly string[],
): Promise<void> {
  for (const { movieId, offers, checkedAt } of checks)
    await answerReports(db, movieId, ({ region, provider, at }) => {
      if (at > checkedAt || !regions.includes(region)) return null;
      return { checkedAt, offered: offers[region]?.flatrate?.includes(provider) ?? false };
    });
}
