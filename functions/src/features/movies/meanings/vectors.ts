/** Vectors of movies' meanings, a byte for each dimension, packed one after the other. */
import { createHash } from 'node:crypto';

/** What a movie means, and the text that said so, as its first 32 bits of a digest. */
export type Meaning = { movieId: number; text: number; vector: Int8Array };

const wholeBytes = 4;

/** A unit vector in whole numbers from -127 to 127, the largest at one end: a quarter of the bytes. */
export function inBytes(vector: Float32Array): Int8Array {
  const largest = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1;
  return Int8Array.from(vector, (value) => Math.round((127 * value) / largest));
}

export function textDigest(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32LE(0);
}

/** The number of dimensions, and each movie's id, digest and vector. */
export function packMeanings(meanings: readonly Meaning[], dimensions: number): Uint8Array {
  const parts = meanings.flatMap(({ movieId, text, vector }) => [
    whole(movieId),
    whole(text),
    Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength),
  ]);
  return Buffer.concat([whole(dimensions), ...parts]);
}

function whole(value: number): Buffer {
  const bytes = Buffer.alloc(wholeBytes);
  bytes.writeUInt32LE(value);
  return bytes;
}

export function unpackMeanings(bytes: Uint8Array): Meaning[] {
  const packed = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const dimensions = packed.readUInt32LE(0);
  const size = 2 * wholeBytes + dimensions;
  return Array.from({ length: (packed.length - wholeBytes) / size }, (_, at) => {
    const own = packed.subarray(wholeBytes + at * size, wholeBytes + (at + 1) * size);
    const vector = new Int8Array(own.buffer, own.byteOffset + 2 * wholeBytes, dimensions);
    return { movieId: own.readUInt32LE(0), text: own.readUInt32LE(wholeBytes), vector };
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
