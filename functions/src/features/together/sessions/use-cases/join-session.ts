import * as operations from '@cine/contract/operations/together/sessions';
import type { Context } from '#context.ts';
import { planJoiningAccount, requireAccount } from '#core/account/index.ts';
import { blocksOfGuesser, emptyBlockLookup, readBlockLookupOrNull } from '#core/circles/index.ts';
import type { Caller } from '#platform/endpoints/caller.ts';
import { serveGuess } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { emit } from '#platform/events.ts';
import { type Tx, transact } from '#platform/firestore/transact.ts';
import * as attendance from '../attendance.ts';
import { findJoinable, readSessionToJoin } from '../joinable-service.ts';
import { saveSession } from '../save-service.ts';
import type { SessionState } from '../session.ts';
import { readSession, readSessionByCode } from '../store.ts';

/** Adds the caller by the code. A guest gives a name and services, and gets an account with them. */
export const joinSession = serveGuess(
  operations.joinSession,
  async (context, caller, { code, guest }, guess) => {
    const session = await readSessionToJoin(context, guess, code);
    const card = guest ? { ...guest, region: guest.region ?? session.region } : null;
    const { account, saveAccount } = await planJoiningAccount(context, guess, caller, card);
    const joined = attendance.withAttendee(session, account, context.now());
    saveAccount();
    return saveJoined(guess.tx, session, joined);
  },
);

/**
 * Adds the caller to a session of their group without a code. Throws `session-not-found`, also if the host
 * removed them, and what `findJoinable` throws; `assertMember` refuses everybody else.
 */
export async function joinGroupSession(
  context: Context,
  caller: Caller,
  { groupId, sessionId }: { groupId: string; sessionId: string },
  assertMember: (tx: Tx) => Promise<void>,
): Promise<operations.Session> {
  const now = context.now();
  return transact(context.db, async (tx) => {
    const [stored, blocks, account] = await Promise.all([
      readSession(tx, sessionId),
      readBlockLookupOrNull(tx, caller.uid, now),
      requireAccount(context, tx, caller.uid),
      assertMember(tx),
    ]);
    const offered = stored?.groupId === groupId && !stored.removed.includes(caller.uid) ? stored : null;
    const session = await findJoinable(offered, caller.uid, blocks ?? emptyBlockLookup, now);
    if (!session) throw new AppError('session-not-found');
    return saveJoined(tx, session, attendance.withAttendee(session, account, now));
  });
}

function saveJoined(tx: Tx, session: SessionState, joined: SessionState): operations.Session {
  const attendees = Object.keys(joined.attendees).length;
  if (attendees > Object.keys(session.attendees).length) emit({ event: 'session-joined', attendees });
  return saveSession(tx, session, joined);
}

/** The code, if the caller may join by it. Throws `join-code-unknown`, also if the session is over. */
export const checkCode = serveGuess(operations.checkCode, async (context, { uid }, { code }, guess) => {
  const now = context.now();
  const session = await readSessionByCode(guess.tx, code);
  const current = session && session.expiresAt > now ? session : null;
  if (!(await findJoinable(current, uid, blocksOfGuesser(guess), now)))
    throw new AppError('join-code-unknown', { code });
  return { code };
});

export const joinAsScreen = serveGuess(operations.joinAsScreen, async (context, { uid }, { code }, guess) => {
  const session = await readSessionToJoin(context, guess, code);
  return saveSession(guess.tx, session, attendance.withScreen(session, uid));
});
