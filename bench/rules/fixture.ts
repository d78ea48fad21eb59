import {
  type numberLimits,
  operatorsByField,
  type Rule,
  type RuleField,
  type RuleOperator,
  rulesSchema,
} from '../../contract/src/game/challenge-rules.ts';
import type { MovieFacts } from '../../contract/src/movies/movie.ts';
import { genreNames } from '../../contract/src/movies/tmdb-codes.ts';
import { seeded } from '../deployed/random.ts';

const firstNames = ['Agnès', 'Akira', 'Céline', 'Dziga', 'Ève', 'Fédor', 'Greta', 'Jørgen', 'Łukasz', 'Zoë'];
const lastNames = [
  'Ayler',
  'Brière',
  'Čapek',
  'Dølen',
  'Ferré',
  'Gómez',
  'Hébert',
  'Ivanov',
  'Kurosaki',
  'Ñuñez',
];
const people = firstNames.flatMap((first) => lastNames.map((last) => `${first} ${last}`));
const subjects = [
  'paris',
  'cold war',
  'road trip',
  'film noir',
  'space',
  'heist',
  'sister',
  'based on novel',
  'café',
];
const tones = ['hopeful', 'tense', 'melancholy', 'absurd', 'epic', 'tender', 'satirical', 'bleak', 'playful'];
const keywords = [
  ...subjects,
  ...tones,
  ...subjects.flatMap((subject) => tones.map((tone) => `${tone} ${subject}`)),
];
const languages = ['en', 'fr', 'ja', 'ru', 'it', 'es', 'ko', 'de', 'xx'];
const countries = ['US', 'FR', 'JP', 'SU', 'IT', 'ES', 'KR', 'DE', 'GB'];

/** Movies spread as in a real catalogue, with something unknown about two in five. */
export function catalogue(size: number): MovieFacts[] {
  const { next: random } = seeded(1895);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() ** 2 * items.length)]!;
  const several = <T>(items: readonly T[], least: number, most: number): T[] =>
    random() < 0.05
      ? []
      : [
          ...new Set(
            Array.from({ length: least + Math.floor(random() * (most - least + 1)) }, () => pick(items)),
          ),
        ];
  const orNull = <T>(value: T): T | null => (random() < 0.05 ? null : value);
  return Array.from({ length: size }, (_, i) => ({
    id: i + 1,
    title: `Movie ${i + 1}`,
    originalTitle: `Movie ${i + 1}`,
    titles: {},
    year: orNull(2026 - Math.floor(random() ** 2 * 110)),
    runtime: orNull(60 + Math.floor(random() * 120)),
    genres: several(genreNames, 1, 4),
    language: orNull(pick(languages)),
    countries: several(countries, 1, 3),
    directors: several(people, 1, 2),
    cast: several(people, 3, 10),
    keywords: several(keywords, 2, 20),
    rating: orNull(Math.round(random() * 100) / 10),
    popularity: orNull(Math.round(random() ** 4 * 1e4) / 100),
    certificates: {},
    posterPath: null,
  }));
}

type NumberField = keyof typeof numberLimits;

/** How often an operator occurs, relative to the field's others. */
const weights: Record<RuleOperator, number> = {
  eq: 1,
  ne: 1,
  gt: 1,
  gte: 2,
  lt: 1,
  lte: 2,
  between: 2,
  in: 1,
  notIn: 1,
  contains: 1,
};

function weighted(field: RuleField): RuleOperator[] {
  return operatorsByField[field].flatMap((operator) =>
    Array.from({ length: weights[operator] }, () => operator),
  );
}

/** Challenges of 1 to 4 rules, over every field and every operator that fits it. */
export function challenges(size: number): Rule[][] {
  const { next: random } = seeded(1977);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
  const distinct = <T>(value: () => T): T[] => [...new Set([value(), value(), value()])];
  const numbers: Record<NumberField, () => number> = {
    year: () => 1930 + Math.floor(random() * 90),
    decade: () => 1930 + 10 * Math.floor(random() * 9),
    runtime: () => 70 + Math.floor(random() * 90),
    rating: () => Math.round(random() * 100) / 10,
    popularity: () => Math.round(random() * 50),
  };
  const texts: Record<Exclude<RuleField, NumberField>, () => string> = {
    genre: () => pick(genreNames),
    country: () => pick(countries),
    director: () => pick(people),
    actor: () => pick(people),
    keyword: () => pick(keywords),
    language: () => pick(languages),
  };
  const numberRule = (): unknown => {
    const field = pick(Object.keys(numbers) as NumberField[]);
    const value = numbers[field];
    const operator = pick(weighted(field));
    if (operator === 'between')
      return { field, operator, value: [value(), value()].toSorted((a, b) => a - b) };
    return { field, operator, value: operator === 'in' || operator === 'notIn' ? distinct(value) : value() };
  };
  const textRule = (): unknown => {
    const field = pick(Object.keys(texts) as (keyof typeof texts)[]);
    const operator = pick(weighted(field));
    if (operator === 'in' || operator === 'notIn') return { field, operator, value: distinct(texts[field]) };
    const value = texts[field]();
    const free = field !== 'genre' && field !== 'country';
    return { field, operator, value: operator === 'contains' && free ? value.slice(0, 4).trim() : value };
  };
  return Array.from({ length: size }, () =>
    rulesSchema.parse(
      Array.from({ length: 1 + Math.floor(random() * 4) }, () =>
        random() < 0.5 ? numberRule() : textRule(),
      ),
    ),
  );
}
