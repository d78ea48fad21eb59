import type { MovieCard } from '@cine/contract/operations/movies/movies';
import { matchImported } from '@cine/contract/operations/watching/imports';
import { type Here, type Match, matchNamed } from '@cine/import-run';
import type { NamedMovie } from '#data/imports/reading.ts';
import { call } from '#data/queries/call.ts';

/** What movies are, in the files' order, the cards of those that come into question, and which are here. */
export type Matched = { matches: Match[]; cards: ReadonlyMap<number, MovieCard>; here: Here };

/** Asks what movies are. Throws a `Refusal`. */
export async function matchMovies(
  movies: readonly NamedMovie[],
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<Matched> {
  const named = movies.map((movie) => ({ movie, rows: [] }));
  const { matches, cards, here } = await matchNamed(named, (input) => call(matchImported, input), {
    onMatched: ({ matches: soFar }) => {
      signal.throwIfAborted();
      onProgress(soFar.length / movies.length);
    },
  });
  return { matches, cards: new Map(cards.map((card) => [card.movieId, card])), here };
}

/** The places of the movies with such an outcome. */
export function placesOf(matches: readonly Match[], kind: Match['kind']): number[] {
  return [...matches.keys()].filter((at) => matches[at]!.kind === kind);
}
