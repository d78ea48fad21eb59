/** Predicts scores of movies for users, by the taste model and by their neighbours. */
import type { MovieFacts } from '@cine/contract/movies/movie';
import type { ExpectedScore } from '@cine/contract/operations/together/sessions';
import { correlationBehind } from '@cine/neighbours';
import type { Likely } from '@cine/taste-model';
import type { Context } from '#context.ts';
import { loadCatalogue, loadManifest, type Manifest } from '#core/catalogue/index.ts';
import { loadPlayers, type Player } from '#core/players/index.ts';
import { loadNeighbours } from '../neighbours/index.ts';
import { loadModel } from '../taste-model/index.ts';
import { byGenres } from './by-genres.ts';
import type { LikeMinded } from './by-neighbours.ts';
import { asShown, basisOf, type Catalogue } from './predicted-scores.ts';
import { predictedScoresOf } from './predictor.ts';
import { scoresByModel } from './scores-service.ts';

/** A user's neighbours with their ratings, without those hidden since. */
export async function loadLikeMinded({ db }: Context, uid: string): Promise<LikeMinded[]> {
  const neighbours = (await loadNeighbours(db, uid))?.neighbours ?? [];
  const players = await loadPlayers(
    db,
    neighbours.map((neighbour) => neighbour.uid),
  );
  return neighbours.flatMap(({ similarity, common }, index) => {
    const { ratings, hidden } = players[index]!.taste;
    return hidden ? [] : [{ correlation: correlationBehind(similarity, common), common, ratings }];
  });
}

/** Each user's predicted scores; users of unknown taste are left out. */
export type Tastes = ReadonlyMap<string, (movie: MovieFacts) => Likely>;

export async function tastesOf(
  context: Context,
  manifest: Manifest,
  movies: Catalogue,
  players: ReadonlyMap<string, Player>,
): Promise<Tastes> {
  const withTaste = [...players].filter(([, { taste }]) => basisOf(taste) !== 'everybody');
  if (withTaste.length === 0) return new Map();
  const held = await loadModel(context, manifest);
  return new Map(
    withTaste.map(([uid, { taste }]) => [
      uid,
      held ? scoresByModel(uid, taste, held, movies) : byGenres(taste, movies).likelyOf,
    ]),
  );
}

/** Predicted scores of one movie, 0–100, for each user of known taste. */
export async function expectedOf(
  context: Context,
  uids: readonly string[],
  movie: MovieFacts,
): Promise<ExpectedScore[]> {
  const players = await loadPlayers(context.db, uids);
  const withTaste = players
    .map(({ taste }, index) => ({ uid: uids[index]!, taste }))
    .filter(({ taste }) => basisOf(taste) !== 'everybody');
  if (withTaste.length === 0) return [];
  const held = await loadModel(context, await loadManifest(context.db));
  // Genres need the facts of rated movies; the model already contains what it needs.
  const movies = held ? new Map([[movie.id, movie]]) : (await loadCatalogue(context)).movies.byId;
  return withTaste.map(({ uid, taste }) => ({
    uid,
    ...asShown(predictedScoresOf(taste, held, movies).likelyOf(movie)),
  }));
}
