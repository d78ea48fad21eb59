import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { entryImports } from '../scripts/build/entry-imports.ts';
import { buildFunctions, deployFolder } from '../scripts/build.ts';
import { deployedEntry, environment } from './deployed/instance.ts';
import { interleave, median, note, report } from './harness.ts';

const rounds = 21;
const run = promisify(execFile);
const importer = fileURLToPath(new URL('./entry/import.mjs', import.meta.url));

await buildFunctions();
const firebase = entryImports(deployedEntry).filter((name) => /^(firebase-|@google-cloud\/)/.test(name));
const rival = join(dirname(deployFolder), 'bench', 'firebase-only.mjs');
mkdirSync(dirname(rival), { recursive: true });
writeFileSync(rival, firebase.map((name) => `import '${name}';\n`).join(''));
note('the same Firebase modules', firebase.join(', '));

const measured: Record<'ours' | 'firebase', number[]> = { ours: [], firebase: [] };
async function load(name: 'ours' | 'firebase', file: string): Promise<void> {
  const { stdout } = await run(process.execPath, [importer, pathToFileURL(file).href], {
    env: environment(),
  });
  measured[name].push(Number(stdout));
}
await interleave(
  { ours: () => load('ours', deployedEntry), firebase: () => load('firebase', rival) },
  rounds,
);

/** Without the first round, which warms the disk's cache. */
const typical = (name: 'ours' | 'firebase') => median(measured[name].slice(1));
note('  ours', `${Math.round(typical('ours'))} ms (median)`);
note('  Firebase alone', `${Math.round(typical('firebase'))} ms (median)`);
report({
  figure: 'entry.import',
  value: Math.round((100 * typical('ours')) / typical('firebase')) / 100,
  unit: 'x the time',
  sense: 'max',
  goal: 1.3,
  rival:
    'an entry that imports the same modules of firebase-admin 14.5.1 and firebase-functions 7.4.0, and nothing else',
  fixture: `import of build/functions/index.js in ${rounds} fresh processes each, in turns`,
  warmth: 'cold',
});
