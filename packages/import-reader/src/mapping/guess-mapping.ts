import type { Cells } from '../tables/table.ts';
import { type ColumnFacts, factsOf } from './column-facts.ts';
import { guessRoles } from './guess-roles.ts';
import { guessTells, isLogOf } from './guess-tells.ts';
import type { Doubt, Mapping, RatingScale, Role, Tells } from './roles.ts';
import { type Source, sourceOf } from './sources.ts';

export type Guess = {
  mapping: Mapping;
  doubts: Doubt[];
  /** What each column's ratings would go up to if it had some. */
  scales: RatingScale[];
  /** The service that the table comes from, if that shows. */
  source: string | null;
  /** Whether a header or an id says that it is about movies. */
  isAboutMovies: boolean;
};

/** How a table is likely to be read; the order of its rows doesn't matter. `path` is its file's. */
export function guessMapping(table: Cells, path: string): Guess {
  const facts = factsOf(table);
  const source = sourceOf(table.columns);
  const guessed = guessRoles(table, facts, source);
  const { roles, isTitleSure, areOnlyOthersFilled, isYearUnclear, isDayUnclear, ofContent } = guessed;
  const isNamed = table.heading !== null && source?.name === 'letterboxd';
  const { columns, packed, key = '', hasPaths = false } = table;
  const shape = { roles, facts, columns, rows: packed.length, isNamed, hasPaths, key };
  const { tells, isSure } = guessTells(shape, source, path);
  const ratings = roles.indexOf('rating');
  const scale =
    ratings < 0 ? { of: null, isSure: true } : guessScale(facts[ratings]!, columns[ratings]!, source);
  const days = guessDayFirst(facts, source);
  const doubts: Doubt[] = [];
  const isRatingSure = !areOnlyOthersFilled || (tells === 'shelf' && isSure);
  const isUnclear = !isTitleSure || !isRatingSure || isYearUnclear || isDayUnclear;
  if (isUnclear || ofContent.length > 0) doubts.push('columns');
  if (!isSure || ofContent.some((role) => role !== 'year')) doubts.push('tells');
  if (!scale.isSure) doubts.push('rating-scale');
  if (!days.isSure) doubts.push('day-or-month');
  const mapping = {
    roles: roles.map((role) => {
      // Where no movie of Plex was seen to its end, its last day is of one that was begun.
      if (role === 'watchedAt' && source?.name === 'plex' && !roles.includes('plays')) return 'ignored';
      return role === 'date' ? meaningOfDate(tells, roles) : role;
    }),
    tells,
    ...(tells === 'watches' && isLogOf(shape, path) && { isLog: true as const }),
    ...(source?.isNoonDay && { isNoonDay: true as const }),
    ratingScale: scale.of,
    dayFirst: days.dayFirst,
    list: (table.heading ?? nameOf(path)).slice(0, 100),
  };
  return {
    mapping,
    doubts,
    scales: columns.map((column, at) => guessScale(facts[at]!, column, source).of),
    source: source?.name ?? null,
    isAboutMovies: isTitleSure && !table.columns.includes('item_count'),
  };
}

function meaningOfDate(tells: Tells, roles: readonly Role[]): Role {
  const meaning: Role = tells === 'watches' ? 'watchedAt' : tells === 'ratings' ? 'ratedAt' : 'addedAt';
  return roles.includes(meaning) ? 'ignored' : meaning;
}

const scales = [5, 10, 20, 100] as const;

function guessScale(
  { highest, saidScales, hasHalves, filled }: ColumnFacts,
  column: string,
  source: Source | null,
): { of: RatingScale; isSure: boolean } {
  const [saidScale = 0, ...others] = saidScales.toSorted((one, other) => other - one);
  // A bare 9 beside “85 %” may be of ten.
  const isMixed = highest > 0 && saidScale > 0 && (others.length > 0 || highest * 4 <= saidScale);
  const statedScale = Number(
    /(?:^|\D)(100|20|10|5)\D*$/.exec(column)?.[1] ?? (isMixed || highest > saidScale ? 0 : saidScale),
  );
  if (statedScale > 0) return { of: statedScale as RatingScale, isSure: true };
  const usualScale = source?.ratingScale ?? null;
  // A service's scale is known: what exceeds it is a fault of its row.
  if (usualScale !== null) return { of: usualScale, isSure: true };
  const least = scales.find((scale) => highest <= scale) ?? 100;
  if (filled === 0) return { of: 10, isSure: true };
  // Nobody gives only the lower half of ten stars, but few ratings prove little.
  if (saidScale > 0) return { of: least, isSure: false };
  return { of: least, isSure: least === 5 ? hasHalves : least !== 20 };
}

/** Whether 3/4/2024 is 3 April, so that the day comes first, or the month. */
function guessDayFirst(
  facts: readonly ColumnFacts[],
  source: Source | null,
): { dayFirst: boolean; isSure: boolean } {
  const highest = (part: 0 | 1) => Math.max(0, ...facts.map(({ dateParts }) => dateParts[part]));
  if (highest(0) > 12) return { dayFirst: true, isSure: true };
  if (highest(1) > 12 || highest(0) === 0) return { dayFirst: highest(0) === 0, isSure: true };
  return { dayFirst: source?.dayFirst ?? true, isSure: source?.dayFirst !== undefined };
}

function nameOf(path: string): string {
  const name = path
    .slice(path.lastIndexOf('/') + 1)
    .replace(/\.[a-z]{2,4}$/i, '')
    .replace(/^lists-/, '');
  return name.normalize('NFC').slice(0, 100);
}
