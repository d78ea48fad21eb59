import { withServices } from '@cine/contract/availability/services';
import type { MovieView } from '@cine/contract/operations/movies/movies';
import { toInstant } from '../../../platform/time/instant.ts';
import type { MovieRecord } from '../../core/catalogue/index.ts';
import { type OffersLookup, type Viewing, watchabilityFor } from '../../movies/availability/index.ts';
import type { CustomMovie, Promotion } from '../../movies/custom-movies/index.ts';
import { certificateIn, otherCertificateFor } from '../../together/tonight/index.ts';

/** A movie as returned to clients of a region, for those who watch in some regions. */
export function factsView(
  { facts, details, goneSince }: Pick<MovieRecord, 'facts' | 'details' | 'goneSince'>,
  region: string,
  regions: readonly string[],
) {
  const { id, title, originalTitle, titles, year, runtime, genres, language, countries } = facts;
  const { directors, cast, keywords, popularity, rating, posterPath } = facts;
  const { releaseDate, overviews, trailers, people, externalIds, collection } = details;
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
    keywords,
    popularity,
    rating,
    certificate: certificateIn(facts.certificates, region),
    otherCertificate: otherCertificateFor(facts.certificates, region, regions),
    posterPath,
    releaseDate,
    overviews,
    ...(trailers && { trailers }),
    people,
    externalIds,
    collection,
    leftTmdb: goneSince !== null,
  };
}

/** The custom part of a movie; private fields only for its maker. */
export function customView(
  { audience, makerId, listed, suggestedMatch }: CustomMovie,
  uid: string,
): MovieView['custom'] {
  const mine = makerId === uid;
  return { audience, mine, listed, suggestedMatch: mine ? suggestedMatch : null };
}

/** What a promotion changed for the caller. */
export function promotionView({ formerId, facts, at, keptAs }: Promotion): MovieView['promotions'][number] {
  return {
    movieId: formerId,
    title: facts.title,
    year: facts.year,
    at: toInstant(at),
    keptAs: keptAs ?? null,
  };
}

/** Where each attendee can watch a movie on their own services; together, in the screen's region. */
export function placesByViewer(
  viewing: Viewing,
  lookup: OffersLookup,
  movieId: number,
  now: number,
): MovieView['viewers'] {
  return viewing.viewers.map((viewer) => {
    const region = viewing.mode === 'together' ? viewing.region : viewer.region;
    const byThemselves = { ...viewing, mode: 'apart' as const, viewers: [{ ...viewer, region }] };
    const watchable = watchabilityFor(byThemselves, lookup, now)(movieId);
    return { uid: viewer.uid, places: withServices(watchable?.places ?? []) };
  });
}
