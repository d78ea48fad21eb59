import type { RatingOrder } from '@cine/contract/operations/watching/ratings';
import type { Position } from './cursor.ts';
import type { Rating } from './rating.ts';

/** A rating in a list; without a card, it was imported. */
export type Listed = { movieId: number; score: number; ratedAt: number; card?: Rating['card'] };

/**
 * A page of ratings made here and imported ones, and where the next begins. If a movie has both, the
 * imported one counts; `ratings` are the page that the store has, `imported` are all.
 */
export function mergePage(
  order: RatingOrder,
  after: Position | null,
  {
    ratings,
    hasMore,
    imported,
  }: { ratings: readonly Rating[]; hasMore: boolean; imported: readonly Listed[] },
  pageSize: number,
): { page: Listed[]; next: Position | null } {
  const positionOf = ({ movieId, score, ratedAt }: Listed): Position => ({
    movieId,
    value: order === 'newest' ? ratedAt : score,
  });
  const made = ratings.map(({ movieId, score, ratedAt, card }) => ({
    movieId,
    score: score!,
    ratedAt: ratedAt!,
    card,
  }));
  const last = hasMore ? positionOf(made.at(-1)!) : null;
  const replaced = new Set(imported.map(({ movieId }) => movieId));
  const within = imported.filter((each) => {
    const position = positionOf(each);
    return (!after || isBehind(position, after)) && (!last || !isBehind(position, last));
  });
  const all = [...made.filter(({ movieId }) => !replaced.has(movieId)), ...within].sort((one, other) =>
    isBehind(positionOf(one), positionOf(other)) ? 1 : -1,
  );
  const page = all.slice(0, pageSize);
  const left = all.length > pageSize ? page.at(-1)! : null;
  return { page, next: left ? positionOf(left) : last };
}

/** Whether a position is behind another, as Firestore orders them: by value, then by the id as a text. */
function isBehind(one: Position, other: Position): boolean {
  if (one.value !== other.value) return one.value < other.value;
  return String(one.movieId) < String(other.movieId);
}
