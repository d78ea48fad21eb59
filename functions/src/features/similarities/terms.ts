import type { Sums } from './pearson.ts';

/**
 * What a pair of scores adds to a pair's sums, and the sums themselves, in two 64-bit integers that no sum leaves its part of:
 *
 *     bits   0–11 n    12–37 Σx²   38–63 Σy²
 *     bits   0–18 Σx   19–37 Σy    38–63 Σxy
 *
 * As words of 32 bits, which they are read by, each is cut in the middle of its second part. Twelve bits hold 4,095 movies in
 * common, whose squares, of at most 100 points, need no more than the 26 bits they have.
 */
export const mostInCommon = 4_095;

const highest = 100;
/** Terms of one score x, for all scores y; by a power of two, as the kernel finds y's place by bits. */
export const scoreBytes = 128 * 16;
/** At the beginning of memory. */
export const termsBytes = (highest + 1) * scoreBytes;

export function writeTerms(memory: WebAssembly.Memory): void {
  const words = new BigUint64Array(memory.buffer, 0, termsBytes / 8);
  for (let x = 0; x <= highest; x++)
    for (let y = 0; y <= highest; y++) {
      const at = (x * scoreBytes) / 8 + 2 * y;
      words[at] = pack(12n, 1, x * x, y * y);
      words[at + 1] = pack(19n, x, y, x * y);
    }
}

/** Somebody's sums, from the four words of 32 bits that begin there. */
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
