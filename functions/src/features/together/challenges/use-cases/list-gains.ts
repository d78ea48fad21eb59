import type { OutputOf, ParsedInputOf } from '@cine/contract/operation';
import type * as operations from '@cine/contract/operations/together/challenges';
import type { Context } from '../../../../context.ts';
import type { Caller } from '../../../../platform/endpoints/caller.ts';
import { assertNotDeleted } from '../../../../platform/firestore/deletion-mark.ts';
import { asReader, loadSession } from '../../sessions/index.ts';
import { loadGainsIn } from '../gains/gains-store.ts';

/** What the movies of a session earned those who attend it. */
export async function listGains(
  { db, now }: Context,
  { uid }: Caller,
  { sessionId }: ParsedInputOf<typeof operations.listGains>,
): Promise<OutputOf<typeof operations.listGains>> {
  const [session] = await Promise.all([loadSession(db, sessionId), assertNotDeleted(db, null, uid, now())]);
  asReader(session, uid, now());
  return { gains: await loadGainsIn(db, sessionId) };
}
