import type { MovieFacts } from '@cine/contract/movies/movie';
import type { Context } from '../../context.ts';
import { transact } from '../../platform/firestore/transact.ts';
import { walkAll } from '../../platform/walk-each.ts';
import { loadWatchersOf } from '../watches/index.ts';
import type { SessionState } from './session.ts';
import * as store from './store.ts';
import { repointed } from './watched.ts';

const page = 50;

/**
 * Repoints all sessions that chose or watched a movie, each in a transaction of its own. Returns how many there were.
 */
export async function repointSessions(
  context: Context,
  formerId: number,
  { id, title, titles }: MovieFacts,
): Promise<number> {
  const { db } = context;
  const waiting = await watchersLeft(context, formerId);
  return walkAll({
    event: 'sessions not repointed',
    loadPage: (after: string | null) => store.loadSessionIdsWith(db, formerId, after, page),
    act: (sessionId) =>
      transact(db, async (tx) => {
        const session = await store.readSession(db, tx, sessionId);
        if (!session) return false;
        assertRepointable(session, formerId, waiting);
        store.writeSession(db, tx, repointed(session, formerId, { movieId: id, title, titles }));
        return true;
      }),
  });
}

/** Users whose watches of a movie could not be repointed. */
async function watchersLeft({ db }: Context, formerId: number): Promise<Set<string>> {
  const left = new Set<string>();
  for (let after: string | null = null; ; ) {
    const { items, next } = await loadWatchersOf(db, formerId, after, page);
    for (const uid of items) left.add(uid);
    if (next === null) return left;
    after = next;
  }
}

/** A session names the movie as its attendees' watches do, so that one can be withdrawn there. */
function assertRepointable({ watched }: SessionState, formerId: number, waiting: ReadonlySet<string>): void {
  const own = watched.filter(({ movieId }) => movieId === formerId);
  if (own.some(({ recordedFor }) => recordedFor.some((uid) => waiting.has(uid))))
    throw new Error('An attendee’s watch is not repointed yet');
}
