/** `npm run format`: mends the format and much of the lint, of all files or of those that are named. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCommand, refuse } from './terminal/read-command.ts';
import { runHere } from './terminal/run-here.ts';

const root = join(import.meta.dirname, '..');
const usage = `npm run format -- [PATH…]

Mends the format and much of the lint.

  PATH  a file or a folder; everything without any`;
const { words: paths } = readCommand({ usage, words: [0, Number.POSITIVE_INFINITY] });
const missing = paths.filter((path) => !existsSync(join(root, path)));
if (missing.length > 0) refuse(`There is no ${missing.join(', ')}.`, usage);
const biome = fileURLToPath(import.meta.resolve('@biomejs/biome/bin/biome'));
const args = [biome, 'check', '--write', ...(paths.length > 0 ? paths : ['.'])];
process.exitCode = await runHere(args);
