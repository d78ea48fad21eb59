/** Reads a file as the worker of a browser does, and prints by how many MB that raised the process's peak. */
import { readFileSync } from 'node:fs';
import { countRows, readFiles, rowsOf } from '@cine/import-reader';
import { facts, letterboxdZip } from '@cine/import-reader/samples';
import { nameMovies } from '@cine/import-run';

const read = (files: { name: string; bytes: Uint8Array }[]) => {
  const { tables, faults } = readFiles(files);
  const readings = tables.flatMap((table) => [...rowsOf(table)]);
  return { tables, faults, readings, counts: countRows(readings), named: nameMovies(readings) };
};

// What every reading needs, whatever its size, is there before.
read([letterboxdZip(facts)]);
const before = process.memoryUsage.rss();
const bytes = readFileSync(process.argv[2]!);
const done = read([{ name: process.argv[3]!, bytes }]);
const peak = process.resourceUsage().maxRSS / 1024 - before / 2 ** 20;
process.stdout.write(
  JSON.stringify({ peak, rows: done.readings.length, faults: done.faults.map(({ fault }) => fault) }),
);
