import { coveredProviders, serviceOf } from '@cine/contract/availability/providers';
import { type OfferKind, offerKindSchema } from '@cine/contract/movies/movie';
import type { MovieView } from '@cine/contract/operations/movies/movies';
import { toInstant } from '#platform/time/instant.ts';
import { type KnownOffers, knowledgeOf } from './watchability.ts';

/**
 * Each way to watch a movie in a region; `mine` if it is free or on the user's services. Old offers are left
 * out.
 */
export function availabilityView(
  region: string,
  check: KnownOffers | undefined,
  providers: readonly number[],
  now: number,
): Omit<MovieView['availability'], 'sampleOffers'> {
  const knowledge = knowledgeOf(check, now);
  const checkedAt = check ? toInstant(check.checkedAt) : null;
  if (!check || knowledge === 'unknown') return { region, knowledge, checkedAt, offers: [] };
  const covered = new Set(coveredProviders(providers));
  const isMine = (kind: OfferKind, provider: number) =>
    kind === 'free' || kind === 'ads' || (kind === 'flatrate' && covered.has(provider));
  const offers = offerKindSchema.options.flatMap((kind) =>
    (check.offers[kind] ?? []).map((provider) => ({
      provider,
      service: serviceOf(provider),
      kind,
      mine: isMine(kind, provider),
    })),
  );
  return { region, knowledge, checkedAt, offers };
}
