/** Draws lots for ties, from a seed that can be checked afterwards. */
import { createHash, createHmac } from 'node:crypto';

/** 128 random bits in hexadecimal digits. */
export function newSeed(randomBelow: (below: number) => number): string {
  return Array.from({ length: 16 }, () => randomBelow(256).toString(16).padStart(2, '0')).join('');
}

/** The seed for what is decided at once in a place: the first 128 bits of the place's SHA-256. */
export function seedOfPlace({ kind, id }: { kind: string; id: string }): string {
  return createHash('sha256').update(`${kind}:${id}`).digest('hex').slice(0, 32);
}

/** The seed's SHA-256, of its bytes, shown before the first ballot; both in hexadecimal digits. */
export function seedHashOf(seed: string): string {
  return createHash('sha256').update(Buffer.from(seed, 'hex')).digest('hex');
}

/** Each movie's lot: HMAC-SHA256 of its id in decimal digits, with the seed as key. The lowest wins a tie. */
export function lotsOf(seed: string, movieIds: readonly number[]): Record<string, string> {
  const key = Buffer.from(seed, 'hex');
  return Object.fromEntries(
    movieIds.map((id) => [String(id), createHmac('sha256', key).update(String(id)).digest('hex')]),
  );
}
