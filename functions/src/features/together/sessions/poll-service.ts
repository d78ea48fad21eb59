/** Names an evening's latest poll in its session. */
import type { Tx } from '#platform/firestore/transact.ts';
import type { SessionState } from './session.ts';
import * as store from './store.ts';

/** Plans to name an evening's latest poll; null if the evening is missing. */
export async function planSessionPoll(
  tx: Tx,
  sessionId: string,
): Promise<{ session: SessionState; write: (pollId: string) => void } | null> {
  const session = await store.readSession(tx, sessionId);
  return session && { session, write: (pollId) => store.writeSession(tx, { ...session, pollId }) };
}
