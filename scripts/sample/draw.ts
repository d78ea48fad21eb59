import { createHash } from 'node:crypto';

/**
 * Draws a number in [0, 1) that depends only on the seed and the key, so that new keys don't change the
 * others' numbers.
 */
export function drawsFrom(seed: string): (...about: (string | number)[]) => number {
  return (...about) => {
    const digest = createHash('sha256')
      .update([seed, ...about].join('/'))
      .digest();
    return digest.readUInt32BE(0) / 2 ** 32;
  };
}
