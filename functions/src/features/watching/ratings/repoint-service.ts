import type { MovieFacts } from '@cine/contract/movies/movie';
import type { Context } from '#context.ts';
import { readIsGone } from '#core/access/index.ts';
import { planPlayer } from '#core/players/index.ts';
import { notePromotion, ownFactsOf, readPromotion, writePromotion } from '#movies/custom-movies/index.ts';
import { untilNone } from '#platform/firestore/paging.ts';
import { type Tx, transact } from '#platform/firestore/transact.ts';
import type { PromotedMovie } from '#platform/lifecycle.ts';
import { walkAll } from '#platform/walk-each.ts';
import { asFactsSay, givenOf, ledTo, type Rating, withGiven } from './rating.ts';
import * as store from './store.ts';
import { nextInstant, withRatings } from './taste.ts';

/** Gives a rating back to the user's own movie; that of the catalogue's movie is as it was before. */
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
    const { taste } = player;
    const isImported = !stays && taste.imported?.includes(facts.id);
    const changes = isImported ? [rating] : [rating, { movieId: facts.id, score: stays?.score ?? null }];
    write({ player: { ...player, taste: withRatings(taste, changes, nextInstant(taste, context.now())) } });
    writePromotion(tx, uid, rest);
  });
}

const page = 100;

/** Repoints all ratings of a movie; returns how many. If a user rated both movies, the later rating wins. */
export async function repointRatings(
  context: Context,
  promoted: PromotedMovie,
  facts: MovieFacts,
): Promise<number> {
  // A guest's ratings may move to a member the walk has already passed.
  return untilNone(() => repointAll(context, promoted, facts));
}

async function repointAll(context: Context, promoted: PromotedMovie, facts: MovieFacts): Promise<number> {
  return walkAll({
    event: 'ratings not repointed',
    loadPage: (after: string | null) => store.loadRatersOf(context.db, promoted.movieId, after, page),
    act: (uid) => repointRating(context, uid, promoted, facts),
  });
}

/** Repoints a user's rating; false if there is none. */
async function repointRating(
  context: Context,
  uid: string,
  movie: PromotedMovie,
  facts: MovieFacts,
): Promise<boolean> {
  const { db } = context;
  const formerId = movie.movieId;
  return transact(db, async (tx) => {
    const [former, existing, { player, write }, isGone] = await Promise.all([
      store.readRating(tx, uid, formerId),
      store.readRating(tx, uid, facts.id),
      planPlayer(tx, uid),
      readIsGone(tx, uid, context.now()),
    ]);
    // A user who is being deleted has their ratings erased as they are.
    if (!former || isGone) return false;
    const rating = ledTo(facts, former, existing);
    store.deleteRating(tx, uid, formerId);
    store.writeRating(tx, uid, rating);
    const changes = [{ movieId: formerId, score: null }, rating];
    const { taste } = player;
    write({ player: { ...player, taste: withRatings(taste, changes, nextInstant(taste, context.now())) } });
    notePromotedRating(context, tx, uid, movie, facts, { former, own: existing });
    return true;
  });
}

/** Notes for a user what a promotion made one rating of. */
export function notePromotedRating(
  { now }: Context,
  tx: Tx,
  uid: string,
  movie: PromotedMovie,
  facts: MovieFacts,
  { former, own }: { former: Rating; own: Rating | null },
): void {
  if (uid === movie.makerId) return;
  notePromotion(tx, uid, {
    formerId: movie.movieId,
    movieId: facts.id,
    facts: ownFactsOf({ ...former.card, language: movie.language }),
    at: now(),
    rating: { former: givenOf(former), own: own && givenOf(own) },
  });
}
