/** `npm run screens`: pictures of every page in every state, and a page that shows them. See `--help`. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const mocha = join(root, 'node_modules', 'mocha', 'bin', 'mocha.js');
const run = join(root, 'web', 'test', 'screens', 'run.ts');
const { status } = spawnSync(process.execPath, [mocha, '--exit', run], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, CINE_SCREENS: JSON.stringify(process.argv.slice(2)) },
});
process.exitCode = status ?? 1;
