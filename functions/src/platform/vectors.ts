/** Vectors that encoders made, a byte for each dimension, packed one after the other. */
import { createHash } from 'node:crypto';

/** A movie's vector, and what it was made of, as the first 32 bits of a digest. */
export type MovieVector = { movieId: number; source: number; vector: Int8Array };

const wholeBytes = 4;

/** A unit vector in whole numbers from -127 to 127, the largest at one end: a quarter of the bytes. */
export function inBytes(vector: Float32Array): Int8Array {
  const largest = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1;
  return Int8Array.from(vector, (value) => Math.round((127 * value) / largest));
}

export function sourceDigest(source: string): number {
  return createHash('sha256').update(source).digest().readUInt32LE(0);
}

/** The number of dimensions, and each movie's id, digest and vector. */
export function packVectors(vectors: readonly MovieVector[], dimensions: number): Uint8Array {
  const parts = vectors.flatMap(({ movieId, source, vector }) => [
    whole(movieId),
    whole(source),
    Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength),
  ]);
  return Buffer.concat([whole(dimensions), ...parts]);
}

function whole(value: number): Buffer {
  const bytes = Buffer.alloc(wholeBytes);
  bytes.writeUInt32LE(value);
  return bytes;
}

export function unpackVectors(bytes: Uint8Array): MovieVector[] {
  const packed = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const dimensions = packed.readUInt32LE(0);
  const size = 2 * wholeBytes + dimensions;
  return Array.from({ length: (packed.length - wholeBytes) / size }, (_, at) => {
    const own = packed.subarray(wholeBytes + at * size, wholeBytes + (at + 1) * size);
    const vector = new Int8Array(own.buffer, own.byteOffset + 2 * wholeBytes, dimensions);
    return { movieId: own.readUInt32LE(0), source: own.readUInt32LE(wholeBytes), vector };
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

/** Many vectors as one run of bytes, to compare one with all; none of zeros. */
export type VectorRows = {
  movieIds: Uint32Array;
  sources: Uint32Array;
  bytes: Int8Array;
  /** The length of each vector. */
  lengths: Float32Array;
};

export function rowsOf(vectors: readonly MovieVector[]): VectorRows {
  const nonZero = vectors.filter(({ vector }) => vector.some((value) => value !== 0));
  const dimensions = nonZero[0]?.vector.length ?? 0;
  const bytes = new Int8Array(nonZero.length * dimensions);
  for (const [at, { vector }] of nonZero.entries()) bytes.set(vector, at * dimensions);
  return {
    movieIds: Uint32Array.from(nonZero, ({ movieId }) => movieId),
    sources: Uint32Array.from(nonZero, ({ source }) => source),
    bytes,
    lengths: Float32Array.from(nonZero, ({ vector }) => Math.hypot(...vector)),
  };
}

/** The cosine of the angle between a vector and each of the rows, which have as many dimensions. */
export function cosinesTo(unit: Float32Array, { bytes, lengths }: VectorRows): Float32Array {
  const unitBytes = inBytes(unit);
  const length = Math.hypot(...unitBytes);
  const dimensions = unitBytes.length;
  return lengths.map((own, at) => dot(unitBytes, bytes, at * dimensions) / (own * length));
}

/** In whole numbers of 32 bits, which have room for 133,000 dimensions. */
function dot(unit: Int8Array, bytes: Int8Array, from: number): number {
  let sum = 0;
  for (let at = 0; at < unit.length; at += 1) sum = (sum + unit[at]! * bytes[from + at]!) | 0;
  return sum;
}
