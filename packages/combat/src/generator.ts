/**
 * xoshiro128** 1.1 by David Blackman and Sebastiano Vigna (https://prng.di.unimi.it/xoshiro128starstar.c).
 * Its state is the seed: 32 hexadecimal digits, eight for each of the four words, the first word first.
 */
export class Generator {
  private a: number;
  private b: number;
  private c: number;
  private d: number;

  /** Throws a RangeError unless the seed is 32 lower-case hexadecimal digits that aren't all 0. */
  constructor(seed: string) {
    this.a = wordAt(seed, 0);
    this.b = wordAt(seed, 8);
    this.c = wordAt(seed, 16);
    this.d = wordAt(seed, 24);
    if (seed.length !== 32 || (this.a | this.b | this.c | this.d) === 0) throw new RangeError(isNoSeed);
  }

  /** The next whole number from 0 to 2^32 - 1. */
  next(): number {
    const five = Math.imul(this.b, 5);
    const result = Math.imul((five << 7) | (five >>> 25), 9);
    const shifted = this.b << 9;
    this.c ^= this.a;
    this.d ^= this.b;
    this.b ^= this.c;
    this.a ^= this.d;
    this.c ^= shifted;
    this.d = (this.d << 11) | (this.d >>> 21);
    return result >>> 0;
  }
}

const isNoSeed = 'A seed is 32 lower-case hexadecimal digits that are not all 0';

/** Parsed by hand: with `parseInt` and a pattern, a duel would take half as long again. */
function wordAt(seed: string, start: number): number {
  let word = 0;
  for (let at = start; at < start + 8; at++) {
    const code = seed.charCodeAt(at);
    if (code >= 48 && code <= 57) word = (word << 4) | (code - 48);
    else if (code >= 97 && code <= 102) word = (word << 4) | (code - 87);
    else throw new RangeError(isNoSeed);
  }
  return word;
}
