import { withServices } from '@cine/contract/availability/services';
import { withDepicted } from '@cine/contract/movies/depicted';
import type { Candidate } from '@cine/contract/operations/together/tonight';
import { toInstant } from '#platform/time/instant.ts';
import { certificateIn, otherCertificateFor } from './certificate.ts';
import type { RankedMovie } from './ranking/rank.ts';

/** A candidate for clients of a region and viewers in some regions, without what the movie is about. */
export function toCandidate(row: RankedMovie, region: string, regions: readonly string[]): Candidate {
  const { movie, watchable, expected, advances, seenBy, points } = row;
  const { id, title, titles, year, runtime, genres, directors, rating, posterPath } = movie;
  return {
    movieId: id,
    title,
    titles,
    year,
    runtime,
    genres,
    directors,
    rating,
    certificate: certificateIn(movie.certificates, region),
    otherCertificate: otherCertificateFor(movie.certificates, region, regions),
    posterPath,
    ...withDepicted(movie),
    places: withServices(watchable.places),
    ...(watchable.owners.length > 0 && {
      ownedBy: watchable.owners.map((uid) => ({ uid, medium: null })),
    }),
    checkedAt: toInstant(watchable.checkedAt),
    stale: watchable.stale,
    expected,
    advances,
    seenBy,
    points,
    about: null,
  };
}
