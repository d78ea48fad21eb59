/** How long it takes to compare a picture with the vectors of 45,000 movies' stills, and their memory. */
import { chooseSimilar } from '../../functions/src/features/movies/frames/similar.ts';
import {
  inBytes,
  packVectors,
  rowsOf,
  unpackVectors,
  type VectorRows,
} from '../../functions/src/platform/vectors.ts';
import { median, note, report } from '../command/harness.ts';
import { seeded } from '../deployed/random.ts';

const movies = 45_000;
const [stillsOfMovie, dimensions, moviesOfShard] = [3, 512, 500];
const { next } = seeded(47);
const fixture = `${movies * stillsOfMovie} random vectors of ${dimensions} dimensions`;
const rounds = 15;

/** Not quite normally distributed, which is enough: all bytes are compared anyway. */
function randomVector(): Float32Array {
  const values = Float32Array.from({ length: dimensions }, () => next() + next() + next() - 1.5);
  const length = Math.hypot(...values);
  return values.map((value) => value / length);
}

/** A shard, as it is stored and read. */
function shardOf(first: number): VectorRows {
  const stills = Array.from({ length: moviesOfShard * stillsOfMovie }, (_, at) => ({
    movieId: first + Math.floor(at / stillsOfMovie),
    source: at,
    vector: inBytes(randomVector()),
  }));
  return rowsOf(unpackVectors(packVectors(stills, dimensions)));
}

const shards = Array.from({ length: movies / moviesOfShard }, (_, shard) => shardOf(shard * moviesOfShard));
const bytes = shards.reduce(
  (sum, { movieIds, sources, bytes: own, lengths }) =>
    sum + movieIds.byteLength + sources.byteLength + own.byteLength + lengths.byteLength,
  0,
);
const times = Array.from({ length: rounds }, () => {
  const picture = randomVector();
  const start = process.cpuUsage();
  chooseSimilar([picture], shards, new Set());
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}).slice(1);
note('times', times.map((time) => time.toFixed(1)).join(', '));
const common = { sense: 'max', fixture, warmth: 'warm' } as const;
report({
  ...common,
  figure: 'still-vectors.ms',
  value: Math.round(median(times)),
  unit: 'ms of a processor for a picture',
  goal: 200,
});
report({ ...common, figure: 'still-vectors.mb', value: Math.round(bytes / 1e6), unit: 'MB', goal: 75 });
