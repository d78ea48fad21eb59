/** Vectors of movies' meanings, a byte for each dimension, packed one after the other. */
import { createHash } from 'node:crypto';

/** What a movie means, and the text that said so, as its first 32 bits of a digest. */
export type Meaning = { movieId: number; text: number; vector: Int8Array };

const headBytes = 8;

/** A unit vector in whole numbers from -127 to 127, the largest at one end: a quarter of the bytes. */
export function inBytes(vector: Float32Array): Int8Array {
  const largest = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1;
  return Int8Array.from(vector, (value) => Math.round((127 * value) / largest));
}

export function textDigest(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32LE(0);
}

export function packMeanings(meanings: readonly Meaning[]): Uint8Array {
  return Buffer.concat(
    meanings.map(({ movieId, text, vector }) => {
      const head = Buffer.alloc(headBytes);
      head.writeUInt32LE(movieId, 0);
      head.writeUInt32LE(text, 4);
      return Buffer.concat([head, Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength)]);
    }),
  );
}

export function unpackMeanings(bytes: Uint8Array, dimensions: number): Meaning[] {
  const packed = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = headBytes + dimensions;
  return Array.from({ length: Math.floor(packed.length / size) }, (_, at) => {
    const own = packed.subarray(at * size, (at + 1) * size);
    const vector = new Int8Array(own.buffer, own.byteOffset + headBytes, dimensions);
    return { movieId: own.readUInt32LE(0), text: own.readUInt32LE(4), vector };
  });
}

/** The cosine of the angle between a unit vector and one in bytes: 1 if they point the same way. */
export function cosine(unit: Float32Array, bytes: Int8Array): number {
  let product = 0;
  let square = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const value = bytes[at]!;
    product += unit[at]! * value;
    square += value * value;
  }
  return square === 0 ? 0 : product / Math.sqrt(square);
}

/**
 * How far each value is above the mean of all, in standard deviations: what is near differs from network to
 * network, and what stands out doesn't.
 */
export function standardScores(values: readonly number[]): number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return values.map((value) => (variance === 0 ? 0 : (value - mean) / Math.sqrt(variance)));
}
