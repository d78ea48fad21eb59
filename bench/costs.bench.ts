/** Runs the tests that hold docs/reference/costs.md to what actions cost. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { report } from './command/harness.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const test = ['node_modules/mocha/bin/mocha.js', 'bench/costs/costs.test.ts'];
// What it prints is for people; figures have stdout for themselves.
const { status } = spawnSync(process.execPath, test, { cwd: root, stdio: ['ignore', 2, 2] });

report({
  figure: 'costs.unstated',
  value: status ?? 1,
  unit: 'tests of docs/reference/costs.md that fail',
  sense: 'max',
  goal: 0,
  fixture: 'every operation and timer, 5,000 movies, call limits on, triggers and tasks included',
  warmth: 'cold',
});
