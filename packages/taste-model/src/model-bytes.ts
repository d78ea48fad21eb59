import { featureCount } from './features.ts';
import type { Model } from './model.ts';

/** Changes with the layout; a model in another layout is trained again rather than read. */
const layout = 2;
/** 'CCM' and the layout. */
const magic = 0x43434d00 | layout;

/** Arrays of four bytes each, in the order they are stored after the header. */
const wide = [
  'genreIds',
  'movieIds',
  'ratings',
  'movieCertainty',
  'steps',
  'weights',
  'moviePrecision',
  'userMean',
  'userActivity',
  'userPrecision',
  'noise',
] as const;
const kinds = { genreIds: Int32Array, movieIds: Int32Array, ratings: Uint32Array } as const;

const numbers = 10;
const headerBytes = 4 * 4 + numbers * 8;

/**
 * A model as bytes: a header, arrays of four bytes, little-endian, and the vectors, a byte each. A movie
 * takes samples × size + 12 bytes, the rest about samples × 3 kB.
 */
export function encodeModel(model: Model): Uint8Array {
  const bytes = new Uint8Array(lengthOf(model.genreIds.length, model.movieIds.length, model));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, magic);
  view.setUint16(4, model.samples, true);
  view.setUint16(6, model.size, true);
  view.setUint32(8, model.genreIds.length, true);
  view.setUint32(12, model.movieIds.length, true);
  for (const [at, value] of numbersOf(model).entries()) view.setFloat64(16 + at * 8, value, true);
  let at = headerBytes;
  for (const name of wide) {
    const { buffer, byteOffset, byteLength } = model[name];
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += byteLength;
  }
  bytes.set(new Uint8Array(model.vectors.buffer, model.vectors.byteOffset, model.vectors.byteLength), at);
  return bytes;
}

/** The model in these bytes, without a copy if they are aligned; throws on other bytes. */
export function decodeModel(encoded: Uint8Array): Model {
  // Arrays of four bytes begin at multiples of four.
  const bytes = encoded.byteOffset % 4 === 0 ? encoded : encoded.slice();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < headerBytes || view.getUint32(0) !== magic)
    throw new Error('The bytes are not a model in this layout');
  const samples = view.getUint16(4, true);
  const size = view.getUint16(6, true);
  const genres = view.getUint32(8, true);
  const movies = view.getUint32(12, true);
  if (bytes.byteLength !== lengthOf(genres, movies, { samples, size }))
    throw new Error('The model has too few or too many bytes');
  const header = Array.from({ length: numbers }, (_, at) => view.getFloat64(16 + at * 8, true));
  const lengths = lengthsOf(genres, movies, { samples, size });
  let at = bytes.byteOffset + headerBytes;
  const take = (name: (typeof wide)[number]) => {
    const Kind = name in kinds ? kinds[name as keyof typeof kinds] : Float32Array;
    const array = new Kind(bytes.buffer as ArrayBuffer, at, lengths[name]);
    at += array.byteLength;
    return array;
  };
  const arrays = Object.fromEntries(wide.map((name) => [name, take(name)])) as Pick<
    Model,
    (typeof wide)[number]
  >;
  return {
    ...arrays,
    samples,
    size,
    scale: { min: header[0]!, max: header[1]! },
    scores: { mean: header[2]!, deviation: header[3]! },
    popularity: { mean: header[4]!, deviation: header[5]! },
    activity: { mean: header[6]!, deviation: header[7]!, range: [header[8]!, header[9]!] },
    vectors: new Int8Array(bytes.buffer as ArrayBuffer, at, movies * samples * size),
  };
}

function numbersOf({ scale, scores, popularity, activity }: Model): number[] {
  return [
    scale.min,
    scale.max,
    ...[scores, popularity, activity].flatMap(({ mean, deviation }) => [mean, deviation]),
    ...activity.range,
  ];
}

function lengthsOf(
  genres: number,
  movies: number,
  { samples, size }: Pick<Model, 'samples' | 'size'>,
): Record<(typeof wide)[number], number> {
  const row = samples * size;
  const features = featureCount({ genreIds: new Int32Array(genres) });
  return {
    genreIds: genres,
    movieIds: movies,
    ratings: movies,
    movieCertainty: movies,
    steps: row,
    weights: row * (1 + features),
    moviePrecision: row * size,
    userMean: row,
    userActivity: row,
    userPrecision: row * size,
    noise: 2 * samples,
  };
}

function lengthOf(genres: number, movies: number, shape: Pick<Model, 'samples' | 'size'>): number {
  const lengths = lengthsOf(genres, movies, shape);
  const all = wide.reduce((sum, name) => sum + 4 * lengths[name], headerBytes);
  return all + movies * shape.samples * shape.size;
}
