import { searchable, searchableForms } from '@cine/movie-search';
import { distance } from 'fastest-levenshtein';
import { seeded } from '../deployed/random.ts';
import type { Movie } from './catalogue.ts';
import { titlesOf } from './queries.ts';

/** A catalogue without some movies, and those titles that nothing in the rest is like. */
export type Absent = { rest: Movie[]; titles: string[] };

/**
 * Words that say nothing about a movie, or only its place in a series. Numbers and words of two letters say
 * nothing, either.
 */
const empty = new Set([
  ...['the', 'les', 'une', 'des', 'der', 'die', 'das', 'and', 'film', 'movie'],
  ...['part', 'partie', 'chast', 'episode', 'epizod', 'chapter', 'volume', 'vol', 'iii'],
]);
const leadingArticle = /^(?:the|an?|l|le|la|les|un|une|des|der|die|das) (?=.)/;

/**
 * Five tenths of real movies, each left out in turn: the `chosen` ones the search's thresholds were chosen
 * on, or the `others`.
 * @param each how many titles of a tenth are asked for at most
 */
export function absentMovies(movies: readonly Movie[], half: 'chosen' | 'others', each: number): Absent[] {
  const random = seeded(7);
  const dealt = movies
    .map((movie) => ({ movie, at: random.next() }))
    .sort((one, other) => one.at - other.at)
    .map(({ movie }) => movie);
  return Array.from({ length: 5 }, (_, at) => {
    const tenth = half === 'chosen' ? at : at + 5;
    const rest = dealt.filter((_movie, place) => place % 10 !== tenth);
    const isKnown = resembling(rest);
    const titles = dealt
      .filter((_movie, place) => place % 10 === tenth)
      .slice(0, each)
      .flatMap((movie) => {
        const all = titlesOf(movie);
        return all.length === 0 ? [] : [all[random.below(all.length)]!];
      });
    return { rest, titles: titles.filter((title) => !isKnown(title)) };
  });
}

/**
 * Tells whether a movie rightly shows for a title: it has all its words, the last perhaps as a beginning, or
 * a similar title.
 */
function resembling(movies: readonly Movie[]): (title: string) => boolean {
  const withWord = new Map<string, Set<number>>();
  const spelled = new Set<string>();
  for (const movie of movies) {
    const titles = titlesOf(movie).flatMap(searchableForms);
    for (const title of titles) spelled.add(title).add(title.replace(leadingArticle, ''));
    for (const word of [...titles, ...movie.labels.map(searchable)].join(' ').split(' '))
      withWord.set(word, (withWord.get(word) ?? new Set()).add(movie.id));
  }
  return (title) => {
    const text = searchable(title);
    const words = text
      .split(' ')
      .filter((word) => word.length > 2 && !/^\d+$/.test(word) && !empty.has(word));
    const last = words.pop();
    if (last === undefined) return true;
    const others = words.map((word) => withWord.get(word) ?? new Set<number>());
    const hasOthers = (id: number) => others.every((ids) => ids.has(id));
    if ([...withWord].some(([word, ids]) => word.startsWith(last) && [...ids].some(hasOthers))) return true;
    return [text, text.replace(leadingArticle, '')].some((typed) => {
      const edits = Math.min(2, Math.floor(typed.length / 4));
      return [...spelled].some(
        (other) => Math.abs(other.length - typed.length) <= edits && distance(other, typed) <= edits,
      );
    });
  };
}
