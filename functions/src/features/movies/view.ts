import { type MovieFacts, type OfferKind, offerKindSchema } from '@cine/contract/movie';
import type { MovieView } from '@cine/contract/movies';
import { coveredProviders } from '@cine/contract/providers';
import {
  type KnownOffers,
  knowledgeOf,
  type OffersLookup,
  type Party,
  watchabilityFor,
} from '../availability/index.ts';
import { certificateIn } from '../tonight/index.ts';

/** A movie's facts as clients get them. */
export function factsView(facts: MovieFacts, region: string) {
  const { id, title, originalTitle, titles, year, runtime, genres, language, countries } = facts;
  const { directors, cast, rating, posterPath } = facts;
  return {
    movieId: id,
    title,
    originalTitle,
    titles,
    year,
    runtime,
    genres,
    language,
    countries,
    directors,
    cast,
    rating,
    certificate: certificateIn(facts.certificates, region),
    posterPath,
  };
}

/**
 * Each way to watch a movie in a region: what costs somebody nothing more is theirs, a subscription they have or what is
 * open to all. What was checked too long ago to be believed is not shown at all.
 */
export function availabilityView(
  region: string,
  known: KnownOffers | undefined,
  providers: readonly number[],
  now: number,
): Omit<MovieView['availability'], 'sampleOffers'> {
  const knowledge = knowledgeOf(known, now);
  const checkedAt = known ? new Date(known.checkedAt).toISOString() : null;
  if (!known || knowledge === 'unknown') return { region, knowledge, checkedAt, offers: [] };
  const covered = new Set(coveredProviders(providers));
  const isMine = (kind: OfferKind, provider: number) =>
    kind === 'free' || kind === 'ads' || (kind === 'flatrate' && covered.has(provider));
  const offers = offerKindSchema.options.flatMap((kind) =>
    (known.offers[kind] ?? []).map((provider) => ({ provider, kind, mine: isMine(kind, provider) })),
  );
  return { region, knowledge, checkedAt, offers };
}

/** Where each of those present could watch a movie on services of their own: together in the screen's region. */
export function placesByViewer(
  party: Party,
  lookup: OffersLookup,
  movieId: number,
  now: number,
): MovieView['viewers'] {
  return party.viewers.map((viewer) => {
    const region = party.mode === 'together' ? party.region : viewer.region;
    const byThemselves = { ...party, mode: 'apart' as const, viewers: [{ ...viewer, region }] };
    const watchable = watchabilityFor(byThemselves, lookup, now)(movieId);
    return { uid: viewer.uid, places: watchable?.places ?? [] };
  });
}
