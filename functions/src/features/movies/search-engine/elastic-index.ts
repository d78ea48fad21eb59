/** The index in Elasticsearch: its fields and its documents. */
import type { MovieFacts } from '@cine/contract/movies/movie';
import {
  type Card,
  cardOf,
  fold,
  inLowerCase,
  popularityCode,
  searchable,
  searchableForms,
  titleKey,
  titlesOf,
  toPairs,
} from '@cine/movie-search';
import { toIndexed } from './to-indexed.ts';

/** To be raised when documents' fields or the spelling change: then a new index is filled. */
const elasticFormat = 6;

/** The alias that searches use; it names the newest complete index. */
export const elasticAlias = 'cine-movies';
export const elasticIndex = `${elasticAlias}-${elasticFormat}`;

export type MovieDocument = {
  movieId: number;
  /** The catalogue's shard that the movie is from, and that shard's version. */
  shard: number;
  version: number;
  /** In every language, as `searchableForms` spells them, scripts without spaces in pairs. */
  titles: string[];
  /** Like `titles`, to be compared as a whole. */
  wholeTitles: string[];
  /** As they are written, except for case and accents. */
  exactTitles: string[];
  /** As they are written, except for case. */
  writtenTitles: string[];
  people: string[];
  keywords: string[];
  genres: string[];
  language: string | null;
  /** 0 for unknown, as for runtimes (minutes). */
  year: number;
  runtime: number;
  /** From 0 to 255, on a logarithmic scale. */
  popularity: number;
  titleKey: string;
  card: Card;
};

/** Texts are spelled by us, so Elasticsearch only divides them at spaces. */
const words = { type: 'text', analyzer: 'letters' } as const;
const keyword = { type: 'keyword' } as const;

export const elasticDefinition = {
  settings: { analysis: { analyzer: { letters: { type: 'custom', tokenizer: 'whitespace' } } } },
  mappings: {
    dynamic: 'strict',
    properties: {
      movieId: { type: 'long' },
      shard: { type: 'integer' },
      version: { type: 'long' },
      titles: { type: 'search_as_you_type', analyzer: 'letters' },
      wholeTitles: keyword,
      exactTitles: keyword,
      writtenTitles: keyword,
      people: words,
      keywords: words,
      genres: keyword,
      language: keyword,
      year: { type: 'integer' },
      // The longest film there is runs 51,420 minutes.
      runtime: { type: 'integer' },
      popularity: { type: 'short' },
      titleKey: keyword,
      card: { type: 'object', enabled: false },
    },
  },
} as const;

export function documentOf(facts: MovieFacts, shard: number, version: number): MovieDocument {
  const titles = distinct(titlesOf(facts).flatMap(searchableForms));
  const { id, genres, language, year, runtime, directors, cast, keywords } = facts;
  return {
    movieId: id,
    shard,
    version,
    titles: titles.map((title) => toPairs(title)),
    wholeTitles: titles,
    exactTitles: distinct(titlesOf(facts).map(fold)),
    writtenTitles: distinct(titlesOf(facts).map(inLowerCase)),
    people: wordsOf([...directors, ...cast]),
    keywords: wordsOf(keywords),
    genres,
    language,
    year: year ?? 0,
    runtime: runtime ?? 0,
    popularity: popularityCode(facts.popularity),
    titleKey: titleKey(facts.title),
    card: cardOf(toIndexed(facts)),
  };
}

function wordsOf(labels: readonly string[]): string[] {
  return distinct(labels.map((label) => toPairs(searchable(label))));
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)].filter((text) => text !== '');
}
