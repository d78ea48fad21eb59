import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { installedFor } from '../scripts/build/installed-packages.ts';
import { buildFunctions, deployFolder } from '../scripts/build.ts';
import { environment } from './deployed/instance.ts';
import { interleave, median, note, report } from './harness.ts';

const rounds = 21;
const run = promisify(execFile);
const entries = fileURLToPath(new URL('./entry/', import.meta.url));

await buildFunctions();
// The repository has packages twice that are deployed once, which would slow the rival down.
const folder = mkdtempSync(join(await installedFor(deployFolder), 'entry-'));
cpSync(deployFolder, folder, { recursive: true });
cpSync(entries, folder, { recursive: true });

const measured: Record<'ours' | 'firebase', number[]> = { ours: [], firebase: [] };
async function load(name: 'ours' | 'firebase', file: string): Promise<void> {
  const url = pathToFileURL(join(folder, file)).href;
  const { stdout } = await run(process.execPath, [join(folder, 'import.mjs'), url], { env: environment() });
  measured[name].push(Number(stdout));
}
await interleave(
  { ours: () => load('ours', 'index.js'), firebase: () => load('firebase', 'firebase.mjs') },
  rounds,
);
rmSync(folder, { recursive: true });

/** Without the first round, which warms the disk's cache. */
const typical = (name: 'ours' | 'firebase') => median(measured[name].slice(1));
note('  ours', `${Math.round(typical('ours'))} ms (median)`);
note('  Firebase alone', `${Math.round(typical('firebase'))} ms (median)`);
report({
  figure: 'entry.import',
  value: Math.round((100 * typical('ours')) / typical('firebase')) / 100,
  unit: 'x the time',
  sense: 'max',
  goal: 0.75,
  rival:
    'an entry that imports the same modules of firebase-admin 14.5.1 and firebase-functions 7.4.0, and nothing else',
  fixture: `import of the deployed index.js in ${rounds} fresh processes each, in turns, beside the packages that are deployed`,
  warmth: 'cold',
});
