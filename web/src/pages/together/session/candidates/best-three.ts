import type { Candidate } from '@cine/contract/operations/together/tonight';

/** How many of the list are shown large, with what they are about. */
export const bestCount = 3;

type Row = Pick<Candidate, 'movieId' | 'about'>;

/** The movie a choice moved up among the best three, if the list doesn't say what it is about; else null. */
export function movedUp(rows: readonly Row[], chosenId: number | null): number | null {
  const top = rows.filter(({ movieId }) => movieId !== chosenId).slice(0, bestCount);
  return top.find(({ about }) => about === null)?.movieId ?? null;
}

/** Rows, each with what a former answer said it is about unless they say it themselves. */
export function withFormerAbout<R extends Row>(rows: readonly R[], former: readonly Row[]): R[] {
  const aboutById = new Map(former.map(({ movieId, about }) => [movieId, about]));
  return rows.map((row) =>
    row.about === null ? { ...row, about: aboutById.get(row.movieId) ?? null } : row,
  );
}
