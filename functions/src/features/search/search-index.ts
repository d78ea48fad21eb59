import type { MovieFacts } from '@cine/contract/movie';
import { toCards } from './cards.ts';
import { genreBits, languageCode, popularityCode } from './codes.ts';
import { searchable, searchableForms } from './letters.ts';
import { type NumberLists, type PostingLists, PostingListsWriter, withoutKeys } from './posting-lists.ts';
import { type Texts, toTexts } from './texts.ts';
import { trigramsOf } from './trigrams.ts';

/** To be raised with whatever else is in an index, or is compared in another spelling: one of another number is built anew. */
export const indexFormat = 2;

/** Everything a search needs, in a few arrays that are used as they are stored. Movies are numbered by popularity. */
export type SearchIndex = {
  ids: Uint32Array;
  /** 0 where it is not known, as for runtimes (minutes). */
  years: Uint16Array;
  runtimes: Uint16Array;
  /** From 0 to 255, by its logarithm. */
  popularity: Uint8Array;
  /** A bit for each of TMDB's genres. */
  genres: Uint32Array;
  /** The two letters of the language, one byte each; 0 where it is not known. */
  languages: Uint16Array;
  /** What lists show of each movie. */
  cards: Texts;
  /** Each title that a movie is searched by, and the movie; titles of one movie stand together. */
  titles: Texts;
  movieOfTitle: Uint32Array;
  titlesByTrigram: PostingLists;
  /** People and keywords, each once. */
  labels: Texts;
  labelsByTrigram: PostingLists;
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
  const titlesByTrigram = new PostingListsWriter();
  const labelsByTrigram = new PostingListsWriter();
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
      for (const trigram of trigramsOf(label)) labelsByTrigram.add(trigram, labels.size);
      labels.set(label, labels.size);
      return labels.size - 1;
    });
    for (const label of numbers) moviesOfLabel.add(label, movie);
    for (const label of numbers.sort((one, other) => one - other)) labelsOfMovie.add(movie, label);
  }
  return {
    ids: Uint32Array.from(sorted, ({ id }) => id),
    years: Uint16Array.from(sorted, ({ year }) => year ?? 0),
    runtimes: Uint16Array.from(sorted, ({ runtime }) => runtime ?? 0),
    popularity: Uint8Array.from(sorted, (facts) => popularityCode(facts.popularity)),
    genres: Uint32Array.from(sorted, ({ genres }) => genreBits(genres)),
    languages: Uint16Array.from(sorted, ({ language }) => languageCode(language)),
    cards: toCards(sorted),
    titles: toTexts(titles),
    movieOfTitle: Uint32Array.from(movieOfTitle),
    titlesByTrigram: titlesByTrigram.finish(),
    labels: toTexts([...labels.keys()]),
    labelsByTrigram: labelsByTrigram.finish(),
    moviesOfLabel: withoutKeys(moviesOfLabel.finish()),
    labelsOfMovie: withoutKeys(labelsOfMovie.finish(sorted.length)),
  };
}

/** Each text once, without those of which nothing is left. */
function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)].filter((text) => text !== '');
}

function titlesOf({ title, originalTitle, titles }: MovieFacts): string[] {
  return [title, originalTitle, titles.fr ?? '', titles.ru ?? ''];
}

/** Who made it and played in it, and what it is about. */
function labelsOf({ directors, cast, keywords }: MovieFacts): string[] {
  return [...directors, ...cast, ...keywords];
}
