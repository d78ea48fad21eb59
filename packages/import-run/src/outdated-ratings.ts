/** The rows whose ratings a later one of the files stands for: only the last of a movie is sent. */
import type { Row } from '@cine/import-reader';
import { mergeRows } from '@cine/import-reader/merge';
import type { Match } from './match-named.ts';
import { movieOf } from './movie-of.ts';
import type { Named } from './name-movies.ts';

export function outdatedRatings(
  named: readonly Named[],
  matches: readonly Match[],
  choices: ReadonlyMap<number, number | null>,
): ReadonlySet<Row> {
  const rated = [...named.entries()].flatMap(([at, { rows }]) => {
    const movieId = movieOf(at, matches, choices);
    return movieId === null ? [] : rows.filter(({ says }) => says.rating).map((row) => ({ movieId, row }));
  });
  const outdated = [...Map.groupBy(rated, ({ movieId }) => movieId).values()].flatMap((ofMovie) => {
    const rows = ofMovie.map(({ row }) => row);
    const sent = rows.length > 1 ? mergeRows(rows).rating! : rows[0]!.says.rating!;
    return rows.filter(({ says }) => says.rating!.value !== sent.value);
  });
  return new Set(outdated);
}
