import type { MovieFacts } from '@cine/contract/movies/movie';
import type { Context } from '#context.ts';
import { notePromotion, ownFactsOf } from '#movies/custom-movies/index.ts';
import { type Tx, transact } from '#platform/firestore/transact.ts';
import type { PromotedMovie, Repointed } from '#platform/lifecycle.ts';
import { walkAll } from '#platform/walk-each.ts';
import { loadWatchersOf } from '#watching/watches/index.ts';
import { repointedSession } from './repoint.ts';
import type { SessionState } from './session.ts';
import * as store from './store.ts';

const page = 50;

/** Repoints a movie in all sessions; returns how many, and how many wait for an attendee's watches. */
export async function repointSessions(
  context: Context,
  promoted: PromotedMovie,
  { id, title, titles }: MovieFacts,
): Promise<Repointed> {
  const { db } = context;
  const formerId = promoted.movieId;
  const waiting = await watchersLeft(context, formerId);
  const later = new Set<string>();
  const sessions = await walkAll({
    event: 'sessions not repointed',
    loadPage: (after: string | null) => store.loadSessionIdsWith(db, formerId, after, page),
    act: (sessionId) =>
      transact(db, async (tx) => {
        const session = await store.readSession(tx, sessionId);
        if (!session) return false;
        if (waitsFor(session, formerId, waiting)) {
          later.add(sessionId);
          return false;
        }
        store.writeSession(tx, repointedSession(session, formerId, { movieId: id, title, titles }));
        noteChosen(context, tx, session, promoted, id);
        return true;
      }),
  });
  return { counts: { sessions }, waiting: later.size };
}

function noteChosen(
  { now }: Context,
  tx: Tx,
  { chosen, attendees }: SessionState,
  { movieId: formerId, makerId, ...promoted }: PromotedMovie,
  movieId: number,
): void {
  if (chosen?.movieId !== formerId) return;
  const facts = { ...ownFactsOf(promoted), title: chosen.title };
  for (const uid of Object.keys(attendees))
    if (uid !== makerId) notePromotion(tx, uid, { formerId, movieId, facts, at: now() });
}

async function watchersLeft({ db }: Context, formerId: number): Promise<Set<string>> {
  const left = new Set<string>();
  for (let after: string | null = null; ; ) {
    const { items, next } = await loadWatchersOf(db, formerId, after, page);
    for (const uid of items) left.add(uid);
    if (next === null) return left;
    after = next;
  }
}

/** Whether a session waits: it must name the movie as its attendees' watches do, to withdraw them. */
function waitsFor({ watched }: SessionState, formerId: number, waiting: ReadonlySet<string>): boolean {
  const own = watched.filter(({ movieId }) => movieId === formerId);
  return own.some(({ recordedFor }) => recordedFor.some((uid) => waiting.has(uid)));
}
