import type { MovieCard } from '@cine/contract/operations/movies';
import { isSameTitle } from '@cine/movie-search';
import type { Context } from '../../context.ts';
import { searchMovies, toMovieCard } from '../search/index.ts';
import type { OwnFacts } from './custom-movie.ts';

const maxMatches = 5;
/** How many catalogue movies are compared. */
const looked = 20;

/** Catalogue movies of similar title and, where both are known, at most a year apart; the likeliest first. */
export async function matchesOf(
  context: Context,
  { title, originalTitle, year }: Pick<OwnFacts, 'title' | 'originalTitle' | 'year'>,
): Promise<MovieCard[]> {
  const typed = [title, originalTitle].filter((each) => each !== null);
  const filters = year === null ? {} : { fromYear: year - 1, toYear: year + 1 };
  const found = await Promise.all(
    typed.map((each) => searchMovies(context, each, { limit: looked, filters, isWanted: null })),
  );
  const cards = new Map(found.flat().map((card) => [card.id, card]));
  const like = [...cards.values()].filter((card) => {
    const theirs = [card.title, card.originalTitle, card.titles.fr, card.titles.ru];
    return theirs.some((other) => other !== undefined && typed.some((own) => isSameTitle(own, other)));
  });
  return like.slice(0, maxMatches).map(toMovieCard);
}
