/** `npm run coverage`: which lines of the features and of the pure packages their tests run. */
import { fileURLToPath } from 'node:url';
import { readCommand } from '../terminal/read-command.ts';
import { runHere } from '../terminal/run-here.ts';

const tested = [
  'functions',
  'contract',
  ...['combat', 'encoders', 'export-writer', 'import-reader', 'import-run'].map((name) => `packages/${name}`),
  ...['frame-hashes', 'movie-language', 'movie-search', 'neighbours', 'taste-model', 'voting'].map(
    (name) => `packages/${name}`,
  ),
];

readCommand({
  usage: `npm run coverage

Runs the tests of ${tested.join(', ')},
and prints how much of each file of the features and of the packages they ran. Ends with 1 if a test fails, or if they ran fewer
than the lines that .c8rc.json asks for.`,
});

const c8 = fileURLToPath(import.meta.resolve('c8/bin/c8.js'));
process.exitCode = await runHere([c8, process.execPath, 'scripts/test.ts', ...tested]);
