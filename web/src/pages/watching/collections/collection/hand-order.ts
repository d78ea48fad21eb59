/** A collection's order by hand, and the calls that change it. */
import { chunksOf } from '@cine/contract/chunks-of';
import { maxMoviesAtOnce } from '@cine/contract/operations/watching/collection-parts';

/** A change of the order by hand: these movies, in their order, behind another; null is the beginning. */
export type Move = { movieIds: readonly number[]; after: number | null };

/** All movies: those that have a place by hand, then the others, in the order given. */
export function wholeOrder(manual: readonly number[], movieIds: readonly number[]): number[] {
  const here = new Set(movieIds);
  const placed = new Set(manual.filter((movieId) => here.has(movieId)));
  return [...placed, ...movieIds.filter((movieId) => !placed.has(movieId))];
}

/** The order after a move; unknown movies change nothing. Making it again changes nothing either. */
export function withMove(order: readonly number[], { movieIds, after }: Move): number[] {
  const moving = new Set(movieIds);
  const here = new Set(order);
  const moved = movieIds.filter((movieId) => here.has(movieId));
  const others = order.filter((movieId) => !moving.has(movieId));
  const at = after === null ? 0 : others.indexOf(after) + 1;
  if (moved.length === 0 || (after !== null && at === 0)) return [...order];
  return [...others.slice(0, at), ...moved, ...others.slice(at)];
}

/** The move that brings a movie to a place, counted from 0; null if it is there. */
export function moveTo(order: readonly number[], movieId: number, place: number): Move | null {
  const from = order.indexOf(movieId);
  const to = Math.min(order.length - 1, Math.max(0, place));
  if (from === -1 || from === to) return null;
  const others = order.filter((other) => other !== movieId);
  return { movieIds: [movieId], after: to === 0 ? null : others[to - 1]! };
}

/**
 * What to send for a move. The server knows the places of `manual` alone, so whatever stands between these
 * and the moved movies gets a place, too.
 */
export function callsFor(order: readonly number[], manual: readonly number[], move: Move): Move[] {
  const next = withMove(order, move);
  const moved = new Set(move.movieIds);
  const placed = new Set(manual);
  if (move.after === null || placed.has(move.after)) return splitIntoCalls(move);
  const before = next.findLastIndex((movieId) => placed.has(movieId) && !moved.has(movieId));
  const last = next.findLastIndex((movieId) => moved.has(movieId));
  if (last <= before) return splitIntoCalls(move);
  return splitIntoCalls({
    movieIds: next.slice(before + 1, last + 1),
    after: before === -1 ? null : next[before]!,
  });
}

/** Splits a move into calls of as many movies as one may move, each behind those of the one before. */
function splitIntoCalls({ movieIds, after }: Move): Move[] {
  const calls = chunksOf(movieIds, maxMoviesAtOnce);
  return calls.map((ids, index) => ({ movieIds: ids, after: calls[index - 1]?.at(-1) ?? after }));
}
