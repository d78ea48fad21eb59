/** A thread that draws movies' stills at a small size and writes their hashes. */
import { workerData } from 'node:worker_threads';
import { frameHash, hashBytes } from '@cine/frame-hashes';
import type { Part } from './hashes.ts';
import { render, smallHeight, stillsOf } from './pictures.ts';

const { from, to, bytes, offset } = workerData as Part & { offset: number };
const hashes = new Uint8Array(bytes);
let place = offset;
for (let movie = from; movie < to; movie++) {
  for (const still of stillsOf(movie)) {
    hashes.set(frameHash(render(still, smallHeight)), place);
    place += hashBytes;
  }
}
