import { createHash } from 'node:crypto';
import type { BloomFilter } from './bloom-filter.ts';

/** Whether a name may be in a filter, as a client finds out. */
export function mayContain({ bits, hashCount }: BloomFilter, name: string): boolean {
  const size = BigInt(bits.bitmap.length * 8 - bits.padding);
  const hash = createHash('md5').update(Buffer.from(name, 'utf8')).digest();
  const first = hash.readBigUInt64LE(0);
  const second = hash.readBigUInt64LE(8);
  for (let i = 0n; i < hashCount; i++) {
    const bit = Number(((first + i * second) % 2n ** 64n) % size);
    if ((bits.bitmap[Math.floor(bit / 8)]! & (2 ** (bit % 8))) === 0) return false;
  }
  return true;
}
