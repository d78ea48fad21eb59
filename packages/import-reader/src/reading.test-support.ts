import { type Readout, readFiles, rowsOf } from './index.ts';
import type { LeftOut, Reading, Row, RowFault, When } from './rows/row.ts';
import { type Fact, isMovie, type Sample } from './samples.test-support.ts';

/** All that files say, by kind. */
export type AllRead = Readout & { rows: Row[]; leftOut: LeftOut[]; rowFaults: RowFault[] };

export function readAll(...files: Sample[]): AllRead {
  const readout = readFiles(files);
  return { ...readout, ...sorted(readout.tables.flatMap((table) => [...rowsOf(table)])) };
}

export function sorted(readings: readonly Reading[]): Pick<AllRead, 'rows' | 'leftOut' | 'rowFaults'> {
  return {
    rows: readings.filter((each) => 'says' in each),
    leftOut: readings.filter((each) => 'leftOut' in each),
    rowFaults: readings.filter((each) => 'fault' in each),
  };
}

/** A table of text as a file. */
export function fileOf(text: string, name = 'movies.csv'): Sample {
  return { name, bytes: new TextEncoder().encode(text) };
}

/** The first title of each row, and what it says. */
export function saidOf({ rows }: Pick<AllRead, 'rows'>): [string, Row['says']][] {
  return rows.map(({ movie, says }) => [movie.titles[0] ?? '', says]);
}

/** What rated movies say where only the rating and its day or moment are told. */
export function ratingsIn(facts: readonly Fact[], at: (day: string) => When): Row['says'][] {
  return facts
    .filter((fact) => isMovie(fact) && fact.rating !== null)
    .map(({ rating, ratedAt }) => ({ rating: { value: rating!, at: at(ratedAt!) } }));
}

export const day = (date: string): When => ({ date });
export const evening = (date: string): When => ({ instant: `${date}T20:15:00.000Z` });
