import { createHash } from 'node:crypto';

/** A set of names that says of every name in it that it is there, and of few others; the wire's `BloomFilter`. */
export type BloomFilter = { bits: { bitmap: Buffer; padding: number }; hashCount: number };

/**
 * A filter over names, in the form of production: bit n of the filter is bit n % 8 of byte n / 8, and a name sets the bits
 * `(h1 + i * h2) mod 2^64 mod bits` for i below `hashCount`, with the two little-endian halves of its MD5 as h1 and h2.
 *
 * @param falsePositiveRate between 0 and 1: how many of the names that are not in it may seem to be
 */
export function bloomFilter(names: string[], falsePositiveRate: number): BloomFilter {
  // As in production a prime, so that every step width reaches every bit. Clients don't look at a filter without bits.
  const size = primeFrom(Math.ceil((names.length * -Math.log(falsePositiveRate)) / Math.LN2 ** 2));
  const hashCount = names.length === 0 ? 1 : Math.max(1, Math.round((size / names.length) * Math.LN2));
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
