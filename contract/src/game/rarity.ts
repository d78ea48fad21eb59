/** How rare a challenge is: by its points, of which narrow rules give more. */
import type { Challenge } from '../operations/together/challenges.ts';
import type { Rule } from './challenge-rules.ts';

/** From the least to the most demanding. */
export const rarities = ['common', 'uncommon', 'rare', 'epic', 'legendary'] as const;
export type Rarity = (typeof rarities)[number];

type Demand = Pick<Challenge, 'rules' | 'targetCount' | 'xpReward'>;

/** Points from which a challenge is no longer common, and so on. */
const bounds = [9, 12, 17, 24] as const;
const xpPerPoint = 50;

/**
 * A challenge's rarity by its points: one for each movie, one more per movie each time that its rules leave
 * only a tenth of all movies, and one for each 50 XP.
 */
export function rarityOf({ rules, targetCount, xpReward }: Demand): Rarity {
  const tenths = Math.log10(1 / shareOf(rules));
  const points = targetCount * (1 + tenths) + xpReward / xpPerPoint;
  return rarities[bounds.filter((bound) => points >= bound).length]!;
}

/** One movie in a hundred thousand: rules that leave fewer count as if they left that. */
const smallest = 1e-5;

/** The rough share of all movies that meet the rules, as if these were independent; above 0, at most 1. */
export function shareOf(rules: readonly Rule[]): number {
  return rules.reduce((share, rule) => Math.max(smallest, share * shareOfRule(rule)), 1);
}

function shareOfRule(rule: Rule): number {
  const { field, operator, value } = rule;
  const values: readonly (string | number)[] = [value].flat();
  const shares = values.map((each) => shareOfValue(field, each));
  const any = Math.min(
    1,
    shares.reduce((sum, share) => sum + share, 0),
  );
  const [low = 0, high = low] = values.map(Number);
  switch (operator) {
    case 'eq':
    case 'in':
      return any;
    // A part of a name fits more names.
    case 'contains':
      return Math.min(1, 2 * any);
    case 'ne':
    case 'notIn':
      return 1 - any;
    case 'lt':
    case 'lte':
      return below(field, low);
    case 'gt':
    case 'gte':
      return 1 - below(field, low);
    case 'between':
      return Math.min(1, below(field, high) - below(field, low) + shareOfValue(field, high));
  }
}

const genres: Readonly<Record<string, number>> = {
  Drama: 0.45,
  Comedy: 0.3,
  Thriller: 0.18,
  Action: 0.15,
  Romance: 0.15,
  Adventure: 0.12,
  Crime: 0.12,
};
const countries: Readonly<Record<string, number>> = { US: 0.5, FR: 0.12, GB: 0.12 };
const languages: Readonly<Record<string, number>> = { en: 0.6, fr: 0.08 };

function shareOfValue(field: Rule['field'], value: string | number): number {
  switch (field) {
    case 'genre':
      return genres[value] ?? 0.06;
    case 'country':
      return countries[value] ?? 0.03;
    case 'language':
      return languages[value] ?? 0.03;
    case 'director':
      return 0.0005;
    case 'actor':
      return 0.001;
    case 'keyword':
      return 0.01;
    case 'movie':
      return 0.00002;
    case 'decade':
      return below('year', Number(value) + 10) - below('year', Number(value));
    case 'year':
      return 0.015;
    case 'runtime':
    case 'rating':
    case 'popularity':
      return 0.02;
  }
}

/** The shares of movies below some numbers; those between lie on a line. */
const shares = {
  year: [
    [1910, 0.001],
    [1930, 0.02],
    [1950, 0.08],
    [1970, 0.2],
    [1990, 0.4],
    [2010, 0.7],
    [2030, 1],
  ],
  runtime: [
    [40, 0.001],
    [80, 0.07],
    [90, 0.2],
    [105, 0.55],
    [120, 0.78],
    [150, 0.95],
    [180, 0.99],
    [300, 0.999],
  ],
  rating: [
    [3, 0.001],
    [5, 0.1],
    [6, 0.35],
    [7, 0.75],
    [7.5, 0.88],
    [8, 0.96],
    [9, 0.999],
  ],
  popularity: [
    [1, 0.05],
    [5, 0.4],
    [15, 0.65],
    [50, 0.93],
    [200, 0.999],
  ],
} as const;

function below(field: Rule['field'], number: number): number {
  const points: readonly (readonly [number: number, share: number])[] =
    field === 'decade' ? shares.year : field in shares ? shares[field as keyof typeof shares] : [];
  const at = points.findIndex(([bound]) => number <= bound);
  const end = points[at];
  const before = points[at - 1];
  if (!end) return 1;
  if (!before) return end[1];
  return before[1] + ((end[1] - before[1]) * (number - before[0])) / (end[0] - before[0]);
}
