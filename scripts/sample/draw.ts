import { createHash } from 'node:crypto';

/** Draws a number in [0, 1) that depends only on seed and key, so that new keys change no other's. */
export function drawsFrom(seed: string): (...about: (string | number)[]) => number {
  return (...about) => {
    const digest = createHash('sha256')
      .update([seed, ...about].join('/'))
      .digest();
    return digest.readUInt32BE(0) / 2 ** 32;
  };
}
