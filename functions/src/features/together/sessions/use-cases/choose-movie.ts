/** Chooses a session's movie: by hand, or as a poll decided. */
import { isCustomMovie } from '@cine/contract/movies/custom-movie';
import { knownMedium } from '@cine/contract/movies/mediums';
import type { MovieFacts } from '@cine/contract/movies/movie';
import * as operations from '@cine/contract/operations/together/sessions';
import type { Context } from '#context.ts';
import { watchableNow } from '#movies/availability/index.ts';
import { loadFactsToShare, readCurrentFacts } from '#movies/custom-movies/index.ts';
import type { Caller } from '#platform/endpoints/caller.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { emit } from '#platform/events.ts';
import { transact } from '#platform/firestore/transact.ts';
import { loadMedia } from '#watching/collections/index.ts';
import { expectedOf } from '#watching/recommendations/index.ts';
import { requireAttendeeOrScreen } from '../access.ts';
import { applyToSession, saveSession } from '../save-service.ts';
import * as sessions from '../session.ts';
import { loadShelvesAt } from '../shelves-service.ts';
import * as store from '../store.ts';

/**
 * Chooses a movie that all present can watch, as far as is known, or a custom one of the caller's, who brings
 * it. Null withdraws the choice. If two choose at the same moment, the later choice stays.
 */
export const chooseMovie = serve(operations.chooseMovie, async (context, caller, { sessionId, movieId }) => {
  if (movieId === null) {
    return applyToSession(context, caller, sessionId, requireAttendeeOrScreen, (session) =>
      sessions.withChoice(session, null, { by: caller.uid, at: context.now() }),
    );
  }
  const storedSession = await store.readSession(context.db, sessionId);
  const session = requireAttendeeOrScreen(storedSession, caller.uid, context.now());
  const facts = await loadFactsToShare(context, caller.uid, movieId);
  if (isCustomMovie(facts.id)) return chooseCustomMovie(context, caller, session, facts);
  const choice = await loadChoice(context, session, facts, caller.uid);
  const chosen = await applyToSession(context, caller, sessionId, requireAttendeeOrScreen, (current) =>
    sessions.withChoice(current, choice, { by: caller.uid, at: context.now() }),
  );
  emit({ event: 'movie-chosen', custom: false });
  return chosen;
});

/**
 * Chooses each poll's winner once. Throws `nobody-present`, `not-a-candidate` if those present can't watch it
 * any more, and `movie-private` or `movie-unknown` if it is no longer shown to them.
 */
export async function chooseDecided(
  context: Context,
  seen: sessions.SessionState,
  decided: sessions.Decision,
  startedBy: string,
): Promise<void> {
  const { db } = context;
  if (!isToBeChosen(seen, decided, context.now())) return;
  const facts = await loadFactsToShare(context, startedBy, decided.movieId);
  const choice = await loadChoice(context, seen, facts, startedBy);
  await transact(db, async (tx) => {
    const session = await store.readSession(tx, seen.id);
    if (!session || !isToBeChosen(session, decided, context.now())) return;
    const byUid = sessions.attendeeIn(session, startedBy) ? startedBy : session.hostId;
    const isChosen = session.chosen?.movieId === facts.id;
    const chosen = isChosen ? session : sessions.withChoice(session, { ...choice, by: byUid });
    store.writeSession(tx, { ...chosen, decided });
    if (!isChosen) emit({ event: 'movie-chosen', custom: false });
  });
}

/** A movie as a user's choice: where those present can watch it, and what they expect. */
async function loadChoice(
  context: Context,
  session: sessions.SessionState,
  facts: MovieFacts,
  byUid: string,
): Promise<sessions.Choice> {
  const shelves = await loadShelvesAt(context.db, session);
  const [{ places, sampleOffers, owners }, expected, mediumOf] = await Promise.all([
    watchableNow(context, session, facts.id, byUid, shelves.ownersOf),
    expectedOf(context, sessions.presentIds(session), facts),
    loadMedia(context.db, shelves, [facts.id]),
  ]);
  const ownedBy = owners.map((uid) => ({ uid, medium: knownMedium(mediumOf(uid, facts.id)) }));
  return {
    ...sessions.movieNamesOf(facts),
    by: byUid,
    places: [...places],
    sampleOffers,
    expected,
    ...(ownedBy.length > 0 && { ownedBy }),
  };
}

function isToBeChosen(session: sessions.SessionState, { pollId }: sessions.Decision, now: number): boolean {
  const isOpen = session.status === 'open' && session.expiresAt > now;
  return isOpen && session.pollId === pollId && session.decided?.pollId !== pollId;
}

async function chooseCustomMovie(
  context: Context,
  caller: Caller,
  seen: sessions.SessionState,
  movie: MovieFacts,
): Promise<operations.Session> {
  const expected = await expectedOf(context, sessions.presentIds(seen), movie);
  return transact(context.db, async (tx) => {
    const [storedSession, facts] = await Promise.all([
      store.readSession(tx, seen.id),
      readCurrentFacts(context, tx, movie),
    ]);
    const session = requireAttendeeOrScreen(storedSession, caller.uid, context.now());
    if (sessions.presentIds(session).length === 0) throw new AppError('nobody-present');
    const choice = {
      ...sessions.movieNamesOf(facts),
      by: caller.uid,
      places: [],
      sampleOffers: false,
      expected,
      ownCopy: true as const,
    };
    emit({ event: 'movie-chosen', custom: true });
    const by = { by: caller.uid, at: context.now() };
    return saveSession(tx, session, sessions.withChoice(session, choice, by));
  });
}
