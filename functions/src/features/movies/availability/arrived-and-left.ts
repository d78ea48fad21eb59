/** What a check of offers changed: which services got or lost a movie; a loss counts once confirmed. */
import { isProvider } from '@cine/contract/availability/providers';
import type { Offers } from '@cine/contract/movies/movie';
import { hour } from '@cine/contract/time';
import { type KnownOffers, knowledgeOf } from './watchability.ts';

/**
 * A subscription that lacks a movie since a check (epoch milliseconds); it still counts until a second check
 * confirms that.
 */
export type Missing = { provider: number; since: number };

/**
 * The subscriptions that have a movie, before and after a region's check. Nothing tells "about to leave", as
 * TMDB names no dates (decision 53).
 */
export type OfferChange = { movieId: number; before: number[]; after: number[] };

/** How much later a second check confirms the first: sources change every few hours. */
export const confirmedAfterMs = 12 * hour;

/** What a check says besides its offers: what is missing since when, and any change. */
export function compareCheck(
  movieId: number,
  former: KnownOffers | undefined,
  formerMissing: readonly Missing[],
  check: KnownOffers,
): { missing: Missing[]; change: OfferChange | null } {
  // The first check that can be relied on says nothing about what changed.
  if (!former || knowledgeOf(former, check.checkedAt) === 'unknown') return { missing: [], change: null };
  const offered = subscriptionsIn(check.offers);
  const since = new Map(formerMissing.map((each) => [each.provider, each.since]));
  const before = ascending([...subscriptionsIn(former.offers), ...since.keys()]);
  const missing = before
    .filter((provider) => !offered.includes(provider))
    .map((provider) => ({ provider, since: since.get(provider) ?? check.checkedAt }))
    .filter((each) => !since.has(each.provider) || check.checkedAt - each.since < confirmedAfterMs);
  const after = ascending([...offered, ...missing.map(({ provider }) => provider)]);
  const isSame = before.join() === after.join();
  return { missing, change: isSame ? null : { movieId, before, after } };
}

function subscriptionsIn({ flatrate = [] }: Offers): number[] {
  return flatrate.filter(isProvider);
}

function ascending(providers: readonly number[]): number[] {
  return [...new Set(providers)].sort((one, other) => one - other);
}
