import { isCustomMovie } from '@cine/contract/custom-movie';
import type { MovieFacts } from '@cine/contract/movie';
import { searchable, searchableForms } from '@cine/contract/searchable-text';
import { type Card, cardAt, toCards } from './cards.ts';
import { genreBits, languageCode, popularityCode } from './codes.ts';
import { type NumberLists, type PostingLists, PostingListsWriter, withoutKeys } from './posting-lists.ts';
import { type Texts, toTexts } from './texts.ts';
import { trigramsOf } from './trigrams.ts';

/**
 * To be raised with whatever else is in an index, or is compared in another spelling: each number has documents of its own,
 * which the job fills beside the former.
 */
export const indexFormat = 4;

/** As much as there is room for. */
const maxMinutes = 2 ** 16 - 1;

/** Everything a search needs, in a few arrays that are used as they are stored. Movies are numbered by popularity. */
export type SearchIndex = {
  /** Those of movies that somebody added themselves are too high for 32 bits; such an index is not stored. */
  ids: Uint32Array | Float64Array;
  /** 0 where it is not known, as for runtimes (minutes). */
  years: Uint16Array;
  runtimes: Uint16Array;
  /** From 0 to 255, by its logarithm. */
  popularity: Uint8Array;
  /** A bit for each of TMDB's genres. */
  genres: Uint32Array;
  /** The two letters of the language, one byte each; 0 where it is not known. */
  languages: Uint16Array;
  /** What lists show of each movie besides. */
  cards: Texts;
  /** Each title that a movie is searched by, and the movie; titles of one movie stand together. */
  titles: Texts;
  movieOfTitle: Uint32Array;
  titlesByTrigram: PostingLists;
  /** The words of people and keywords, each once: names are kept by them, since most of their words are others' too. */
  words: Texts;
  wordsByTrigram: PostingLists;
  /** People and keywords by number, and how many words each has. */
  labelsOfWord: NumberLists;
  wordsInLabel: Uint8Array;
  moviesOfLabel: NumberLists;
  labelsOfMovie: NumberLists;
};

/** The index of movies; the order that they are given in does not matter. */
export function buildIndex(movies: readonly MovieFacts[]): SearchIndex {
  const sorted = movies.toSorted(
    (one, other) => (other.popularity ?? 0) - (one.popularity ?? 0) || one.id - other.id,
  );
  const titles: string[] = [];
  const movieOfTitle: number[] = [];
  const labels = new Map<string, number>();
  const wordsInLabel: number[] = [];
  const words = new Map<string, number>();
  const titlesByTrigram = new PostingListsWriter();
  const wordsByTrigram = new PostingListsWriter();
  const labelsOfWord = new PostingListsWriter();
  const moviesOfLabel = new PostingListsWriter();
  const labelsOfMovie = new PostingListsWriter();
  for (const [movie, facts] of sorted.entries()) {
    for (const title of distinct(titlesOf(facts).flatMap(searchableForms))) {
      for (const trigram of trigramsOf(title)) titlesByTrigram.add(trigram, titles.length);
      movieOfTitle.push(movie);
      titles.push(title);
    }
    const numbers = distinct(labelsOf(facts).map(searchable)).map((label) => {
      const known = labels.get(label);
      if (known !== undefined) return known;
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
    const known = words.get(word);
    if (known !== undefined) return known;
    for (const trigram of trigramsOf(word)) wordsByTrigram.add(trigram, words.size);
    words.set(word, words.size);
    return words.size - 1;
  }
  return {
    ids: idsOf(sorted),
    years: Uint16Array.from(sorted, ({ year }) => year ?? 0),
    runtimes: Uint16Array.from(sorted, ({ runtime }) => Math.min(runtime ?? 0, maxMinutes)),
    popularity: Uint8Array.from(sorted, (facts) => popularityCode(facts.popularity)),
    genres: Uint32Array.from(sorted, ({ genres }) => genreBits(genres)),
    languages: Uint16Array.from(sorted, ({ language }) => languageCode(language)),
    cards: toCards(sorted),
    titles: toTexts(titles),
    movieOfTitle: Uint32Array.from(movieOfTitle),
    titlesByTrigram: titlesByTrigram.finish(),
    words: toTexts([...words.keys()]),
    wordsByTrigram: wordsByTrigram.finish(),
    labelsOfWord: withoutKeys(labelsOfWord.finish()),
    wordsInLabel: Uint8Array.from(wordsInLabel),
    moviesOfLabel: withoutKeys(moviesOfLabel.finish()),
    labelsOfMovie: withoutKeys(labelsOfMovie.finish(sorted.length)),
  };
}

function idsOf(movies: readonly MovieFacts[]): Uint32Array | Float64Array {
  const ids = movies.map(({ id }) => id);
  return ids.some(isCustomMovie) ? Float64Array.from(ids) : Uint32Array.from(ids);
}

/** What lists show of a movie, by its number. */
export function cardIn({ ids, years, runtimes, cards }: SearchIndex, movie: number): Card {
  const [id, year, runtime] = [ids[movie]!, years[movie]! || null, runtimes[movie]! || null];
  return cardAt(cards, movie, { id, year, runtime });
}

/** Each text once, without those of which nothing is left. */
function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)].filter((text) => text !== '');
}

export function titlesOf({ title, originalTitle, titles }: MovieFacts): string[] {
  return [title, originalTitle, titles.fr ?? '', titles.ru ?? ''];
}

/** Who made it and played in it, and what it is about. */
function labelsOf({ directors, cast, keywords }: MovieFacts): string[] {
  return [...directors, ...cast, ...keywords];
}
