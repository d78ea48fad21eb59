import type { MovieFacts } from '@cine/contract/movies/movie';
import { type CollectionName, collectionSchema } from '@cine/contract/operations/watching/collections';
import type { Context } from '#context.ts';
import { readIsGone } from '#core/access/index.ts';
import { notePromotion, ownFactsOf, readPromotion, writePromotion } from '#movies/custom-movies/index.ts';
import { untilNone } from '#platform/firestore/paging.ts';
import { transact } from '#platform/firestore/transact.ts';
import type { PromotedMovie } from '#platform/lifecycle.ts';
import { walkAll } from '#platform/walk-each.ts';
import { readWatchesOfMovie } from '../watches/index.ts';
import { asFactsSay, asOne, type Collected, partsOfMerged } from './collected.ts';
import * as store from './store.ts';

const page = 100;

/**
 * Repoints all entries of a movie, after the watches; returns how many. A collection with both movies keeps
 * one.
 */
export async function repointCollections(
  context: Context,
  former: PromotedMovie,
  facts: MovieFacts,
): Promise<number> {
  // A guest's entries may move to a member the walk has already passed.
  return untilNone(() => repointAll(context, former, facts));
}

async function repointAll(context: Context, former: PromotedMovie, facts: MovieFacts): Promise<number> {
  return walkAll({
    event: 'collections not repointed',
    loadPage: (after: string | null) => store.loadPathsOf(context.db, former.movieId, after, page),
    act: (path) => {
      const [, uid = '', , name] = path.split('/');
      return repoint(context, uid, collectionSchema.parse(name), former, facts);
    },
  });
}

async function repoint(
  context: Context,
  uid: string,
  collection: CollectionName,
  movie: PromotedMovie,
  facts: MovieFacts,
): Promise<boolean> {
  const { db } = context;
  const formerId = movie.movieId;
  return transact(db, async (tx) => {
    const [former, existing, movieIds, watches, isGone] = await Promise.all([
      store.readCollected(tx, uid, collection, formerId),
      store.readCollected(tx, uid, collection, facts.id),
      store.readMovieIds(tx, uid, collection),
      readWatchesOfMovie(tx, uid, facts.id),
      readIsGone(tx, uid, context.now()),
    ]);
    // A user who is being deleted has their collections erased as they are.
    if (!former || !movieIds || isGone) return false;
    const moved = { ...former, ...asFactsSay(facts) };
    const collected = asOne(moved, existing ?? moved, watches);
    movieIds.delete(formerId);
    if (collected.watched) movieIds.delete(facts.id);
    else movieIds.add(facts.id);
    store.deleteCollected(tx, uid, collection, formerId);
    store.writeCollected(tx, uid, collection, collected);
    store.writeMovieIds(tx, uid, collection, movieIds, context.now());
    if (uid !== movie.makerId)
      notePromotion(tx, uid, {
        formerId,
        movieId: facts.id,
        facts: ownFactsOf({ ...former.card, language: movie.language }),
        at: context.now(),
        collected: { former: addedAt(former), own: existing && addedAt(existing) },
      });
    return true;
  });
}

/** Gives an entry back to the user's own movie; that of the catalogue's movie is as it was before. */
export async function keepCollected(
  context: Context,
  uid: string,
  movie: PromotedMovie,
  facts: MovieFacts,
  ownFacts: MovieFacts,
): Promise<void> {
  const { db } = context;
  const collection: CollectionName = 'watchlist';
  await repoint(context, uid, collection, movie, facts);
  await transact(db, async (tx) => {
    const [promotion, existing, movieIds, watches, isGone] = await Promise.all([
      readPromotion(tx, uid, movie.movieId),
      store.readCollected(tx, uid, collection, facts.id),
      store.readMovieIds(tx, uid, collection),
      readWatchesOfMovie(tx, uid, facts.id),
      readIsGone(tx, uid, context.now()),
    ]);
    if (!promotion?.collected || isGone) return;
    const { collected: noted, ...rest } = promotion;
    const ids = movieIds ?? new Set<number>();
    const { former, own } = partsOfMerged(existing, noted, watches, movie.movieId);
    const entries = [
      ...(former ? [{ ...former, ...asFactsSay(ownFacts) }] : []),
      ...(own ? [{ ...own, ...asFactsSay(facts) }] : []),
    ];
    if (!own) store.deleteCollected(tx, uid, collection, facts.id);
    ids.delete(facts.id);
    for (const each of entries) {
      store.writeCollected(tx, uid, collection, each);
      if (!each.watched) ids.add(each.movieId);
    }
    store.writeMovieIds(tx, uid, collection, ids, context.now());
    writePromotion(tx, uid, rest);
  });
}

function addedAt({ addedAt: at }: Collected): Pick<Collected, 'addedAt'> {
  return { addedAt: at };
}
