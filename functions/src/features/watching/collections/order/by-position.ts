import type { Collected } from '../collected.ts';

/**
 * An order by hand with movies that an import brought, each behind the last one whose position is lower.
 * `positionOf` has those of the movies that are there, as far as imports tell.
 */
export function putByPosition(
  manual: readonly number[],
  brought: readonly Pick<Collected, 'movieId' | 'position'>[],
  positionOf: (movieId: number) => number | undefined,
): number[] {
  const placed = brought.flatMap(({ movieId, position }) =>
    position === undefined ? [] : [{ movieId, position }],
  );
  const putIds = new Set(placed.map(({ movieId }) => movieId));
  const waiting = placed.sort((one, other) => one.position - other.position);
  const remaining = manual.filter((id) => !putIds.has(id));
  const behind = lastBelow(remaining.map(positionOf));
  const order: number[] = [];
  let next = 0;
  for (let at = 0; at <= remaining.length; at++) {
    // From here on, nothing that is there has a lower position.
    while (next < waiting.length && behind(waiting[next]!.position) < at)
      order.push(waiting[next++]!.movieId);
    if (at < remaining.length) order.push(remaining[at]!);
  }
  return order;
}

/** Where the last of some positions is that is below a given one, or -1; asked in ascending order. */
function lastBelow(positions: readonly (number | undefined)[]): (position: number) => number {
  const sorted = positions
    .flatMap((position, at) => (position === undefined ? [] : [{ position, at }]))
    .sort((one, other) => one.position - other.position);
  let seen = 0;
  let last = -1;
  return (position) => {
    while (seen < sorted.length && sorted[seen]!.position < position)
      last = Math.max(last, sorted[seen++]!.at);
    return last;
  };
}
