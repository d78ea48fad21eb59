import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MovieFacts, Scale } from '@cine/taste-model';

/** Users are numbered from 0. */
export type Row = { user: number; movieId: number; score: number };

export type MovieLens = {
  name: string;
  scale: Scale;
  rows: Row[];
  /** When each row was rated, in seconds; only the split by time reads it. */
  times: number[];
  facts: Map<number, MovieFacts>;
};

/** Reads a folder of MovieLens, laid out as ml-latest or as ml-100k. */
export function readMovieLens(folder: string): MovieLens {
  if (existsSync(join(folder, 'u.data'))) return readOld(folder);
  if (existsSync(join(folder, 'ratings.csv'))) return readLatest(folder);
  throw new Error(`${folder} has neither u.data nor ratings.csv: name a folder of MovieLens's ratings`);
}

function readLatest(folder: string): MovieLens {
  const rows = linesOf(folder, 'ratings.csv', 'utf8').slice(1);
  const genres = new Map<string, number>();
  const facts = linesOf(folder, 'movies.csv', 'utf8')
    .slice(1)
    .map((line): [number, MovieFacts] => {
      // The title alone may hold commas.
      const first = line.indexOf(',');
      const last = line.lastIndexOf(',');
      const named = line
        .slice(last + 1)
        .split('|')
        .filter((genre) => !genre.startsWith('('));
      const year = /\((\d{4})[^()]*\)["\s]*$/.exec(line.slice(first + 1, last))?.[1];
      for (const genre of named) if (!genres.has(genre)) genres.set(genre, genres.size);
      return [
        Number(line.slice(0, first)),
        { genres: named.map((genre) => genres.get(genre)!), year: year ? Number(year) : null },
      ];
    });
  return {
    name: `MovieLens at ${folder}`,
    scale: { min: 0.5, max: 5 },
    ...toRows(rows.map((line) => line.split(','))),
    facts: new Map(facts),
  };
}

function readOld(folder: string): MovieLens {
  const facts = linesOf(folder, 'u.item', 'latin1').map((line): [number, MovieFacts] => {
    const columns = line.split('|');
    const flags = columns.slice(5);
    const year = /\d{4}$/.exec(columns[2] ?? '')?.[0];
    // The first flag says that the genre is unknown.
    const genres = flags.flatMap((flag, genre) => (flag === '1' && genre > 0 ? [genre] : []));
    return [Number(columns[0]), { genres, year: year ? Number(year) : null }];
  });
  return {
    name: `MovieLens 100K at ${folder}`,
    scale: { min: 1, max: 5 },
    ...toRows(linesOf(folder, 'u.data', 'utf8').map((line) => line.split('\t'))),
    facts: new Map(facts),
  };
}

function linesOf(folder: string, file: string, encoding: 'utf8' | 'latin1'): string[] {
  return readFileSync(join(folder, file), encoding)
    .split(/\r?\n/)
    .filter((line) => line !== '');
}

function toRows(columns: string[][]): Pick<MovieLens, 'rows' | 'times'> {
  const users = new Map<string, number>();
  const rows = columns.map(([user, movieId, score]) => {
    if (!users.has(user!)) users.set(user!, users.size);
    return { user: users.get(user!)!, movieId: Number(movieId), score: Number(score) };
  });
  return { rows, times: columns.map(([, , , time]) => Number(time)) };
}
