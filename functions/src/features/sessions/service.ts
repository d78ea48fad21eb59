import { isDeepStrictEqual } from 'node:util';
import { isCustomMovie } from '@cine/contract/custom-movie';
import type { MovieFacts } from '@cine/contract/movie';
import type { Operation, ParsedInputOf } from '@cine/contract/operation';
import type * as operations from '@cine/contract/sessions';
import type { Session } from '@cine/contract/sessions';
import type { Transaction } from 'firebase-admin/firestore';
import type { Context } from '../../context.ts';
import type { Caller } from '../../platform/endpoints/caller.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { assertNotDeleted } from '../../platform/firestore/deletion-mark.ts';
import { idFromKey } from '../../platform/firestore/id-from-key.ts';
import { transact } from '../../platform/firestore/transact.ts';
import { loadAccount, planAccount } from '../account/index.ts';
import { watchableNow } from '../availability/index.ts';
import { factsForEvening, factsNow, promotedFacts } from '../custom-movies/index.ts';
import { concessionOf } from '../players/index.ts';
import { expectedOf } from '../recommendations/index.ts';
import { planWithdrawn, watchId as watchIdOf, writeWatch } from '../watches/index.ts';
import { asAttendee, asHost, asViewer } from './access.ts';
import { newJoinCode } from './join-code.ts';
import * as domain from './session.ts';
import * as store from './store.ts';
import { toView } from './view.ts';

type Operations = typeof operations;
type Input<Name extends keyof Operations> = Operations[Name] extends Operation
  ? ParsedInputOf<Operations[Name]>
  : never;

/** Opens an evening with the caller as host; with a key that was used before, gives the evening it opened. */
export async function create(
  context: Context,
  caller: Caller,
  { key, mode, region }: Input<'createSession'>,
): Promise<Session> {
  const sessionId = key === undefined ? context.newId() : idFromKey(caller.uid, key);
  return transact(context.db, async (tx) => {
    const known = key === undefined ? null : await store.readSession(context.db, tx, sessionId);
    if (known) return toView(asAttendee(known, caller.uid, context.now()));
    const [{ account }, code] = await Promise.all([
      planAccount(context, tx, caller, null),
      freeCode(context, tx),
    ]);
    const session = domain.open(sessionId, code, account, mode, region ?? account.region, context.now());
    store.writeSession(context.db, tx, session);
    store.writeCode(context.db, tx, session);
    return toView(session);
  });
}

/** Lets the caller in by the code; a guest says a name and services and gets an account with it. */
export async function join(context: Context, caller: Caller, input: Input<'joinSession'>): Promise<Session> {
  return transact(context.db, async (tx) => {
    const session = await readOpenByCode(context, tx, input.code);
    const card = input.guest ? { ...input.guest, region: input.guest.region ?? session.region } : null;
    const { account, apply } = await planAccount(context, tx, caller, card);
    apply();
    return save(context, tx, session, domain.join(session, account, context.now()));
  });
}

/** Shows the evening on the caller's screen; asked again it stays as it is. */
export async function joinAsScreen(
  context: Context,
  caller: Caller,
  { code }: Input<'joinAsScreen'>,
): Promise<Session> {
  return transact(context.db, async (tx) => {
    const [session] = await Promise.all([
      readOpenByCode(context, tx, code),
      assertNotDeleted(context.db, tx, caller.uid, context.now()),
    ]);
    return save(context, tx, session, domain.showOn(session, caller.uid));
  });
}

/** Takes the caller out of the evening. Called again it is refused, as for anybody who is not in it. */
export async function leave(
  context: Context,
  caller: Caller,
  { sessionId }: Input<'leaveSession'>,
): Promise<{ closed: boolean }> {
  return transact(context.db, async (tx) => {
    const session = asViewer(await store.readSession(context.db, tx, sessionId), caller.uid, context.now());
    const isScreen = session.screens.includes(caller.uid);
    const left = isScreen ? domain.hideFrom(session, caller.uid) : domain.leave(session, caller.uid);
    store.writeSession(context.db, tx, left);
    if (left.status === 'closed') store.deleteCode(context.db, tx, left);
    return { closed: left.status === 'closed' };
  });
}

/** Everybody says for themselves whether they are here; the host may say it for all. */
export async function setPresence(
  context: Context,
  caller: Caller,
  { sessionId, present, uid = caller.uid }: Input<'setPresence'>,
): Promise<Session> {
  const allow = uid === caller.uid ? asAttendee : asHost;
  return change(context, caller, sessionId, allow, (session) => domain.setPresent(session, uid, present));
}

export async function useHostServices(
  context: Context,
  caller: Caller,
  { sessionId, uid }: Input<'useHostServices'>,
): Promise<Session> {
  return change(context, caller, sessionId, asAttendee, (session) => domain.useServicesOf(session, uid));
}

