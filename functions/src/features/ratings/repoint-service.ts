import type { MovieFacts } from '@cine/contract/movies/movie';
import type { Context } from '../../context.ts';
import { readIsGone } from '../../platform/firestore/deletion-mark.ts';
import { untilNone } from '../../platform/firestore/paging.ts';
import { transact } from '../../platform/firestore/transact.ts';
import { walkAll } from '../../platform/walk-each.ts';
import { planTaste } from '../players/index.ts';
import { ledTo } from './rating.ts';
import * as store from './store.ts';
import { nextInstant, withRatings } from './taste.ts';

const page = 100;

/**
 * Repoints all ratings of a movie, each in a transaction of its own, and returns how many there were. If a user rated
 * both movies, the later rating wins.
 */
export async function repointRatings(context: Context, formerId: number, facts: MovieFacts): Promise<number> {
  // A guest's ratings may move to a member the walk has already passed.
  return untilNone(() => repointAll(context, formerId, facts));
}

async function repointAll(context: Context, formerId: number, facts: MovieFacts): Promise<number> {
  return walkAll({
    event: 'ratings not repointed',
    loadPage: (after: string | null) => store.loadRatersOf(context.db, formerId, after, page),
    act: (uid) => repoint(context, uid, formerId, facts),
  });
}

async function repoint(context: Context, uid: string, formerId: number, facts: MovieFacts): Promise<boolean> {
  const { db } = context;
  return transact(db, async (tx) => {
    const [former, known, { taste, write }, isGone] = await Promise.all([
      store.readRating(db, tx, uid, formerId),
      store.readRating(db, tx, uid, facts.id),
      planTaste(db, tx, uid),
      readIsGone(db, tx, uid, context.now()),
    ]);
    // A user who is being deleted has their ratings erased as they are.
    if (!former || isGone) return false;
    const rating = ledTo(facts, former, known);
    store.deleteRating(db, tx, uid, formerId);
    store.writeRating(db, tx, uid, rating);
    const changes = [{ movieId: formerId, score: null }, rating];
    write(withRatings(taste, changes, nextInstant(taste, context.now())));
    return true;
  });
}
