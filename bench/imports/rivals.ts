import type { Movie } from '@cine/movie-search';
import { plainText } from '../search/plain-text.ts';

type Rivals = {
  /**
   * Whether another movie has all of some titles, perhaps but for articles, and is of the same year or up to
   * `within` from it.
   */
  hasEqual: (movie: Movie, titles: readonly string[], within: number, butForArticles: boolean) => boolean;
  /** Whether no movie has one of its titles in its year or a neighbouring one. */
  isFree: (movie: Movie) => boolean;
  /** Whether no movie of any year has one of its titles. */
  isAlone: (movie: Movie) => boolean;
};

/** Tells which rows nobody could decide, by equal titles alone: not in the way that the matcher does. */
export function rivalsIn(movies: readonly Movie[]): Rivals {
  const byTitle = new Map<string, Movie[]>();
  for (const movie of movies)
    for (const key of new Set(titlesOf(movie).map(keyOf)))
      byTitle.set(key, [...(byTitle.get(key) ?? []), movie]);
  const withTitle = (title: string) => byTitle.get(keyOf(title)) ?? [];
  return {
    hasEqual(movie, titles, within, butForArticles) {
      const hasTitle = (one: Movie, title: string) =>
        titlesOf(one).some((each) => plainText(each) === plainText(title));
      return withTitle(titles[0]!).some(
        (one) =>
          one !== movie &&
          Math.abs((one.year ?? movie.year ?? 0) - (movie.year ?? 0)) <= within &&
          titles.every((title) => (butForArticles ? withTitle(title).includes(one) : hasTitle(one, title))),
      );
    },
    isFree(movie) {
      const others = titlesOf(movie).flatMap(withTitle);
      return others.every(({ year }) => year !== null && Math.abs(year - movie.year!) > 1);
    },
    isAlone: (movie) => titlesOf(movie).every((title) => withTitle(title).length === 0),
  };
}

function titlesOf({ title, originalTitle, titles }: Movie): string[] {
  return [title, originalTitle, titles.fr ?? '', titles.ru ?? ''].filter((each) => each !== '');
}

function keyOf(title: string): string {
  return plainText(title).replace(/^(?:the|an?|l[ae]s?|l|une?|der|die|das|el) (?=.)/, '');
}
