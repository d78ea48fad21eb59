import type { Context } from '#context.ts';
import { type BlockLookup, blocksOfGuesser } from '#core/circles/index.ts';
import { AppError } from '#platform/errors/app-error.ts';
import type { Guess } from '#platform/limits/failure-limiter.ts';
import * as attendance from './attendance.ts';
import { withoutInvitedOf } from './invitations/invitations.ts';
import { assertOpen, type SessionState } from './session.ts';
import { readSessionByCode } from './store.ts';

/**
 * The session that a guessed code leads to. Throws `join-code-unknown`, also if the session is closed,
 * `session-expired` and `session-of-blocked`.
 */
export async function readSessionToJoin(context: Context, guess: Guess, code: string): Promise<SessionState> {
  const session = await readSessionByCode(guess.tx, code);
  const joinable = await findJoinable(session, guess.uid, blocksOfGuesser(guess), context.now());
  if (!joinable) throw new AppError('join-code-unknown', { code });
  return joinable;
}

/**
 * The session, if a user may join it; null if there is none, or an attendee blocked them. Throws
 * `session-closed`, `session-expired`, and `session-of-blocked` if they blocked an attendee.
 */
export async function findJoinable(
  session: SessionState | null,
  uid: string,
  blocks: BlockLookup,
  now: number,
): Promise<SessionState | null> {
  const { attendees = {}, invited = {} } = session ?? {};
  const blocksHere = await blocks.blocksConcerning(Object.keys({ ...attendees, ...invited }));
  if (!session || attendance.isHidden(session, uid, blocksHere)) return null;
  assertOpen(session, now);
  attendance.assertMayMeet(session, uid, blocksHere);
  return withoutInvitedOf(session, blocksHere);
}
