import type { Context } from '../../context.ts';
import type { Caller } from '../../platform/endpoints/caller.ts';
import { loadManifest } from '../catalogue/index.ts';
import { loadOffers } from './offers-service.ts';
import { addWantedMovie, writeReport } from './store.ts';

/** A report on an offer: shown but `gone`, or `here` but not shown. */
export type OfferReport = { movieId: number; region: string; provider: number; says: 'gone' | 'here' };

/**
 * Saves a report on an offer, once per user, and has the movie checked first. Returns when it was last checked; a later
 * check answers the report.
 */
export async function saveOfferReport(
  context: Context,
  caller: Caller,
  report: OfferReport,
): Promise<number | null> {
  const { movieId, region } = report;
  await writeReport(context.db, caller.uid, report, context.now());
  await addWantedMovie(context.db, movieId);
  const lookup = await loadOffers(context, await loadManifest(context.db), [region]);
  return lookup(region, movieId)?.checkedAt ?? null;
}
