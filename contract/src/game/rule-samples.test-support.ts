import type { RuleField } from './challenge-rules.ts';

/** Two valid values of each field of rules, the lower first. */
export const ruleSamples: Readonly<
  Record<RuleField, readonly [low: string | number, high: string | number]>
> = {
  genre: ['Comedy', 'Western'],
  year: [1950, 1969],
  decade: [1950, 1960],
  runtime: [60, 90],
  language: ['cn', 'xx'],
  country: ['FR', 'SU'],
  director: ['Agnès Varda', 'Akira Kurosawa'],
  actor: ['Alain Delon', 'Zendaya'],
  keyword: ['cold war', 'film noir'],
  rating: [6.5, 10],
  popularity: [0, 12.5],
};
