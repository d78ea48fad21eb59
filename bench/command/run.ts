/** `npm run bench -- NAME` runs the benchmark of that name, a module that measures when it is imported. */
import { existsSync, globSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { makeClient } from '../../scripts/client/make.ts';
import { useOwnTemporaryFolder } from '../../scripts/terminal/own-temporary-folder.ts';
import { readCommand, refuse } from '../../scripts/terminal/read-command.ts';
import { drawingOf } from './drawing.ts';
import { reportedSoFar } from './harness.ts';
import { recorded } from './record.ts';

const folder = join(import.meta.dirname, '..');
const drawings = join(folder, '..', 'docs', 'pictures', 'benchmarks');
const files = new Map(
  globSync('{,*/}*.bench.ts', { cwd: folder }).map((file) => [basename(file, '.bench.ts'), file]),
);
const names = [...files.keys()].sort();

const usage = `npm run bench -- NAME… [FOLDER] [--record]

  NAME      ${names.join(', ')}
  FOLDER    MovieLens' ratings, for accuracy: ml-latest-small or ml-100k of grouplens.org/datasets/movielens
  --record  keeps the figures of each, and draws them, for docs/reference/benchmarks.md`;
const { values, words } = readCommand({
  usage,
  options: { record: { type: 'boolean', default: false } },
  words: [1, Number.POSITIVE_INFINITY],
});
// A folder is an argument of a benchmark; if a benchmark has the same name, that counts.
const benchNames = words.filter((word) => names.includes(word) || !existsSync(word));
const unknown = benchNames.filter((name) => !names.includes(name));
if (unknown.length > 0) refuse(`No benchmark or folder is called ${unknown.join(', ')}.`, usage);
if (benchNames.length === 0) refuse('An argument is missing.', usage);

process.argv.splice(2, process.argv.length, ...words.filter((word) => !benchNames.includes(word)));
useOwnTemporaryFolder();
await makeClient();
for (const name of benchNames) {
  const before = reportedSoFar().length;
  await import(join(folder, files.get(name)!));
  const figures = reportedSoFar().slice(before);
  if (!values.record || figures.length === 0) continue;
  writeFileSync(join(folder, 'results', `${name}.json`), `${JSON.stringify(recorded(figures), null, 2)}\n`);
  writeFileSync(join(drawings, `${name}.svg`), await drawingOf(name, figures));
}
// Some rivals leave timers behind.
process.exit();
