import type { MovieFacts } from '@cine/contract/movies/movie';
import type { Context } from '../../../context.ts';
import { transact } from '../../../platform/firestore/transact.ts';
import type { PromotedMovie } from '../../../platform/lifecycle.ts';
import { readIsGone } from '../../core/access/index.ts';
import { planPlayer } from '../../core/players/index.ts';
import { readPromotion, writePromotion } from '../../movies/custom-movies/index.ts';
import { asFactsSay, ledTo, withGiven } from './rating.ts';
import { repointRating } from './repoint-service.ts';
import * as store from './store.ts';
import { nextInstant, withRatings } from './taste.ts';

/**
 * Gives a user's rating of a promoted movie to their own one, with the catalogue's as it was before, unless
 * they changed that since.
 */
export async function keepRating(
  context: Context,
  uid: string,
  movie: PromotedMovie,
  facts: MovieFacts,
  ownFacts: MovieFacts,
): Promise<void> {
  const { db } = context;
  await repointRating(context, uid, movie, facts);
  await transact(db, async (tx) => {
    const [promotion, current, { player, write }, isGone] = await Promise.all([
      readPromotion(tx, uid, movie.movieId),
      store.readRating(tx, uid, facts.id),
      planPlayer(tx, uid),
      readIsGone(tx, uid, context.now()),
    ]);
    if (!promotion?.rating || isGone) return;
    const { rating: noted, ...rest } = promotion;
    const asRated = (rated: MovieFacts, score: typeof noted.former) => withGiven(asFactsSay(rated), score);
    const rating = asRated(ownFacts, noted.former);
    const own = noted.own && asRated(facts, noted.own);
    const isChanged = current?.ratedAt !== ledTo(facts, rating, own).ratedAt;
    const stays = isChanged ? current : own;
    store.writeRating(tx, uid, rating);
    if (stays) store.writeRating(tx, uid, stays);
    else store.deleteRating(tx, uid, facts.id);
    const changes = [rating, { movieId: facts.id, score: stays?.score ?? null }];
    const { taste } = player;
    write({ taste: withRatings(taste, changes, nextInstant(taste, context.now())) });
    writePromotion(tx, uid, rest);
  });
}
