import * as operations from '@cine/contract/operations/movies/frames';
import { frameHash, type GrayPicture, isTelling } from '@cine/frame-hashes';
import type { Context } from '#context.ts';
import { cardOf, loadMovies } from '#core/catalogue/index.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { mostMegapixels, readPicture } from '#platform/pictures/read-picture.ts';
import { sourceDigest } from '#platform/vectors.ts';
import type { MovieStills } from '../documents.ts';
import { type Frames, loadFrames } from '../frames-service.ts';
import { grayOf } from '../pixels.ts';
import type { Similar } from '../similar.ts';
import { findSimilar } from '../similar-service.ts';
import { readFrameShard } from '../store.ts';
import { type Chosen, vote } from '../vote.ts';

/**
 * The movie that pictures of one clip are from, or others that look like them. Nothing of the pictures is
 * kept. Throws `picture-unreadable`, `picture-too-large` and `picture-animated`.
 */
export const findByPicture = serve(operations.findByPicture, async (context, _caller, input) => {
  const pictures = input.pictures.map((picture) => Buffer.from(picture, 'base64'));
  const seen = await decodeAll(pictures);
  const frames = await loadFrames(context);
  const { isSure, movies: chosen } = vote(seen.map(frames.find));
  const telling = () => pictures.filter((_, at) => isTelling(frameHash(seen[at]!)));
  const similar = isSure ? [] : await findSimilar(context, telling(), idsOf(chosen));
  const records = await loadMovies(context.db, [...idsOf([...chosen, ...similar])]);
  const isThere = ({ movieId }: { movieId: number }) => records.has(movieId);
  const there = chosen.filter(isThere);
  const [movies, looks] = await Promise.all([
    Promise.all(
      there.map(async (each) => ({
        movie: cardOf(records.get(each.movieId)!.facts),
        likeness: each.likeness,
        how: each.how,
        stillPath: await loadStillPath(context, frames, each),
        pictures: each.pictures,
      })),
    ),
    Promise.all(
      similar.filter(isThere).map(async (each) => ({
        movie: cardOf(records.get(each.movieId)!.facts),
        likeness: each.likeness,
        stillPath: await loadPathOf(context, each),
      })),
    ),
  ]);
  return {
    isSure: isSure && there[0] === chosen[0],
    movies,
    similar: looks,
    compared: { stills: frames.stills, movies: frames.movies },
  };
});

/** One after another: all together may have no more pixels than one alone. */
async function decodeAll(pictures: readonly Buffer[]): Promise<GrayPicture[]> {
  const megapixels = Math.floor(mostMegapixels / pictures.length);
  const seen: GrayPicture[] = [];
  for (const picture of pictures) seen.push(await readPicture(picture, grayOf, megapixels));
  return seen;
}

function idsOf(movies: readonly { movieId: number }[]): Set<number> {
  return new Set(movies.map(({ movieId }) => movieId));
}

/** The file of the still that was found, unless it has gone since. */
async function loadStillPath(context: Context, frames: Frames, { at, movieId }: Chosen) {
  const { shard, hash } = frames.stillOf(at);
  return loadPath(context, shard, movieId, (still) => still.hash === hash);
}

/** The file of the still that looks alike, unless it has gone since. */
async function loadPathOf(context: Context, { shard, source, movieId }: Similar) {
  return loadPath(context, shard, movieId, ({ path }) => sourceDigest(path) === source);
}

async function loadPath(
  { db }: Context,
  shard: number,
  movieId: number,
  isIt: (still: MovieStills['stills'][number]) => boolean,
): Promise<string | null> {
  const { movies } = await readFrameShard(db, shard);
  const stills = movies.find((each) => each.movieId === movieId)?.stills ?? [];
  return stills.find(isIt)?.path ?? null;
}
