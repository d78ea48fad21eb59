import type { OutputOf } from '@cine/contract/operation';
import type { AccountExport, exportMovies } from '@cine/contract/operations/faces/privacy';

/** What an entry of an export says of a movie. */
export type Said = OutputOf<typeof exportMovies>['said'][number];

type Entry<Part extends 'watches' | 'ratings' | 'collected'> = AccountExport[Part][number];

export function saidOfWatch({ movieId, watchedAt, withdrawn }: Entry<'watches'>): Said | null {
  return withdrawn ? null : { movieId, watched: [{ instant: watchedAt }] };
}

export function saidOfRating({ movieId, score, ratedAt }: Entry<'ratings'>): Said | null {
  if (score === null) return null;
  return { movieId, rating: { value: score, at: ratedAt === null ? null : { instant: ratedAt } } };
}

export function saidOfCollected(entry: Entry<'collected'>): Said | null {
  const { collection, movieId, addedAt, watched } = entry;
  return watched || collection !== 'watchlist' ? null : { movieId, wanted: { at: { instant: addedAt } } };
}
