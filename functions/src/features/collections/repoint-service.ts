import type { MovieFacts } from '@cine/contract/movies/movie';
import { collectionSchema } from '@cine/contract/operations/collections';
import type { Context } from '../../context.ts';
import { readIsGone } from '../../platform/firestore/deletion-mark.ts';
import { untilNone } from '../../platform/firestore/paging.ts';
import { transact } from '../../platform/firestore/transact.ts';
import { walkAll } from '../../platform/walk-each.ts';
import { readWatchesOfMovie } from '../watches/index.ts';
import { asFactsSay, asOne } from './collected.ts';
import * as store from './store.ts';

const page = 100;

/**
 * Repoints the entries of all collections, after the watches, each in a transaction; returns how many. A collection
 * with both movies keeps one, as if added twice.
 */
export async function repointCollections(
  context: Context,
  formerId: number,
  facts: MovieFacts,
): Promise<number> {
  // A guest's entries may move to a member the walk has already passed.
  return untilNone(() => repointAll(context, formerId, facts));
}

async function repointAll(context: Context, formerId: number, facts: MovieFacts): Promise<number> {
  return walkAll({
    event: 'collections not repointed',
    loadPage: (after: string | null) => store.loadPathsOf(context.db, formerId, after, page),
    act: (path) => repoint(context, path, formerId, facts),
  });
}

async function repoint(
  context: Context,
  path: string,
  formerId: number,
  facts: MovieFacts,
): Promise<boolean> {
  const { db } = context;
  const [, uid = '', , name] = path.split('/');
  const collection = collectionSchema.parse(name);
  return transact(db, async (tx) => {
    const [former, known, movieIds, watches, isGone] = await Promise.all([
      store.readCollected(db, tx, uid, collection, formerId),
      store.readCollected(db, tx, uid, collection, facts.id),
      store.readMovieIds(db, tx, uid, collection),
      readWatchesOfMovie(db, tx, uid, facts.id),
      readIsGone(db, tx, uid, context.now()),
    ]);
    // A user who is being deleted has their collections erased as they are.
    if (!former || !movieIds || isGone) return false;
    const moved = { ...former, ...asFactsSay(facts) };
    const collected = asOne(moved, known ?? moved, watches);
    movieIds.delete(formerId);
    if (collected.watched) movieIds.delete(facts.id);
    else movieIds.add(facts.id);
    store.deleteCollected(db, tx, uid, collection, formerId);
    store.writeCollected(db, tx, uid, collection, collected);
    store.writeMovieIds(db, tx, uid, collection, movieIds);
    return true;
  });
}
