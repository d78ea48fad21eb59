/** In which order the catalogue is asked for movies to rate: well-known ones before those of this year. */
import type { InputOf, OutputOf } from '@cine/contract/operation';
import type { listMovies } from '@cine/contract/operations/movies/movies';

/** The movies listed so far: this year's only once the others are through. */
export type Listed = OutputOf<typeof listMovies> & { thisYear: number; isOfThisYear: boolean };

export function isWhole({ nextCursor, isOfThisYear }: Listed): boolean {
  return nextCursor === null && isOfThisYear;
}

/** The next page to ask for: this year's movies come last, as few people have seen them yet. */
export function pageAfter(
  former: Listed | null,
  year: number,
): Pick<Listed, 'thisYear' | 'isOfThisYear'> & {
  input: Pick<InputOf<typeof listMovies>, 'fromYear' | 'toYear' | 'cursor'>;
} {
  const thisYear = former?.thisYear ?? year;
  const isOfThisYear = former !== null && (former.isOfThisYear || former.nextCursor === null);
  const years = isOfThisYear ? { fromYear: thisYear } : { toYear: thisYear - 1 };
  const cursor = former?.nextCursor ?? undefined;
  return { thisYear, isOfThisYear, input: { ...years, ...(cursor !== undefined && { cursor }) } };
}
