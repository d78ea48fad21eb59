/** Hashes the stills that TMDB has, and has vectors made of some; what is known isn't fetched again. */
import { frameHash, isTelling } from '@cine/frame-hashes';
import { requestAll } from '#clients/tmdb/request-all.ts';
import type { Context } from '#context.ts';
import { loadCatalogue } from '#core/catalogue/index.ts';
import type { Outcome } from '#core/jobs/index.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { readPicture } from '#platform/pictures/read-picture.ts';
import type { MovieStills } from './documents.ts';
import { grayOf } from './pixels.ts';
import type { FramesBatch } from './plan.ts';
import {
  keepVectors,
  loadPictureNetwork,
  loadShardVectors,
  type ShardVectors,
  type StillsOf,
  stillsWithVectors,
  withoutVector,
} from './still-vectors-service.ts';
import { readFrameShard, saveStills } from './store.ts';

/** The most stills of a movie that are kept. */
export const maxStills = 20;

/** Looks at the stills of a batch's movies. What an outage left out is for the next attempt, or run. */
export async function lookAtStills(context: Context, { shard, movieIds }: FramesBatch): Promise<Outcome> {
  const tmdb = await context.tmdb();
  const vectors = await loadShardVectors(context, await loadPictureNetwork(context), shard);
  const { movies: former } = await readFrameShard(context.db, shard);
  const formerOf = new Map(former.map((movie) => [movie.movieId, movie]));
  const lists = await requestAll(movieIds, async (movieId) => ({
    movieId,
    paths: (await tmdb.stills(movieId))?.slice(0, maxStills) ?? [],
  }));
  const hashes = new Map(former.flatMap(({ stills }) => stills.map(({ path, hash }) => [path, hash])));
  const unhashed = lists.answers.flatMap(({ paths }) => paths.filter((path) => !hashes.has(path)));
  const seen = vectors ? lists.answers.map((movie) => toBeSeen(vectors, movie, hashes)) : [];
  const unseen = new Set(seen.flatMap((movie) => withoutVector(vectors!, movie)));
  const files = lists.stopped
    ? { answers: [], errors: [], stopped: null }
    : await requestAll([...new Set([...unhashed, ...unseen])], async (path) => {
        const file = await tmdb.still(path);
        return { path, hash: hashes.get(path) ?? (await hashOf(file)), file: unseen.has(path) ? file : null };
      });
  for (const { path, hash } of files.answers) hashes.set(path, hash);
  const changed = lists.answers.map(({ movieId, paths }): MovieStills => {
    const isWhole = paths.every((path) => hashes.has(path));
    const stills = paths.flatMap((path) => (hashes.has(path) ? [{ path, hash: hashes.get(path)! }] : []));
    const before = formerOf.get(movieId)?.checkedAt ?? 0;
    return { movieId, checkedAt: isWhole ? context.now() : before, stills };
  });
  let encoded = 0;
  if (changed.length > 0) {
    const { movies } = await loadCatalogue(context);
    const isWanted = (movieId: number) => movies.byId.has(movieId);
    await saveStills(context.db, shard, changed, isWanted);
    const fetched = new Map(files.answers.map(({ path, file }) => [path, file]));
    const telling = seen.map(({ movieId, paths }) => ({
      movieId,
      paths: paths.filter((path) => hashes.get(path) !== ''),
    }));
    if (vectors) encoded = await keepVectors(context, vectors, { movies: telling, files: fetched }, isWanted);
  }
  const failed = movieIds.length - changed.filter(({ checkedAt }) => checkedAt > 0).length;
  const hashed = files.answers.filter(({ path }) => unhashed.includes(path)).length;
  return {
    counts: { stills: hashed, failed, encoded },
    errors: [...lists.errors, ...files.errors],
    stopped: lists.stopped ?? files.stopped,
  };
}

/** A movie's first stills, without those that are known to tell nothing. */
function toBeSeen(
  vectors: ShardVectors,
  { movieId, paths }: StillsOf,
  hashes: ReadonlyMap<string, string>,
): StillsOf {
  const telling = paths.filter((path) => hashes.get(path) !== '');
  return { movieId, paths: stillsWithVectors(vectors, telling) };
}

/** A still's hash in base64; empty if its file is gone, unreadable, or shows nothing telling. */
async function hashOf(file: Uint8Array | null): Promise<string> {
  if (!file) return '';
  try {
    const hash = frameHash(await readPicture(Buffer.from(file), grayOf));
    return isTelling(hash) ? Buffer.from(hash).toString('base64') : '';
  } catch (error) {
    if (error instanceof AppError) return '';
    throw error;
  }
}
