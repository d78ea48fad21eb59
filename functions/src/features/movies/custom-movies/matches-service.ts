import type { MovieCard } from '@cine/contract/operations/movies/movies';
import type { Context } from '../../../context.ts';
import { searchMovies, toMovieCard } from '../search/index.ts';
import type { CustomMovie } from './custom-movie.ts';
import { type MovieName, mayBe, typedTitles } from './movie-name.ts';

const maxMatches = 5;
/** How many catalogue movies are compared. */
const looked = 20;

/**
 * Catalogue movies of similar title and, where both are known, at most a year apart; the likeliest first.
 * Those that others can't have meant are left out.
 */
export async function matchesOf(
  context: Context,
  own: MovieName & Pick<CustomMovie, 'agreed'>,
): Promise<MovieCard[]> {
  const { year, agreed = own } = own;
  const filters = year === null ? {} : { fromYear: year - 1, toYear: year + 1 };
  const lists = await Promise.all(
    typedTitles(own).map((each) => searchMovies(context, each, { limit: looked, filters, isWanted: null })),
  );
  const cards = new Map(lists.flat().map((card) => [card.id, card]));
  const like = [...cards.values()].filter((card) => {
    const theirs = [card.title, card.originalTitle, card.titles.fr, card.titles.ru];
    const titles = theirs.filter((title) => title !== undefined);
    return mayBe(own, titles, card.year) && mayBe(agreed, titles, card.year);
  });
  return like.slice(0, maxMatches).map(toMovieCard);
}
