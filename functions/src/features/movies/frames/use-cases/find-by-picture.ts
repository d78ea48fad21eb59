import * as operations from '@cine/contract/operations/movies/frames';
import type { GrayPicture } from '@cine/frame-hashes';
import type { Context } from '#context.ts';
import { cardOf, loadMovies } from '#core/catalogue/index.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { mostMegapixels, readPicture } from '#platform/pictures/read-picture.ts';
import { type Frames, loadFrames } from '../frames-service.ts';
import { grayOf } from '../gray.ts';
import { readFrameShard } from '../store.ts';
import { type Chosen, vote } from '../vote.ts';

/**
 * The movie that pictures of one clip are from. Nothing of them is kept. Throws `picture-unreadable`,
 * `picture-too-large` and `picture-animated`.
 */
export const findByPicture = serve(operations.findByPicture, async (context, _caller, { pictures }) => {
  const seen = await decodeAll(pictures);
  const frames = await loadFrames(context);
  const { isSure, movies: chosen } = vote(seen.map(frames.find));
  const found = await loadMovies(
    context.db,
    chosen.map(({ movieId }) => movieId),
  );
  const there = chosen.filter(({ movieId }) => found.has(movieId));
  const movies = there.map(async (each) => ({
    movie: cardOf(found.get(each.movieId)!.facts),
    likeness: each.likeness,
    how: each.how,
    stillPath: await loadStillPath(context, frames, each),
    pictures: each.pictures,
  }));
  return {
    isSure: isSure && there[0] === chosen[0],
    movies: await Promise.all(movies),
    compared: { stills: frames.stills, movies: frames.movies },
  };
});

/** One after another: all together may have no more pixels than one alone. */
async function decodeAll(pictures: readonly string[]): Promise<GrayPicture[]> {
  const megapixels = Math.floor(mostMegapixels / pictures.length);
  const seen: GrayPicture[] = [];
  for (const picture of pictures)
    seen.push(await readPicture(Buffer.from(picture, 'base64'), grayOf, megapixels));
  return seen;
}

/** The file of the still that was found, unless it has gone since. */
async function loadStillPath(
  { db }: Context,
  frames: Frames,
  { at, movieId }: Chosen,
): Promise<string | null> {
  const { shard, hash } = frames.stillOf(at);
  const { movies } = await readFrameShard(db, shard);
  const stills = movies.find((each) => each.movieId === movieId)?.stills ?? [];
  return stills.find((still) => still.hash === hash)?.path ?? null;
}