export async function setIncludeFree(
  context: Context,
  caller: Caller,
  { sessionId, includeFree }: Input<'setIncludeFree'>,
): Promise<Session> {
  return change(context, caller, sessionId, asAttendee, (session) =>
    domain.setIncludeFree(session, includeFree),
  );
}

export async function setStrategy(
  context: Context,
  caller: Caller,
  { sessionId, strategy }: Input<'setStrategy'>,
): Promise<Session> {
  return change(context, caller, sessionId, asViewer, (session) => domain.setStrategy(session, strategy));
}

export async function setMode(
  context: Context,
  caller: Caller,
  { sessionId, mode, region }: Input<'setMode'>,
): Promise<Session> {
  return change(context, caller, sessionId, asHost, (session) =>
    domain.setMode(session, mode, region ?? session.region),
  );
}

/**
 * Settles on a movie that everybody present can watch, as far as is known, or takes the choice back. Availability is
 * looked up before the transaction, so that nobody waits for it; whoever comes meanwhile is seen to by the session. A
 * movie that somebody added themselves no service offers: whoever chooses it brings it. What those present are likely to
 * give it is kept with the choice, so that who gives way is known; that costs 1 read for each of them.
 */
export async function choose(
  context: Context,
  caller: Caller,
  { sessionId, movieId }: Input<'chooseMovie'>,
): Promise<Session> {
  if (movieId === null) {
    return change(context, caller, sessionId, asViewer, (session) => domain.choose(session, null));
  }
  const session = asViewer(await store.loadSession(context.db, sessionId), caller.uid, context.now());
  const facts = await factsForEvening(context, caller.uid, movieId);
  if (isCustomMovie(facts.id)) return chooseOwnCopy(context, caller, session, facts);
  const [{ places, sampleOffers }, expected] = await Promise.all([
    watchableNow(context, session, facts.id),
    expectedOf(context, domain.presentIds(session), facts),
  ]);
  return change(context, caller, sessionId, asViewer, (current) =>
    domain.choose(current, { ...namesOf(facts), by: caller.uid, places, sampleOffers, expected }),
  );
}

async function chooseOwnCopy(
  context: Context,
  caller: Caller,
  seen: domain.SessionState,
  known: MovieFacts,
): Promise<Session> {
  const expected = await expectedOf(context, domain.presentIds(seen), known);
  return transact(context.db, async (tx) => {
    const [stored, facts] = await Promise.all([
      store.readSession(context.db, tx, seen.id),
      factsNow(context, tx, known),
    ]);
    const session = asViewer(stored, caller.uid, context.now());
    if (domain.presentIds(session).length === 0) throw new AppError('nobody-present');
    const choice = {
      ...namesOf(facts),
      by: caller.uid,
      places: [],
      sampleOffers: false,
      expected,
      ownCopy: true as const,
    };
    return save(context, tx, session, domain.choose(session, choice));
  });
}

/**
 * Records the chosen movie, or the given one, as watched by everybody present: one watch event each, whose id comes
 * from session and movie. Whoever it was recorded for before is left alone, also if they took theirs back.
 */
export async function recordWatch(
  context: Context,
  caller: Caller,
  { sessionId, movieId: given }: Input<'recordWatch'>,
): Promise<{ movieId: number; watchId: string; recordedFor: string[] }> {
  const seen = asAttendee(await store.loadSession(context.db, sessionId), caller.uid, context.now());
  const asked = given ?? seen.chosen?.movieId;
  if (asked === undefined) throw new AppError('no-movie-chosen');
  const known = await factsForEvening(context, caller.uid, asked);
  const at = context.now();
  return transact(context.db, async (tx) => {
    const [stored, facts] = await Promise.all([
      store.readSession(context.db, tx, sessionId),
      factsNow(context, tx, known),
    ]);
    const session = asAttendee(stored, caller.uid, at);
    const movieId = facts.id;
    // What a movie earns reaches everybody present, so what was not plainly agreed on is for the host to say.
    if (domain.isForHostToRecord(session, movieId, at)) asHost(session, caller.uid, at);
    if (domain.presentIds(session).length === 0) throw new AppError('nobody-present');
    const watched = domain.recordWatched(session, namesOf(facts), caller.uid, at);
    const watchId = watchIdOf(movieId, sessionId);
    const watch = { id: watchId, movieId, facts, watchedAt: at, recordedAt: at, sessionId, withdrawn: false };
    const expected = session.chosen?.movieId === movieId ? session.chosen.expected : [];
    for (const uid of watched.news) {
      const concession = concessionOf(expected, uid);
      writeWatch(context.db, tx, uid, concession === null ? watch : { ...watch, concession });
    }
    save(context, tx, session, watched.session);
    return { movieId, watchId, recordedFor: watched.recordedFor };
  });
}

/**
 * Takes a movie back from everybody it was recorded for, whoever is here now; each one's progress and XP follow. What
 * somebody took back themselves stays so. Costs 1 read and 1 write for each of them.
 */
