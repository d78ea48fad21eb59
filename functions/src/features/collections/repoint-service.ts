import { collectionSchema } from '@cine/contract/collections';
import type { MovieFacts } from '@cine/contract/movie';
import type { Context } from '../../context.ts';
import { readIsGone } from '../../platform/firestore/deletion-mark.ts';
import { transact } from '../../platform/firestore/transact.ts';
import { readWatchesOfMovie } from '../watches/index.ts';
import { asFactsSay, asOne } from './collected.ts';
import * as store from './store.ts';

const page = 100;

/**
 * Puts the movie that another turned out to be in its place, in everybody's collections; where both are in one, they are as
 * one that was added twice. Watches must be led there before. Each is a transaction of its own, so called again it goes on
 * where it stopped. Costs 1 read, and 5 reads and 3 writes for each. Returns how many there were.
 */
export async function repointCollections(
  context: Context,
  formerId: number,
  facts: MovieFacts,
): Promise<number> {
  let moved = 0;
  for (let after: string | null = null; ; ) {
    const { paths, next } = await store.loadPathsOf(context.db, formerId, after, page);
    for (const path of paths) if (await repoint(context, path, formerId, facts)) moved += 1;
    if (next === null) return moved;
    after = next;
  }
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
    // What is being deleted goes as it is.
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
