/** The hashes of many movies' stills, made by two threads and kept until what makes them changes. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { hashBytes } from '@cine/frame-hashes';
import { stillsOfMovie } from './pictures.ts';

export type Part = { from: number; to: number; bytes: SharedArrayBuffer };

const root = join(import.meta.dirname, '..', '..');
const folder = join(root, 'build', 'bench');
/** All that decides about a hash. */
const sources = [
  ...['hash', 'picture', 'spectrum', 'view'].map((name) => `packages/frame-hashes/src/${name}.ts`),
  ...['frames/hash-thread', 'frames/pictures', 'frames/texture', 'deployed/random'].map(
    (name) => `bench/${name}.ts`,
  ),
];
const threads = 2;

/** Packed hashes of the movies from the first to before the last. */
export async function hashesOfMovies(first: number, last: number): Promise<Uint8Array> {
  const file = join(folder, `frame-hashes-${first}-${last}-${digestOfSources()}.bin`);
  if (existsSync(file)) return new Uint8Array(readFileSync(file));
  const bytes = new SharedArrayBuffer((last - first) * stillsOfMovie * hashBytes);
  const middle = Math.round((first + last) / threads);
  await Promise.all([
    inThread({ from: first, to: middle, bytes }, 0),
    inThread({ from: middle, to: last, bytes }, (middle - first) * stillsOfMovie * hashBytes),
  ]);
  const hashes = Uint8Array.from(new Uint8Array(bytes));
  mkdirSync(folder, { recursive: true });
  // Written aside first, so that a run that was stopped leaves no half a file.
  writeFileSync(`${file}.part`, hashes);
  renameSync(`${file}.part`, file);
  return hashes;
}

function inThread(part: Part, offset: number): Promise<void> {
  const worker = new Worker(join(import.meta.dirname, 'hash-thread.ts'), { workerData: { ...part, offset } });
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`A thread ended with ${code}.`)),
    );
  });
}

function digestOfSources(): string {
  const hash = createHash('sha256');
  for (const source of sources) hash.update(readFileSync(join(root, source)));
  return hash.digest('hex').slice(0, 12);
}
