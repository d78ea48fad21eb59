/** How long a door takes to import, relative to Firebase's packages alone (`bench/entry/firebase.mjs`). */
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { installedFor } from '../scripts/build/installed-packages.ts';
import { buildFunctions, deployFolder } from '../scripts/build.ts';
import { interleave, median, note, report } from './command/harness.ts';
import { environment } from './deployed/instance.ts';

const rounds = 21;
const run = promisify(execFile);
const entries = fileURLToPath(new URL('./entry/', import.meta.url));

await buildFunctions();
// The repository has packages twice that are deployed once, which would slow the rival down.
const folder = mkdtempSync(join(await installedFor(deployFolder), 'entry-'));
cpSync(deployFolder, folder, { recursive: true });
cpSync(entries, folder, { recursive: true });

const entry = { file: 'index.js', target: 'door' };
const contestants = {
  ours: entry,
  'ours, a trigger': { ...entry, target: 'follow.watches' },
  'ours, a queue': { ...entry, target: 'mail.send' },
  'Firebase alone': { ...entry, file: 'firebase.mjs' },
};
type Name = keyof typeof contestants;
const names = Object.keys(contestants) as Name[];

const measured = new Map(names.map((name): [Name, number[]] => [name, []]));
async function load(name: Name): Promise<void> {
  const { file, target } = contestants[name];
  const url = pathToFileURL(join(folder, file)).href;
  // As deployed; nothing is called.
  const env = { ...environment(), FUNCTIONS_EMULATOR: undefined, FUNCTION_TARGET: target };
  const { stdout } = await run(process.execPath, [join(folder, 'import.mjs'), url], { env });
  measured.get(name)!.push(Number(stdout));
}
await interleave(Object.fromEntries(names.map((name) => [name, () => load(name)])), rounds);

/** Without the first round, which warms the disk's cache. */
const typical = (name: Name) => median(measured.get(name)!.slice(1));
for (const name of names) note(`  ${name}`, `${Math.round(typical(name))} ms (median)`);
report({
  figure: 'entry.import',
  value: Math.round((100 * typical('ours')) / typical('Firebase alone')) / 100,
  unit: 'x the time',
  sense: 'max',
  goal: 0.6,
  rival:
    'an entry that imports the same modules of firebase-admin 14.5.1 and firebase-functions 7.4.0, and nothing else',
  fixture: `import of the deployed index.js in ${rounds} fresh processes each, in turns, with the packages that are deployed`,
  warmth: 'cold',
});
