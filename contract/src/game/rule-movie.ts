/** A movie as rules see it: its numbers and its names by field. */
import type { MovieFacts } from '../movies/movie.ts';
import { foldText } from '../text/fold-text.ts';

export const numberFields = ['year', 'decade', 'runtime', 'rating', 'popularity', 'movie'] as const;
export type NumberField = (typeof numberFields)[number];

export const nameFields = ['genre', 'language', 'country', 'director', 'actor', 'keyword'] as const;
export type NameField = (typeof nameFields)[number];

/** Names are folded once, before comparisons; arrays by field position keep compiled rules monomorphic. */
export type RuleMovie = {
  /** In the order of `numberFields`. Unknown is NaN, which is neither equal to, above nor below anything. */
  numbers: readonly number[];
  /** In the order of `nameFields`, folded. Unknown is empty. */
  names: readonly (readonly string[])[];
  /** The names of each field in one text, a line a name, to look for a part in all of them at once. */
  lines: readonly string[];
};

/** Prepares a movie's facts for compiled rules. */
export function ruleMovie(facts: MovieFacts): RuleMovie {
  const values = valuesByField(facts);
  const names = nameFields.map((field) => values[field].map(foldText));
  return {
    numbers: numberFields.map((field) => values[field] ?? Number.NaN),
    names,
    lines: names.map((list) => list.join('\n')),
  };
}

/** The value of each rule field: a number or null, or a list that is empty if unknown. */
export function valuesByField(facts: MovieFacts) {
  const { year, runtime, rating, popularity, language } = facts;
  return {
    year,
    decade: year === null ? null : year - (year % 10),
    runtime,
    rating,
    popularity,
    movie: facts.id,
    genre: facts.genres,
    language: language === null ? [] : [language],
    country: facts.countries,
    director: facts.directors,
    actor: facts.cast,
    keyword: facts.keywords,
  } satisfies Record<NumberField, number | null> & Record<NameField, readonly string[]>;
}
