import { joinCodeLength } from '@cine/contract/text/join-code';
import type { Context } from '#context.ts';
import type { BlocksOf } from '#core/circles/index.ts';
import { AppError } from '#platform/errors/app-error.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import { randomCode } from '#platform/random-code.ts';
import * as attendance from './attendance.ts';
import { assertOpen, type SessionState } from './session.ts';
import * as store from './store.ts';

/** An unused code. Throws `try-again` if it is taken, as one in 887 million is until its session is over. */
export async function freeCode(context: Context, tx: Tx): Promise<string> {
  const code = randomCode(context.randomBelow, joinCodeLength);
  const holder = await store.readSessionByCode(tx, code);
  if (holder && holder.expiresAt > context.now()) throw new AppError('try-again');
  return code;
}

/**
 * The open session that a code leads to. Throws `join-code-unknown`, also if an attendee blocked the caller,
 * and as `assertMayJoin` does.
 */
export async function readOpenByCode(
  context: Context,
  tx: Tx,
  uid: string,
  blocks: BlocksOf,
  code: string,
): Promise<SessionState> {
  const session = await store.readSessionByCode(tx, code);
  return assertMayJoin(session, uid, blocks, context.now(), new AppError('join-code-unknown', { code }));
}

/**
 * The session, if a user may join it. Throws `unknown` if there is none or an attendee blocked them,
 * `session-closed`, `session-expired`, and `session-of-blocked` if they blocked an attendee.
 */
export async function assertMayJoin(
  session: SessionState | null,
  uid: string,
  blocks: BlocksOf,
  now: number,
  unknown: AppError,
): Promise<SessionState> {
  const apart = await blocks.among(Object.keys(session?.attendees ?? {}));
  if (!session || attendance.isHidden(session, uid, apart)) throw unknown;
  assertOpen(session, now);
  attendance.assertMayMeet(session, uid, apart);
  return session;
}
