import { maxRatings } from '@cine/contract/operations/watching/ratings';
import type { Choices, Match, Run } from '@cine/import-run';
import type { LineOfReport } from './report-lines.ts';

/** The movies that an account's ratings are of. */
type Rated = { has: (movieId: number) => boolean; size: number };

/** How many ratings an account has no room for, of movies at some places; own movies to be added are new. */
export function countWithoutRoom(
  places: readonly number[],
  matches: readonly Match[],
  { choices, wanted }: { choices: Choices; wanted: ReadonlySet<number> },
  rated: Rated,
): number {
  const movieIds = places.flatMap((at) => {
    const match = matches[at]!;
    return choices.get(at) ?? (match.kind === 'matched' ? match.movieId : []);
  });
  const fresh = new Set(movieIds.filter((movieId) => !rated.has(movieId)));
  const added = places.filter((at) => wanted.has(at) && !choices.has(at)).length;
  return Math.max(0, fresh.size + added - roomOf(rated));
}

/** A planned run without the ratings that an account has no room for, whose movies the lines tell. */
export function withinRoom(
  { run, lines }: { run: Run; lines: readonly LineOfReport[] },
  rated: Rated,
): { run: Run; lines: LineOfReport[] } {
  const fresh = run.parts.flat().filter(({ movieId, rating }) => rating && !rated.has(movieId));
  const without = new Set(fresh.slice(roomOf(rated)).map(({ movieId }) => movieId));
  const parts = run.parts
    .map((part) =>
      part
        .map(({ rating, ...said }) => (rating && !without.has(said.movieId) ? { ...said, rating } : said))
        .filter((said) => Object.keys(said).length > 1),
    )
    .filter(({ length }) => length > 0);
  return {
    run: { ...run, parts },
    lines: lines.map((line) =>
      line.outcome === 'told' && without.has(line.movieId!) ? { ...line, outcome: 'ratings-full' } : line,
    ),
  };
}

function roomOf({ size }: Rated): number {
  return Math.max(0, maxRatings - size);
}
