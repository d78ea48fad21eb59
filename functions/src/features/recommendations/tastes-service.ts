import type { MovieFacts } from '@cine/contract/movie';
import type { ExpectedScore } from '@cine/contract/sessions';
import type { Context } from '../../context.ts';
import { loadCatalogue, loadManifest, type Manifest } from '../catalogue/index.ts';
import { loadPlayers, type Player } from '../players/index.ts';
import { loadModel } from '../taste-model/index.ts';
import { byGenres } from './by-genres.ts';
import { basisOf, type Catalogue, toldScore } from './likely.ts';
import { likelyOf } from './predictor.ts';
import { scoresByModel } from './remembered.ts';

/** What each of some people is likely to give a movie, in points, for ranking (`Likely`); only of those who said anything of their taste. */
export type Tastes = ReadonlyMap<string, (movie: MovieFacts) => number>;

/** What some people are likely to give movies. */
export async function tastesOf(
  context: Context,
  manifest: Manifest,
  movies: Catalogue,
  players: ReadonlyMap<string, Player>,
): Promise<Tastes> {
  const told = [...players].filter(([, { taste }]) => basisOf(taste) !== 'everybody');
  if (told.length === 0) return new Map();
  const held = await loadModel(context, manifest);
  return new Map(
    told.map(([uid, { taste }]) => [
      uid,
      held ? scoresByModel(uid, taste, held, movies) : byGenres(taste, movies).scoreOf,
    ]),
  );
}

/**
 * What each of some people is likely to give one movie, in points 0–100; of those alone of whose taste anything is known. Costs
 * 1 read for each person; then, where anybody's is known, 1 for the manifest and 1 for each part of the model that the
 * instance does not hold, or where there is no model yet, for each shard of movies.
 */
export async function expectedOf(
  context: Context,
  uids: readonly string[],
  movie: MovieFacts,
): Promise<ExpectedScore[]> {
  const players = await loadPlayers(context.db, uids);
  const told = players
    .map(({ taste }, index) => ({ uid: uids[index]!, taste }))
    .filter(({ taste }) => basisOf(taste) !== 'everybody');
  if (told.length === 0) return [];
  const held = await loadModel(context, await loadManifest(context.db));
  // Only genres need to be looked up of what they rated; the model has learned all that it needs.
  const movies = held ? new Map([[movie.id, movie]]) : (await loadCatalogue(context)).movies.byId;
  return told.map(({ uid, taste }) => ({
    uid,
    score: toldScore(likelyOf(taste, held, movies).scoreOf(movie)),
  }));
}
