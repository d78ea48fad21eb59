import type { MovieFacts } from '@cine/contract/movies/movie';
import type { MovieCard } from '@cine/contract/operations/movies/movies';
import type { Context } from '#context.ts';
import { transact } from '#platform/firestore/transact.ts';
import { findMovies, toMovieCard } from '../search-engine/index.ts';
import { type CustomMovie, matchKeysOf, matchKeysOfFacts } from './custom-movie.ts';
import { type MovieName, mayBe, typedTitles } from './movie-name.ts';
import * as store from './store.ts';

/** Firestore's limit of values in one query. */
const keysAtOnce = 30;

/**
 * Suggests new catalogue movies to makers of custom movies with the same title, in any language and spelling,
 * and year. Skips ambiguous matches. Can be repeated; returns how many were suggested.
 */
export async function suggestMatches(context: Context, movies: readonly MovieFacts[]): Promise<number> {
  let suggested = 0;
  for (const batch of inQuestions(movies)) {
    const keys = [...new Set(batch.flatMap(matchKeysOfFacts))];
    const customMovies = await store.loadByKeys(context.db, keys);
    for (const { own, match } of offersOf(customMovies, batch)) {
      if (await suggestMatch(context, own, match)) suggested += 1;
    }
  }
  return suggested;
}

function inQuestions(movies: readonly MovieFacts[]): MovieFacts[][] {
  const questions: MovieFacts[][] = [];
  let room = 0;
  for (const movie of movies) {
    const keys = matchKeysOfFacts(movie).length;
    if (keys === 0) continue;
    if (keys > room) {
      questions.push([]);
      room = keysAtOnce;
    }
    questions.at(-1)!.push(movie);
    room -= keys;
  }
  return questions;
}

/** Which movies to suggest to which makers: a match must be unique both ways. */
function offersOf(
  customMovies: readonly CustomMovie[],
  movies: readonly MovieFacts[],
): { own: number; match: number }[] {
  const fits = movies.flatMap((movie) => {
    const keys = new Set(matchKeysOfFacts(movie));
    const fitting = customMovies.filter((own) => matchKeysOf(own).some((key) => keys.has(key)));
    const single = [...Map.groupBy(fitting, ({ makerId }) => makerId).values()].filter(
      ({ length }) => length === 1,
    );
    return single.map(([own]) => ({ own: own!.movieId, match: movie.id }));
  });
  return fits.filter(({ own }) => fits.filter((other) => other.own === own).length === 1);
}

/** Suggests a catalogue movie, unless another is suggested; returns whether it did. */
export async function suggestMatch({ db }: Context, movieId: number, match: number): Promise<boolean> {
  return transact(db, async (tx) => {
    const movie = await store.readCustomMovie(tx, movieId);
    if (!movie?.listed || movie.suggestedMatch !== null) return false;
    store.writeCustomMovie(tx, { ...movie, suggestedMatch: match });
    return true;
  });
}

const maxMatches = 5;
const looked = 20;

/** Catalogue movies of similar title and year that others can have meant, best first. */
export async function matchesOf(
  context: Context,
  own: MovieName & Pick<CustomMovie, 'agreed'>,
): Promise<MovieCard[]> {
  const { year, agreed = own } = own;
  const filters = year === null ? {} : { fromYear: year - 1, toYear: year + 1 };
  const lists = await Promise.all(
    typedTitles(own).map((each) => findMovies(context, each, { limit: looked, filters, isWanted: null })),
  );
  const cards = new Map(lists.flat().map((card) => [card.id, card]));
  const like = [...cards.values()].filter((card) => {
    const theirs = [card.title, card.originalTitle, card.titles.fr, card.titles.ru];
    const titles = theirs.filter((title) => title !== undefined);
    return mayBe(own, titles, card.year) && mayBe(agreed, titles, card.year);
  });
  return like.slice(0, maxMatches).map(toMovieCard);
}
