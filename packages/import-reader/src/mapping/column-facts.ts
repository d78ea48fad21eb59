import { ambiguousParts, readWhen } from '../rows/dates.ts';
import { readImdbId } from '../rows/ids.ts';
import { parseRating } from '../rows/ratings.ts';
import { statusOf } from '../rows/status.ts';
import { readYear } from '../rows/titles.ts';
import { type Cells, unpack } from '../tables/table.ts';

/** What the cells of a column are, whatever their order. */
export type ColumnFacts = {
  filled: number;
  /** The share of filled cells that are such. */
  numbers: number;
  years: number;
  dates: number;
  imdbIds: number;
  addresses: number;
  /** States of movies in a tracker, such as “plan to watch”. */
  states: number;
  /** The highest number that doesn't say what it goes up to, and what the others say. */
  highest: number;
  saidScales: number[];
  /** Whether a number has a fraction. */
  hasHalves: boolean;
  letters: number;
  /** The highest of the first and of the second number of dates such as 3/4/2024. */
  dateParts: [number, number];
};

const longestState = 20;

type Counts = Record<
  'filled' | 'numbers' | 'years' | 'dates' | 'imdbIds' | 'addresses' | 'states' | 'letters',
  number
>;

/** What each column's cells look like, by which its role is guessed. */
export function factsOf(table: Cells): ColumnFacts[] {
  const facts = table.columns.map(() => ({
    filled: 0,
    numbers: 0,
    years: 0,
    dates: 0,
    imdbIds: 0,
    addresses: 0,
    states: 0,
    letters: 0,
    highest: 0,
    saidScales: [] as number[],
    hasHalves: false,
    dateParts: [0, 0] as [number, number],
  }));
  for (const at of table.packed.keys())
    for (const [column, cell] of unpack(table, at).entries())
      if (cell !== '' && facts[column]) count(cell, facts[column]);
  return facts.map((fact) => ({ ...fact, ...shares(fact) }));
}

function shares(counts: Counts) {
  const all = Math.max(1, counts.filled);
  const { numbers, years, dates, imdbIds, addresses, states, letters } = counts;
  return {
    numbers: numbers / all,
    years: years / all,
    dates: dates / all,
    imdbIds: imdbIds / all,
    addresses: addresses / all,
    states: states / all,
    letters: letters / all,
  };
}

function count(cell: string, facts: ColumnFacts): void {
  facts.filled += 1;
  facts.letters += cell.length;
  if (cell.length > 60) {
    if (cell.includes('://')) facts.addresses += 1;
    return;
  }
  const rating = parseRating(cell);
  if (rating) {
    facts.numbers += 1;
    if (rating.of === null) facts.highest = Math.max(facts.highest, rating.value);
    else if (!facts.saidScales.includes(rating.of)) facts.saidScales.push(rating.of);
    facts.hasHalves ||= !Number.isInteger(rating.value);
  }
  if (!/[\d]/.test(cell)) {
    if (cell.length <= longestState && statusOf(cell) !== null) facts.states += 1;
    return;
  }
  if (readYear(cell)?.year) facts.years += 1;
  else if (readWhen(cell, true)) facts.dates += 1;
  else if (readWhen(cell, false)) facts.dates += 1;
  else if (/^-?\d+(?:[.,]\d+)?$/.test(cell) && !rating) facts.numbers += 1;
  if (readImdbId(cell, false)) facts.imdbIds += 1;
  if (cell.includes('://')) facts.addresses += 1;
  const [first, second] = ambiguousParts(cell) ?? [0, 0];
  facts.dateParts[0] = Math.max(facts.dateParts[0], first);
  facts.dateParts[1] = Math.max(facts.dateParts[1], second);
}
