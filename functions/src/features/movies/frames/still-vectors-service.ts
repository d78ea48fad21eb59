/** Makes vectors of movies' stills by the operator's network of pictures, and keeps them. */
import { minute } from '@cine/contract/time';
import type { PictureVectors } from '#clients/encoders/encoders.ts';
import { unlessEncodersFail } from '#clients/encoders/unless-encoders-fail.ts';
import type { Context } from '#context.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { log } from '#platform/log.ts';
import { readPicture } from '#platform/pictures/read-picture.ts';
import { inBytes, type MovieVector, sourceDigest } from '#platform/vectors.ts';
import { coloursOf } from './pixels.ts';
import { readStillVectors, writeStillVectors } from './vector-store.ts';

/** 500 movies of a shard stay below Firestore's 1 MiB, and 45,000 movies take 71 MB of an instance. */
const bytesOfMovie = 1_536;
/** The first stills, which TMDB's users like best, say enough of how a movie looks. */
const stillsOfMovie = 3;
/** Beyond, a shard's vectors outgrow its document. */
const mostDimensions = 2_048;
/** How long a task may make vectors, as look-ups wait for it; what is missing then follows in a later run. */
const workingMs = minute;

/** A network, and the vectors that it made of a shard's stills. */
export type ShardVectors = {
  shard: number;
  network: PictureVectors;
  formerVectors: ReadonlySet<MovieVector>;
};
/** A movie, and the files of those of its stills that are to have vectors. */
export type StillsOf = { movieId: number; paths: readonly string[] };
/** Files by their paths; null for one that has gone. */
type Files = ReadonlyMap<string, Uint8Array | null>;

/** The network of pictures; null if there is none, it doesn't answer, or its vectors are too long. */
export async function loadPictureNetwork(context: Context): Promise<PictureVectors | null> {
  const network = (await unlessEncodersFail(() => context.encoders()))?.image ?? null;
  if (network === null || network.dimensions <= mostDimensions) return network;
  log.warn('encoders not used for stills', { dimensions: network.dimensions, most: mostDimensions });
  return null;
}

/** A shard's vectors; null without a network. */
export async function loadShardVectors(
  { db }: Context,
  network: PictureVectors | null,
  shard: number,
): Promise<ShardVectors | null> {
  if (network === null) return null;
  return { shard, network, formerVectors: new Set(await readStillVectors(db, shard, network)) };
}

/** Those of a movie's stills that are to have vectors. */
export function stillsWithVectors({ network }: ShardVectors, paths: readonly string[]): readonly string[] {
  return paths.slice(0, Math.max(1, Math.min(stillsOfMovie, Math.floor(bytesOfMovie / network.dimensions))));
}

/** Those of them that have none yet. */
export function withoutVector({ formerVectors }: ShardVectors, { movieId, paths }: StillsOf): string[] {
  const sources = new Set([...formerVectors].flatMap((own) => (own.movieId === movieId ? own.source : [])));
  return paths.filter((path) => !sources.has(sourceDigest(path)));
}

/**
 * Makes what movies lack of these files, and keeps it with the vectors of other movies that are wanted.
 * Returns how many were made: not all if the network fails or takes too long.
 */
export async function keepVectors(
  context: Context,
  vectors: ShardVectors,
  { movies, files }: { movies: readonly StillsOf[]; files: Files },
  isWanted: (movieId: number) => boolean,
): Promise<number> {
  const { shard, network, formerVectors } = vectors;
  const began = context.now();
  const ofMovies = new Map<number, MovieVector[]>();
  await unlessEncodersFail(async () => {
    for (const movie of movies) {
      const isFetched = withoutVector(vectors, movie).every((path) => files.has(path));
      if (isFetched) ofMovies.set(movie.movieId, await vectorsOf(vectors, movie, files));
      if (context.now() - began > workingMs) return;
    }
  });
  const others = [...formerVectors].filter(({ movieId }) => !ofMovies.has(movieId) && isWanted(movieId));
  const all = [...others, ...[...ofMovies.values()].flat()];
  const made = all.filter((vector) => !formerVectors.has(vector));
  if (made.length > 0 || all.length < formerVectors.size)
    await writeStillVectors(context.db, shard, network, all);
  return made.filter(({ source }) => source !== nothing).length;
}

/** Where the digest of a file would be, of a movie without pictures: it is like nothing. */
const nothing = 0;

async function vectorsOf(
  { network, formerVectors }: ShardVectors,
  { movieId, paths }: StillsOf,
  files: Files,
): Promise<MovieVector[]> {
  const former = [...formerVectors].filter((own) => own.movieId === movieId);
  const formerBy = (source: number) => former.find((own) => own.source === source);
  const made: MovieVector[] = [];
  for (const path of paths) {
    const source = sourceDigest(path);
    const vector = formerBy(source);
    const picture = vector ? null : await coloursIn(files.get(path) ?? null);
    if (vector) made.push(vector);
    if (picture) made.push({ movieId, source, vector: inBytes(await network.encode(picture)) });
  }
  if (made.length > 0) return made;
  return [formerBy(nothing) ?? { movieId, source: nothing, vector: new Int8Array(network.dimensions) }];
}

/** The colours of a still's file; null if it has gone, or can't be read. */
async function coloursIn(file: Uint8Array | null) {
  if (file === null) return null;
  try {
    return await readPicture(Buffer.from(file), coloursOf);
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}
