/** Builds a segment of the index, and reads its cards and titles. */
import type { Card, Movie } from '../movie.ts';
import { type PackedTexts, packTexts, unpackTexts } from '../text/packed-texts.ts';
import { searchable } from '../text/searchable-text.ts';
import { searchableForms } from '../text/title-forms.ts';
import { trigramsOf } from '../text/trigrams.ts';
import { cardAt, packCards } from './cards.ts';
import { genreBits, genreNamesOf, languageCode, popularityCode } from './facets.ts';
import { type NumberLists, type PostingLists, PostingListsWriter, withoutKeys } from './posting-lists.ts';

/** Raise it when the index's fields or the spelling of texts change: each format is stored apart. */
export const indexFormat = 8;

const maxMinutes = 2 ** 16 - 1;
const maxSmallId = 2 ** 32 - 1;

/** All that a search needs, in typed arrays used as stored. Movies are numbered by popularity. */
export type SearchIndex = {
  /** Ids beyond 32 bits take a Float64Array; such an index can't be stored. */
  ids: Uint32Array | Float64Array;
  /** 0 for unknown, as for runtimes (minutes). */
  years: Uint16Array;
  runtimes: Uint16Array;
  /** From 0 to 255, on a logarithmic scale. */
  popularity: Uint8Array;
  /** The names of the genres; a movie's genres are a bit each, by their place in this list. */
  genreNames: PackedTexts;
  genres: Uint32Array;
  /** The two letters of the language, one byte each; 0 for unknown. */
  languages: Uint16Array;
  /** The rest of what lists show of each movie. */
  cards: PackedTexts;
  /** Each title that a movie is searched by, and the movie; titles of one movie stand together. */
  titles: PackedTexts;
  movieOfTitle: Uint32Array;
  titlesByTrigram: PostingLists;
  /** The distinct words of labels: a label is a person or a keyword. */
  words: PackedTexts;
  wordsByTrigram: PostingLists;
  labelsOfWord: NumberLists;
  wordsInLabel: Uint8Array;
  moviesOfLabel: NumberLists;
  labelsOfMovie: NumberLists;
};

/** The index of movies, given in any order. */
export function buildIndex(movies: readonly Movie[]): SearchIndex {
  const sorted = movies.toSorted(
    (one, other) => (other.popularity ?? 0) - (one.popularity ?? 0) || one.id - other.id,
  );
  const genreNames = genreNamesOf(sorted);
  return {
    ids: idsOf(sorted),
    years: Uint16Array.from(sorted, ({ year }) => year ?? 0),
    runtimes: Uint16Array.from(sorted, ({ runtime }) => Math.min(runtime ?? 0, maxMinutes)),
    popularity: Uint8Array.from(sorted, (facts) => popularityCode(facts.popularity)),
    genreNames: packTexts(genreNames),
    genres: Uint32Array.from(sorted, ({ genres }) => genreBits(genres, genreNames)),
    languages: Uint16Array.from(sorted, ({ language }) => languageCode(language)),
    cards: packCards(sorted, genreNames),
    ...indexTitles(sorted),
    ...indexLabels(sorted),
  };
}

function indexTitles(sorted: readonly Movie[]) {
  const titles: string[] = [];
  const movieOfTitle: number[] = [];
  const titlesByTrigram = new PostingListsWriter();
  for (const [movie, facts] of sorted.entries())
    for (const title of distinct(titlesOf(facts).flatMap(searchableForms))) {
      for (const trigram of trigramsOf(title)) titlesByTrigram.add(trigram, titles.length);
      movieOfTitle.push(movie);
      titles.push(title);
    }
  return {
    titles: packTexts(titles),
    movieOfTitle: Uint32Array.from(movieOfTitle),
    titlesByTrigram: titlesByTrigram.finish(),
  };
}

/** Labels and their words, numbered in the order in which they come. */
function indexLabels(sorted: readonly Movie[]) {
  const labels = new Map<string, number>();
  const wordsInLabel: number[] = [];
  const words = new Map<string, number>();
  const wordsByTrigram = new PostingListsWriter();
  const labelsOfWord = new PostingListsWriter();
  const moviesOfLabel = new PostingListsWriter();
  const labelsOfMovie = new PostingListsWriter();
  for (const [movie, facts] of sorted.entries()) {
    const numbers = distinct(labelsOf(facts).map(searchable)).map((label) => {
      const former = labels.get(label);
      if (former !== undefined) return former;
      const number = labels.size;
      labels.set(label, number);
      const own = distinct(label.split(' '));
      wordsInLabel.push(Math.min(255, own.length));
      for (const word of own) labelsOfWord.add(numberOf(word), number);
      return number;
    });
    for (const label of numbers) moviesOfLabel.add(label, movie);
    for (const label of numbers.sort((one, other) => one - other)) labelsOfMovie.add(movie, label);
  }
  function numberOf(word: string): number {
    const number = words.get(word);
    if (number !== undefined) return number;
    for (const trigram of trigramsOf(word)) wordsByTrigram.add(trigram, words.size);
    words.set(word, words.size);
    return words.size - 1;
  }
  return {
    words: packTexts([...words.keys()]),
    wordsByTrigram: wordsByTrigram.finish(),
    labelsOfWord: withoutKeys(labelsOfWord.finish()),
    wordsInLabel: Uint8Array.from(wordsInLabel),
    moviesOfLabel: withoutKeys(moviesOfLabel.finish()),
    labelsOfMovie: withoutKeys(labelsOfMovie.finish(sorted.length)),
  };
}

function idsOf(movies: readonly Movie[]): Uint32Array | Float64Array {
  const ids = movies.map(({ id }) => id);
  return ids.some((id) => id > maxSmallId) ? Float64Array.from(ids) : Uint32Array.from(ids);
}

/** What a list shows of a movie, by its number in the index. */
export function cardIn(index: SearchIndex, movie: number): Card {
  const { ids, years, runtimes, cards } = index;
  const id = ids[movie]!;
  const year = years[movie]! || null;
  const runtime = runtimes[movie]! || null;
  return cardAt(cards, movie, { id, year, runtime }, genreNamesIn(index));
}

const genreNamesBy = new WeakMap<SearchIndex, readonly string[]>();

export function genreNamesIn(index: SearchIndex): readonly string[] {
  const names = genreNamesBy.get(index) ?? unpackTexts(index.genreNames);
  genreNamesBy.set(index, names);
  return names;
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)].filter((text) => text !== '');
}

/** The titles that a movie is searched by; those that it lacks are empty. */
export function titlesOf({
  title,
  originalTitle,
  titles,
}: Pick<Movie, 'title' | 'originalTitle' | 'titles'>): string[] {
  return [title, originalTitle, titles.fr ?? '', titles.ru ?? ''];
}

function labelsOf({ directors, cast, keywords }: Movie): string[] {
  return [...directors, ...cast, ...keywords];
}
