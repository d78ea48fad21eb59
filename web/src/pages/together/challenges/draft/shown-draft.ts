/** A draft's movies as its page shows them. */
import type { ChallengeDraftDocument } from '@cine/contract/documents/challenge-drafts';
import type { DraftMovie } from '@cine/contract/operations/together/challenge-drafts';

export type Verdicts = ReadonlyMap<number, boolean>;

/** Those in the list, and the others; the likeliest first, as far as labels say. */
export type ShownDraft = { listed: DraftMovie[]; others: DraftMovie[] };

/**
 * The draft's movies, with what its maker just said and the server hasn't answered yet. A movie stays where
 * it was when the page was opened or it was labelled: ticking it off doesn't move it away.
 */
export function shownDraft(
  { movies }: Pick<ChallengeDraftDocument, 'movies'>,
  verdicts: Verdicts,
): ShownDraft {
  const now = movies.map((movie) => ({ ...movie, isIn: verdicts.get(movie.movieId) ?? movie.isIn }));
  return {
    listed: now.filter(({ fits }) => fits).sort(bySureness),
    others: now.filter(({ fits }) => !fits).sort(bySureness),
  };
}

/** Added ones first, then the surest that fit. Those that don't begin with the least sure. */
function bySureness(one: DraftMovie, other: DraftMovie): number {
  const order = other.confidence - one.confidence;
  return one.fits ? order : -order;
}

/** The movies in the list, as far as its maker sees it. */
export function idsInList({ listed, others }: ShownDraft): number[] {
  return [...listed, ...others].flatMap(({ isIn, movieId }) => (isIn ? [movieId] : []));
}

/** How many movies are in the list, and how many of all a model or vectors have judged. */
export function countsOf(draft: ShownDraft): { inList: number; byModel: number; byVectors: number } {
  const all = [...draft.listed, ...draft.others];
  const count = (labeller: DraftMovie['by']) => all.filter(({ by }) => by === labeller).length;
  return {
    inList: idsInList(draft).length,
    byModel: count('model'),
    byVectors: count('vectors'),
  };
}
