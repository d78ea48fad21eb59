/**
 * `npm run emulator-data`: rebuilds `emulator-data/`, the export that the suite starts with, from
 * `dev/tmdb/catalogue/`. It runs itself again inside the emulator, which exports what the second run loads.
 */
import { join } from 'node:path';
import { readCommand } from './terminal/read-command.ts';
import { runHere } from './terminal/run-here.ts';

readCommand({ usage: 'npm run emulator-data\n\nRebuilds emulator-data/ from the sample catalogue.' });

const root = join(import.meta.dirname, '..');
const folder = join(root, 'emulator-data');

if (process.env.FIRESTORE_EMULATOR_HOST) await load();
else process.exitCode = await exportWhatIsLoaded();

async function load(): Promise<void> {
  const { context } = await import('../functions/src/context.ts');
  const { checkSampleOffers, loadSampleMovies } = await import('./sample/load-movies.ts');
  const now = Date.now();
  const atOnce = { ...context(), now: () => now };
  await loadSampleMovies(atOnce);
  await checkSampleOffers(atOnce);
}

function exportWhatIsLoaded(): Promise<number> {
  const self = `"${process.execPath}" "${import.meta.filename}"`;
  const firebase = ['firebase', 'emulators:exec', '--only', 'firestore', '--project', 'demo-cine'];
  const args = [...firebase, '--export-on-exit', folder, self];
  const cli = join(root, 'packages', 'firestore-emulator', 'src', 'cli.ts');
  return runHere([cli, ...args]);
}
