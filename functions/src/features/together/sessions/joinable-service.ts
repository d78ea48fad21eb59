import type { Context } from '#context.ts';
import type { BlockLookup } from '#core/circles/index.ts';
import { AppError } from '#platform/errors/app-error.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import * as attendance from './attendance.ts';
import { assertOpen, type SessionState } from './session.ts';
import { readSessionByCode } from './store.ts';

/** The session that a code leads to. Throws `join-code-unknown`, and what `findJoinable` throws. */
export async function readJoinableByCode(
  context: Context,
  tx: Tx,
  uid: string,
  blocks: BlockLookup,
  code: string,
): Promise<SessionState> {
  const session = await findJoinable(await readSessionByCode(tx, code), uid, blocks, context.now());
  if (!session) throw new AppError('join-code-unknown', { code });
  return session;
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
  const blocksHere = await blocks.findAmong(Object.keys(session?.attendees ?? {}));
  if (!session || attendance.isHidden(session, uid, blocksHere)) return null;
  assertOpen(session, now);
  attendance.assertMayMeet(session, uid, blocksHere);
  return session;
}
