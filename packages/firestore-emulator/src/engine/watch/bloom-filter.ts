import { createHash } from 'node:crypto';

/** A set of names that contains every name put in, and few others; the wire's `BloomFilter`. */
export type BloomFilter = { bits: { bitmap: Buffer; padding: number }; hashCount: number };

/** How often a filter may fail to identify the documents that are gone, so that the client asks again. */
const USELESS_FILTERS = 0.01;
/** The most names that a filter makes room for, whatever the client claims. */
const MAX_ROOM = 100_000;

/**
 * A filter by which a client finds which documents are gone. Larger than its rate requires, since a name may
 * set only one bit.
 */
export function filterFor(clientHas: number, names: string[]): BloomFilter {
  const most = Math.max(names.length, Math.min(clientHas, MAX_ROOM));
  return bloomFilter(names, USELESS_FILTERS / clientHas, 16 + 2 * most);
}

/**
 * A filter over names in production's format: double hashing with the two halves of a name's MD5.
 * @param room the number of names to size it for, at least one: clients ignore a filter without bits
 */
export function bloomFilter(names: string[], falsePositiveRate: number, room = names.length): BloomFilter {
  // A prime as in production, so that nearly every step width reaches every bit.
  const size = primeFrom(Math.ceil((room * -Math.log(falsePositiveRate)) / Math.LN2 ** 2));
  const hashCount = Math.max(1, Math.round((size / room) * Math.LN2));
  const bitmap = Buffer.alloc(Math.ceil(size / 8));
  for (const name of names) {
    const hash = createHash('md5').update(name).digest();
    const step = hash.readBigUInt64LE(8);
    let sum = hash.readBigUInt64LE(0);
    // The bits (h1 + i * h2) mod 2^64 mod size.
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
