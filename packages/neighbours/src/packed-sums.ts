/** Packs the sums of a pair of users for the kernel, and reads them. */
import type { Sums } from './pearson.ts';

/**
 * The most movies in common: a count has twelve bits, a sum of squares of scores up to 100 has 26 (see
 * README.md).
 */
export const maxInCommon = 4_095;

const highest = 100;
/** Bytes of the terms of one score x for all scores y; a power of two, as the kernel finds y by its bits. */
export const scoreBytes = 128 * 16;
/** The table of terms, at the beginning of memory. */
export const termsBytes = (highest + 1) * scoreBytes;

/** Writes what each pair of scores adds to the sums of two users, packed into 128 bits. */
export function writeTerms(memory: WebAssembly.Memory): void {
  const words = new BigUint64Array(memory.buffer, 0, termsBytes / 8);
  for (let x = 0; x <= highest; x++)
    for (let y = 0; y <= highest; y++) {
      const at = (x * scoreBytes) / 8 + 2 * y;
      words[at] = pack(12n, 1, x * x, y * y);
      words[at + 1] = pack(19n, x, y, x * y);
    }
}

/** The sums in four words: of common movies `n`, scores, their squares and their products. */
export function readSums(words: Int32Array, at: number): Sums {
  const first = words[at]!;
  const second = words[at + 1]!;
  const third = words[at + 2]!;
  const fourth = words[at + 3]!;
  return {
    n: first & 0xfff,
    x: third & 0x7ffff,
    y: (third >>> 19) | ((fourth & 63) << 13),
    xx: (first >>> 12) | ((second & 63) << 20),
    yy: second >>> 6,
    xy: fourth >>> 6,
  };
}

function pack(second: bigint, one: number, two: number, three: number): bigint {
  return BigInt(one) | (BigInt(two) << second) | (BigInt(three) << 38n);
}
