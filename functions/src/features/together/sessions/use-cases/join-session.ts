import type { Account } from '@cine/contract/operations/core/account';
import * as operations from '@cine/contract/operations/together/sessions';
import type { Context } from '#context.ts';
import { planAccount } from '#core/account/index.ts';
import { createBlockLookup, emptyBlockLookup, readBlockLookup } from '#core/circles/index.ts';
import type { Caller } from '#platform/endpoints/caller.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { emit } from '#platform/events.ts';
import { type Tx, transact } from '#platform/firestore/transact.ts';
import * as attendance from '../attendance.ts';
import { findJoinable, readJoinableByCode } from '../joinable-service.ts';
import { saveSession } from '../save-service.ts';
import type { SessionState } from '../session.ts';
import { readSession, readSessionByCode } from '../store.ts';

/** Adds the caller by the code. A guest gives a name and services, and gets an account with them. */
export const joinSession = serve(operations.joinSession, async (context, caller, input, transactGuess) =>
  transactGuess(async ({ tx, skipCount, storedBlocks }) => {
    const blocks = createBlockLookup(tx, caller.uid, storedBlocks);
    const session = await readJoinableByCode(context, tx, caller.uid, blocks, input.code);
    const card = input.guest ? { ...input.guest, region: input.guest.region ?? session.region } : null;
    const plan = await planAccount(context, tx, caller, card);
    if (plan.isNew) skipCount();
    plan.apply();
    return addAttendee(context, tx, session, plan.account);
  }),
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
    const [stored, blocks, { account }] = await Promise.all([
      readSession(tx, sessionId),
      readBlockLookup(tx, caller.uid, now),
      planAccount(context, tx, caller, null),
      assertMember(tx),
    ]);
    const offered = stored?.groupId === groupId && !stored.removed.includes(caller.uid) ? stored : null;
    const session = await findJoinable(offered, caller.uid, blocks ?? emptyBlockLookup, now);
    if (!session) throw new AppError('session-not-found');
    return addAttendee(context, tx, session, account);
  });
}

function addAttendee(context: Context, tx: Tx, session: SessionState, account: Account): operations.Session {
  const joined = attendance.withAttendee(session, account, context.now());
  if (!Object.hasOwn(session.attendees, account.uid))
    emit({ event: 'session-joined', attendees: Object.keys(joined.attendees).length });
  return saveSession(tx, session, joined);
}

/** The code, if the caller may join by it. Throws `join-code-unknown`, also if the session is over. */
export const checkCode = serve(operations.checkCode, async (context, { uid }, { code }, transactGuess) =>
  transactGuess(async ({ tx, storedBlocks }) => {
    const now = context.now();
    const session = await readSessionByCode(tx, code);
    const current = session && session.expiresAt > now ? session : null;
    const joinable = await findJoinable(current, uid, createBlockLookup(tx, uid, storedBlocks), now);
    if (!joinable) throw new AppError('join-code-unknown', { code });
    return { code };
  }),
);

export const joinAsScreen = serve(operations.joinAsScreen, async (context, caller, { code }, transactGuess) =>
  transactGuess(async ({ tx, storedBlocks }) => {
    const blocks = createBlockLookup(tx, caller.uid, storedBlocks);
    const session = await readJoinableByCode(context, tx, caller.uid, blocks, code);
    return saveSession(tx, session, attendance.withScreen(session, caller.uid));
  }),
);
