/** Asks the server which movies the named ones are, many in a call. */
import type { NamedMovie } from '@cine/import-reader';
import type { Named } from './name-movies.ts';

/** Movies that are asked for in one call. */
export const rowsAtOnce = 500;

/** What a named movie is in the catalogue. `ambiguous` has what it may be, the likeliest first. */
export type Match =
  | { kind: 'matched'; movieId: number; by: 'tmdb' | 'imdb' | 'title' }
  | { kind: 'ambiguous'; candidates: number[] }
  | { kind: 'not-found' };

/** Movies that an account has already, by their ids. */
export type Here = Record<'seen' | 'rated' | 'wanted', number[]>;

/** The matches of the first movies, in their order, the cards of all that these name, and which are there. */
export type Matched<Card> = { matches: Match[]; cards: Card[]; here: Here };

const nothingHere: Here = { seen: [], rated: [], wanted: [] };

export type AskedMovie = NamedMovie;

/**
 * Asks what movies are, many in a call, and goes on behind those that are known. `onMatched` gets all so far
 * after each call.
 */
export async function matchNamed<Card extends { movieId: number }>(
  named: readonly Named[],
  ask: (input: { movies: AskedMovie[] }) => Promise<{ matches: Match[]; movies: Card[]; here: Here }>,
  {
    former = { matches: [], cards: [], here: nothingHere },
    onMatched = () => {},
  }: { former?: Matched<Card>; onMatched?: (soFar: Matched<Card>) => unknown } = {},
): Promise<Matched<Card>> {
  const matches = [...former.matches];
  const cards = new Map(former.cards.map((card) => [card.movieId, card]));
  let { here } = former;
  while (matches.length < named.length) {
    const batch = named.slice(matches.length, matches.length + rowsAtOnce);
    const answer = await ask({ movies: batch.map(({ movie }) => namesToAsk(movie)) });
    if (answer.matches.length !== batch.length) throw new Error('Not every movie has an answer');
    matches.push(...answer.matches);
    for (const card of answer.movies) cards.set(card.movieId, card);
    here = joinHere(here, answer.here);
    await onMatched({ matches: [...matches], cards: [...cards.values()], here });
  }
  return { matches, cards: [...cards.values()], here };
}

function joinHere(one: Here, other: Here): Here {
  const join = (kind: keyof Here) => [...new Set([...one[kind], ...other[kind]])];
  return { seen: join('seen'), rated: join('rated'), wanted: join('wanted') };
}

/** As much of a movie's names as a call takes. */
function namesToAsk({ titles, year, tmdbId, imdbId, directors }: NamedMovie): AskedMovie {
  return { titles: titles.slice(0, 6), year, tmdbId, imdbId, directors: directors.slice(0, 10) };
}
