import { startTransition, useEffect, useState } from 'react';

type Row = { candidate: { movieId: number } };

const portion = 6;

/**
 * Follows a list from its beginning, some rows at a time, so that no frame has to change all of them. A list
 * that was known before is whole at once, so that users who go back are where they were.
 */
export function useInPortions<R extends Row>(rows: readonly R[], wasKnown: boolean): readonly R[] {
  const [portions, setShown] = useState(() => ({
    of: rows,
    done: portion,
    rows: wasKnown ? rows : withFirstOf(rows, portion, []),
  }));
  useEffect(() => {
    if (portions.rows === rows) return;
    const done = (portions.of === rows ? portions.done : 0) + portion;
    startTransition(() => setShown({ of: rows, done, rows: withFirstOf(rows, done, portions.rows) }));
  }, [rows, portions]);
  return portions.rows;
}

/** The first rows of a list, then the rest of the former one, none twice; in the end the list itself. */
export function withFirstOf<R extends Row>(
  rows: readonly R[],
  count: number,
  former: readonly R[],
): readonly R[] {
  if (count >= Math.max(rows.length, former.length)) return rows;
  const first = rows.slice(0, count);
  const firstIds = new Set(first.map(({ candidate }) => candidate.movieId));
  return [...first, ...former.slice(count).filter(({ candidate }) => !firstIds.has(candidate.movieId))];
}
