/**
 * A generated set of the size, shape and faults of Kaggle's Movies Dataset, 45,466 rows and 233 MB in four
 * files: from the command's start until its movies can be searched for, into an empty database.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Firestore } from 'firebase-admin/firestore';
import { note, report } from './command/harness.ts';
import { type EmulatorProcess, startEmulatorProcess } from './emulator/process.ts';
import { makeFiles } from './import/made-files.ts';

process.env.METADATA_SERVER_DETECTION ??= 'none';

const script = join(import.meta.dirname, '..', 'scripts', 'import-movies.ts');
/** Documents that are set one by one, for comparison. */
const sample = 2_000;

const folder = mkdtempSync(join(tmpdir(), 'cine-import-'));
const emulator = await startEmulatorProcess();
try {
  const { rows, bytes } = await makeFiles(folder);
  const fixture = `${rows.toLocaleString('en')} rows, ${Math.round(bytes / 1e6)} MB in four files, made up in the real set's shape, into an empty database of the embedded emulator, a process of its own`;
  const first = await run(emulator);
  report({
    figure: 'import.minutes',
    value: Math.round((first.seconds / 60) * 100) / 100,
    unit: 'minutes from start to end, searchable',
    sense: 'max',
    goal: 5,
    fixture,
    warmth: 'cold',
  });
  report({
    figure: 'import.rss-mb',
    value: Math.round(first.residentMb),
    unit: 'MB resident at most, the importing process',
    sense: 'max',
    goal: 600,
    fixture,
    warmth: 'cold',
  });
  const set = 1 / (await secondsOfSets(emulator));
  note(
    'rows a second',
    `${Math.round(rows / first.seconds)} imported; ${Math.round(set)} documents set one by one`,
  );
  const again = await run(emulator);
  note(
    'the same again',
    `${again.seconds.toFixed(1)} s, ${Math.round(again.residentMb)} MB: ${again.counts}`,
  );
} finally {
  await emulator.stop();
  rmSync(folder, { recursive: true });
}

type Run = { seconds: number; residentMb: number; counts: string };

async function run({ port }: EmulatorProcess): Promise<Run> {
  const start = performance.now();
  const args = [script, folder, '--project', 'demo-bench', '--report', join(folder, 'report.ndjson')];
  const env = { ...process.env, FIRESTORE_EMULATOR_HOST: `127.0.0.1:${port}` };
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'], env });
  let output = '';
  child.stderr.on('data', (chunk) => (output += chunk));
  let residentMb = 0;
  const watch = setInterval(() => (residentMb = Math.max(residentMb, peakOf(child.pid!))), 100);
  const [code] = (await once(child, 'close')) as [number | null];
  clearInterval(watch);
  if (code !== 0) throw new Error(`The import ended with ${code}:\n${output}`);
  const counts = output.match(/\d+ {2}(?:added|unchanged)/g) ?? [];
  return { seconds: (performance.now() - start) / 1000, residentMb, counts: counts.join(', ') };
}

function peakOf(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    // It has just ended.
    return 0;
  }
}

async function secondsOfSets({ port }: EmulatorProcess): Promise<number> {
  const settings = {
    host: `127.0.0.1:${port}`,
    ssl: false,
    customHeaders: { Authorization: 'Bearer owner' },
  };
  const [from, to] = ['demo-bench', 'demo-rival'].map(
    (projectId) => new Firestore({ projectId, ...settings }),
  );
  const { docs } = await from!.collection('movies').limit(sample).get();
  await to!.doc('movies/warm').set({});
  const start = performance.now();
  for (const document of docs) await to!.doc(document.ref.path).set(document.data());
  const seconds = (performance.now() - start) / 1000 / docs.length;
  await Promise.all([from!.terminate(), to!.terminate()]);
  return seconds;
}
