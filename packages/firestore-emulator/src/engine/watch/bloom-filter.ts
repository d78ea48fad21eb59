import { createHash } from 'node:crypto';

/** A set of names that says of every name in it that it is there, and of few others; the wire's `BloomFilter`. */
export type BloomFilter = { bits: { bitmap: Buffer; padding: number }; hashCount: number };

/** How often a client may find that its filter did not tell which of its documents are gone, and ask again. */
const USELESS_FILTERS = 0.01;
/** Whatever a client says that it has. */
const MAX_ROOM = 100_000;

/**
 * A filter that tells a client with so many documents which of them are not among the names.
 *
 * Larger than the rate alone asks for: where h2 is a multiple of the size, a name sets one bit only, and in a small or
 * crowded filter that bit is likely to be set.
 */
export function filterFor(clientHas: number, names: string[]): BloomFilter {
  const most = Math.max(names.length, Math.min(clientHas, MAX_ROOM));
  return bloomFilter(names, USELESS_FILTERS / clientHas, 16 + 2 * most);
}

/**
 * A filter over names, in the form of production: bit n of the filter is bit n % 8 of byte n / 8, and a name sets the bits
 * `(h1 + i * h2) mod 2^64 mod bits` for i below `hashCount`, with the two little-endian halves of its MD5 as h1 and h2.
 *
 * @param falsePositiveRate between 0 and 1: how many of the names that are not in it may seem to be
 * @param room how many names it is made large enough for, at least one: clients don't look at a filter without bits
 */
export function bloomFilter(names: string[], falsePositiveRate: number, room = names.length): BloomFilter {
  // As in production a prime, so that every other step width reaches every bit.
  const size = primeFrom(Math.ceil((room * -Math.log(falsePositiveRate)) / Math.LN2 ** 2));
  const hashCount = Math.max(1, Math.round((size / room) * Math.LN2));
  const bitmap = Buffer.alloc(Math.ceil(size / 8));
  for (const name of names) {
    const hash = createHash('md5').update(name).digest();
    const step = hash.readBigUInt64LE(8);
    let sum = hash.readBigUInt64LE(0);
    for (let i = 0; i < hashCount; i++) {
      const bit = Number(sum % BigInt(size));
      bitmap[bit >> 3]! |= 1 << (bit & 7);
      sum = BigInt.asUintN(64, sum + step);
    }
  }
  return { bits: { bitmap, padding: bitmap.length * 8 - size }, hashCount };
}

function primeFrom(least: number): number {
  let number = Math.max(2, least);
  while (!isPrime(number)) number++;
  return number;
}

function isPrime(number: number): boolean {
  for (let divisor = 2; divisor * divisor <= number; divisor++) if (number % divisor === 0) return false;
  return true;
}
