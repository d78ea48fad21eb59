import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  delimited,
  type Fact,
  facts,
  imdbRatings,
  isMovie,
  kinopoiskXls,
  letterboxdZip,
  type Sample,
  traktZip,
} from '@cine/import-reader/samples';
import { note, report } from '../command/harness.ts';

const rows = 10_000;
/** Most MB that reading may add where it is done: of what a user brings, and of the largest file there is. */
const most = { usual: 130, largest: 512 };
/** The largest file that is read, in bytes. */
const largest = 64 << 20;

/** Measures what reading adds to the memory of a process: of each service's file, and of the largest one. */
export function measureMemory(): void {
  const folder = mkdtempSync(join(tmpdir(), 'imports-'));
  try {
    const knownMovies = facts.filter(isMovie);
    const all = Array.from({ length: rows }, (_, at) => numbered(knownMovies[at % knownMovies.length]!, at));
    const samples = [letterboxdZip(all), imdbRatings(all, 2024), kinopoiskXls(all), traktZip(all)];
    const measured = samples.map((sample) => measure(folder, sample));
    report({
      figure: 'imports.rss-mb',
      value: Math.max(...measured),
      unit: 'MB that reading a file adds',
      sense: 'max',
      goal: most.usual,
      fixture: `${rows} movies as Letterboxd, IMDb, Kinopoisk and Trakt write them, the worst of them`,
      warmth: 'warm',
    });
    report({
      figure: 'imports.rss-mb.largest',
      value: measure(folder, largestFile(all)),
      unit: 'MB that reading a file adds',
      sense: 'max',
      goal: most.largest,
      fixture: `a CSV file of ${largest >> 20} MB, with long notes`,
      warmth: 'warm',
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function numbered(fact: Fact, at: number): Fact {
  const { titles, imdbId, tmdbId, year } = fact;
  const en = `${titles.en} ${at}`;
  return {
    ...fact,
    titles: { ...titles, en, ru: `${titles.ru} ${at}` },
    imdbId: `tt${Number(imdbId.slice(2)) + 10 * at}`.padEnd(9, '0'),
    tmdbId: Number(tmdbId) + 10 * at,
    year: year! - (at % 40),
  };
}

function largestFile(all: readonly Fact[]): Sample {
  const text = 'A note that goes on and on, as reviews do. '.repeat(150);
  const line = ({ titles, year }: Fact) => [titles.en, String(year), '8', text];
  const whole = delimited([['Title', 'Year', 'Rating', 'Review'], ...all.map(line)]);
  return { name: 'largest.csv', bytes: new TextEncoder().encode(whole).subarray(0, largest) };
}

function measure(folder: string, { name, bytes }: Sample): number {
  const path = join(folder, 'file');
  writeFileSync(path, bytes);
  const script = join(import.meta.dirname, 'memory-process.ts');
  const { stdout, status } = spawnSync(process.execPath, [script, path, name], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${name} was not read`);
  const {
    peak,
    rows: rowCount,
    faults,
  } = JSON.parse(stdout) as { peak: number; rows: number; faults: string[] };
  note(name, `${bytes.length >> 10} kB: ${rowCount} rows, ${peak.toFixed(0)} MB ${faults.join(', ')}`);
  return Math.ceil(peak);
}
