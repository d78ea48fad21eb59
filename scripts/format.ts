/** `npm run format`: mends the format and much of the lint, of all files or of those that are named. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readCommand, refuse } from './terminal/read-command.ts';

const root = join(import.meta.dirname, '..');
const usage = `npm run format -- [PATH…]

Mends the format and much of the lint.

  PATH  a file or a folder; everything without any`;
const { words: paths } = readCommand({ usage, words: [0, Number.POSITIVE_INFINITY] });
const missing = paths.filter((path) => !existsSync(join(root, path)));
if (missing.length > 0) refuse(`There is no ${missing.join(', ')}.`, usage);
const biome = join(root, 'node_modules', '.bin', 'biome');
const args = ['check', '--write', ...(paths.length > 0 ? paths : ['.'])];
process.exitCode = spawnSync(biome, args, { cwd: root, stdio: 'inherit' }).status ?? 1;
