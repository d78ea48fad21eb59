import type { MovieFacts } from '@cine/contract/movie';
import type { Context } from '../../context.ts';
import { transact } from '../../platform/firestore/transact.ts';
import { log } from '../../platform/log.ts';
import { factsOf } from '../catalogue/index.ts';
import { repointWatches } from '../challenges/index.ts';
import { repointCollections } from '../collections/index.ts';
import { loadCustomMovie, readCustomMovie, writeCustomMovie } from '../custom-movies/index.ts';
import { repointRatings } from '../ratings/index.ts';
import { repointSessions } from '../sessions/index.ts';
import { loadWatchersOf } from '../watches/index.ts';

const page = 100;

/**
 * Leads all that points at a custom movie to the movie of the catalogue that it became: watches of everybody with what
 * follows from them, evenings, lists and ratings. Each person, evening, entry and rating is a transaction of its own, so a second try goes
 * on where the first one died, and two at once do no harm. What is written meanwhile is written by the new id, since all
 * that writes about a custom movie reads in its transaction what became of it; so one walk sees all there is.
 */
export async function repoint(context: Context, formerId: number): Promise<void> {
  const movie = await loadCustomMovie(context.db, formerId);
  if (!movie?.promotedTo || movie.repointingSince === null) return;
  const facts = await factsOf(context, movie.promotedTo);
  const people = await repointPeople(context, formerId, facts);
  const evenings = await repointSessions(context, formerId, facts);
  const entries = await untilNone(() => repointCollections(context, formerId, facts));
  const ratings = await untilNone(() => repointRatings(context, formerId, facts));
  await finish(context, formerId);
  log.info('movie promoted', { movieId: facts.id, people, evenings, entries, ratings });
}

async function repointPeople(context: Context, formerId: number, facts: MovieFacts): Promise<number> {
  let people = 0;
  for (let after: string | null = null; ; ) {
    const { uids, next } = await loadWatchersOf(context.db, formerId, after, page);
    for (const uid of uids) await repointWatches(context, uid, formerId, facts);
    people += uids.length;
    if (next === null) return people;
    after = next;
  }
}

/** Until there are none: a guest's go to the member they become, where the walk may have been. */
async function untilNone(repointSome: () => Promise<number>): Promise<number> {
  for (let total = 0; ; ) {
    const moved = await repointSome();
    total += moved;
    if (moved === 0) return total;
  }
}

async function finish({ db }: Context, formerId: number): Promise<void> {
  await transact(db, async (tx) => {
    const movie = await readCustomMovie(db, tx, formerId);
    if (movie) writeCustomMovie(db, tx, { ...movie, repointingSince: null });
  });
}