export async function undoWatch(
  context: Context,
  caller: Caller,
  { sessionId, movieId: given }: Input<'undoWatch'>,
): Promise<{ movieId: number; undoneFor: string[] }> {
  return transact(context.db, async (tx) => {
    const [stored, became] = await Promise.all([
      store.readSession(context.db, tx, sessionId),
      promotedFacts(context, tx, given),
    ]);
    const session = asAttendee(stored, caller.uid, context.now());
    const isListed = session.watched.some((watched) => watched.movieId === given);
    const movieId = isListed ? given : (became?.id ?? given);
    const undone = domain.undoWatched(session, movieId, caller.uid);
    const watchId = watchIdOf(movieId, sessionId);
    const plans = await Promise.all(undone.undoneFor.map((uid) => planWithdrawn(context, tx, uid, watchId)));
    for (const plan of plans) plan.apply();
    save(context, tx, session, undone.session);
    return { movieId, undoneFor: undone.undoneFor };
  });
}

/** Sends somebody away and gives the evening a new code, since they know the old one. */
export async function removeAttendee(
  context: Context,
  caller: Caller,
  { sessionId, uid }: Input<'removeAttendee'>,
): Promise<Session> {
  return transact(context.db, async (tx) => {
    const session = asHost(await store.readSession(context.db, tx, sessionId), caller.uid, context.now());
    const removed = domain.remove(session, uid, await freeCode(context, tx));
    store.deleteCode(context.db, tx, session);
    store.writeCode(context.db, tx, removed);
    return save(context, tx, session, removed);
  });
}

export async function handOver(
  context: Context,
  caller: Caller,
  { sessionId, uid }: Input<'handOver'>,
): Promise<Session> {
  return change(context, caller, sessionId, asHost, (session) => domain.handOver(session, uid));
}

export async function close(
  context: Context,
  caller: Caller,
  { sessionId }: Input<'closeSession'>,
): Promise<Session> {
  return transact(context.db, async (tx) => {
    const session = asHost(await store.readSession(context.db, tx, sessionId), caller.uid, context.now());
    const closed = { ...session, status: 'closed' as const };
    store.writeSession(context.db, tx, closed);
    store.deleteCode(context.db, tx, closed);
    return toView(closed);
  });
}

/**
 * Brings the open sessions of an account up to what the account says now. Reads the account again in each
 * transaction, so that running late, twice or out of order ends the same.
 */
export async function followAccount(context: Context, uid: string): Promise<void> {
  for (const sessionId of await store.findOpenSessionIds(context.db, uid, context.now())) {
    await transact(context.db, async (tx) => {
      const [session, account] = await Promise.all([
        store.readSession(context.db, tx, sessionId),
        loadAccount(context, tx, uid),
      ]);
      if (!session || !account) return;
      save(context, tx, session, domain.followAccount(session, account));
    });
  }
}

/** Gives a guest's places in open sessions to the member they became; returns how many. */
export async function mergeGuestSessions(
  context: Context,
  guestId: string,
  memberId: string,
): Promise<number> {
  const sessionIds = await store.findOpenSessionIds(context.db, guestId, context.now());
  for (const sessionId of sessionIds) {
    await transact(context.db, async (tx) => {
      const [session, member] = await Promise.all([
        store.readSession(context.db, tx, sessionId),
        loadAccount(context, tx, memberId),
      ]);
      if (session && member) save(context, tx, session, domain.mergeAttendee(session, guestId, member));
    });
  }
  return sessionIds.length;
}

async function readOpenByCode(context: Context, tx: Transaction, code: string): Promise<domain.SessionState> {
  const found = await store.readSessionIdByCode(context.db, tx, code);
  const session = found && (await store.readSession(context.db, tx, found.sessionId));
  if (!session) throw new AppError('join-code-unknown', { code });
  domain.assertOpen(session, context.now());
  return session;
}

async function change(
  context: Context,
  caller: Caller,
  sessionId: string,
  allow: typeof asAttendee,
  apply: (session: domain.SessionState) => domain.SessionState,
): Promise<Session> {
  return transact(context.db, async (tx) => {
    const session = allow(await store.readSession(context.db, tx, sessionId), caller.uid, context.now());
    return save(context, tx, session, apply(session));
  });
}

/** Writes what became of a session. What is the same as before costs no write, and wakes nobody's listener. */
function save(
  context: Context,
  tx: Transaction,
  former: domain.SessionState,
  session: domain.SessionState,
): Session {
  if (!isDeepStrictEqual(former, session)) store.writeSession(context.db, tx, session);
  return toView(session);
}

/** A code that no evening has. One in 887 million is taken, and free again when its evening is over. */
async function freeCode(context: Context, tx: Transaction): Promise<string> {
  const code = newJoinCode(context.randomBelow);
  const holder = await store.readSessionIdByCode(context.db, tx, code);
  if (holder && holder.expiresAt > context.now()) throw new AppError('try-again');
  return code;
}

function namesOf({ id, title, titles }: MovieFacts): domain.MovieNames {
  return { movieId: id, title, titles };
}
