/** A collection's order by hand: movies moved, and put back by an undo. */

/** Where movies stood in an order by hand: behind which others, or first; absent where they had no place. */
export type FormerPositions = { movieId: number; after?: number | null }[];

/** Where the movies stood that have another place after, in the order in which they stood. */
export function formerPositions(
  manual: readonly number[],
  movieIds: readonly number[],
  after: number | null,
): FormerPositions {
  const moved = new Set(movieIds);
  if (after !== null && !manual.includes(after)) moved.add(after);
  const stood = manual.flatMap((movieId, at) =>
    moved.has(movieId) ? [{ movieId, after: at === 0 ? null : manual[at - 1]! }] : [],
  );
  const had = new Set(manual);
  return [...stood, ...[...moved].filter((id) => !had.has(id)).map((movieId) => ({ movieId }))];
}

/** An order by hand with movies back where they stood, as far as those before them are still there. */
export function restorePositions(manual: readonly number[], placed: FormerPositions): number[] {
  const manualIds = new Set(manual);
  const moved = new Set(placed.map(({ movieId }) => movieId));
  const back = manual.filter((id) => !moved.has(id));
  for (const { movieId, after } of placed) {
    if (after === undefined || !manualIds.has(movieId)) continue;
    const at = after === null ? 0 : back.indexOf(after) + 1;
    if (after !== null && at === 0) back.push(movieId);
    else back.splice(at, 0, movieId);
  }
  return back;
}

/**
 * An order by hand after movies were put behind another one, or first. One that had no place yet gets the
 * last one, with what is put behind it.
 */
export function moveInManualOrder(
  manual: readonly number[],
  movieIds: readonly number[],
  after: number | null,
): number[] {
  const moved = new Set(movieIds);
  const others = manual.filter((id) => !moved.has(id));
  if (after === null || moved.has(after)) return [...movieIds, ...others];
  if (!others.includes(after)) others.push(after);
  const at = others.indexOf(after) + 1;
  return [...others.slice(0, at), ...movieIds, ...others.slice(at)];
}
