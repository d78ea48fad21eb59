/** What the cells of columns look like, by which their roles are guessed. */
import { ambiguousParts, readWhen } from '../rows/dates.ts';
import { readImdbId } from '../rows/ids.ts';
import { parseRating } from '../rows/ratings.ts';
import { statusOf } from '../rows/status.ts';
import { readYear } from '../rows/titles.ts';
import { type Cells, unpack } from '../tables/table.ts';

/** What the cells of a column are, whatever their order. */
export type ColumnFacts = {
  filled: number;
  /** The share of filled cells that are numbers; and, below, years, dates and so on. */
  numbers: number;
  years: number;
  /** Years from the first movie to those that come out next year. */
  movieYears: number;
  dates: number;
  /** Dates that are a number of seconds or milliseconds. */
  stamps: number;
  imdbIds: number;
  addresses: number;
  /** States of movies in a tracker, such as “plan to watch”. */
  states: number;
  /** The highest number that doesn't say what it goes up to, and what the others say. */
  highest: number;
  saidScales: number[];
  /** The lowest such number, their mean, and how many are different. */
  lowest: number;
  mean: number;
  distinct: number;
  /** Whether a number has a fraction, and one that is finer than halves. */
  hasHalves: boolean;
  hasTenths: boolean;
  /** The earliest of those in which movies are made. */
  earliestYear: number;
  letters: number;
  /** The highest of the first and of the second number of dates such as 3/4/2024. */
  dateParts: [number, number];
};

/** Signs that people write where they know nothing. */
const blank = /^[-–—?]$/;
const longestState = 20;
const firstMovieYear = 1888;
/** The share of cells that must be of a kind for a column to be. */
export const kindShare = 0.8;
/** Beyond it nothing follows from how many numbers there are. */
const mostDistinct = 1000;

type Counts = Record<
  | 'filled'
  | 'numbers'
  | 'years'
  | 'movieYears'
  | 'dates'
  | 'stamps'
  | 'imdbIds'
  | 'addresses'
  | 'states'
  | 'letters',
  number
>;

type Tally = Omit<ColumnFacts, 'mean' | 'distinct'> & { sum: number; bare: number; different: Set<number> };

function emptyTally(): Tally {
  return {
    filled: 0,
    numbers: 0,
    years: 0,
    movieYears: 0,
    dates: 0,
    stamps: 0,
    imdbIds: 0,
    addresses: 0,
    states: 0,
    letters: 0,
    highest: 0,
    lowest: Number.POSITIVE_INFINITY,
    sum: 0,
    bare: 0,
    different: new Set(),
    saidScales: [],
    hasHalves: false,
    hasTenths: false,
    earliestYear: Number.POSITIVE_INFINITY,
    dateParts: [0, 0],
  };
}

/** What each column's cells look like, by which its role is guessed. */
export function factsOf(table: Cells, now = new Date()): ColumnFacts[] {
  const facts = table.columns.map(emptyTally);
  const nextYear = now.getUTCFullYear() + 1;
  for (const at of table.packed.keys())
    for (const [column, cell] of unpack(table, at).entries())
      if (cell !== '' && facts[column] && !blank.test(cell)) count(cell, facts[column], nextYear);
  return facts.map(({ sum, bare, different, ...fact }) => ({
    ...fact,
    ...shares(fact),
    mean: sum / Math.max(1, bare),
    distinct: different.size,
  }));
}

/** Whether they are years without a day. */
export function areBareYears({ years, dates }: ColumnFacts): boolean {
  return years >= kindShare && dates === 0;
}

function shares(counts: Counts) {
  const all = Math.max(1, counts.filled);
  const { numbers, years, movieYears, dates, stamps, imdbIds, addresses, states, letters } = counts;
  return {
    numbers: numbers / all,
    years: years / all,
    movieYears: movieYears / all,
    dates: dates / all,
    stamps: stamps / all,
    imdbIds: imdbIds / all,
    addresses: addresses / all,
    states: states / all,
    letters: letters / all,
  };
}

function count(cell: string, facts: Tally, nextYear: number): void {
  facts.filled += 1;
  facts.letters += cell.length;
  if (cell.length > 60) {
    if (cell.includes('://')) facts.addresses += 1;
    return;
  }
  const rating = parseRating(cell);
  if (rating) {
    facts.numbers += 1;
    if (rating.of === null) countNumber(rating.value, facts);
    else if (!facts.saidScales.includes(rating.of)) facts.saidScales.push(rating.of);
    facts.hasHalves ||= !Number.isInteger(rating.value);
    facts.hasTenths ||= !Number.isInteger(rating.value * 2);
  }
  if (!/[\d]/.test(cell)) {
    if (cell.length <= longestState && statusOf(cell) !== null) facts.states += 1;
    return;
  }
  const year = readYear(cell)?.year;
  if (year) {
    facts.years += 1;
    if (year >= firstMovieYear && year <= nextYear) {
      facts.movieYears += 1;
      facts.earliestYear = Math.min(facts.earliestYear, year);
    }
  } else if (readWhen(cell, true) || readWhen(cell, false)) {
    facts.dates += 1;
    if (/^\d+$/.test(cell)) facts.stamps += 1;
  } else if (/^-?\d+(?:[.,]\d+)?$/.test(cell) && !rating) facts.numbers += 1;
  if (readImdbId(cell, false)) facts.imdbIds += 1;
  if (cell.includes('://')) facts.addresses += 1;
  const [first, second] = ambiguousParts(cell) ?? [0, 0];
  facts.dateParts[0] = Math.max(facts.dateParts[0], first);
  facts.dateParts[1] = Math.max(facts.dateParts[1], second);
}

function countNumber(value: number, facts: Tally): void {
  facts.highest = Math.max(facts.highest, value);
  facts.lowest = Math.min(facts.lowest, value);
  facts.sum += value;
  facts.bare += 1;
  if (facts.different.size < mostDistinct) facts.different.add(value);
}
