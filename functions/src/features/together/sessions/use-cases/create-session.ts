/** Opens a session for its host, perhaps for a group. */
import type { ParsedInputOf } from '@cine/contract/operation';
import * as operations from '@cine/contract/operations/together/sessions';
import type { Context } from '#context.ts';
import { requireAccount } from '#core/account/index.ts';
import type { Caller } from '#platform/endpoints/caller.ts';
import { repeated } from '#platform/endpoints/repeat.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { emit } from '#platform/events.ts';
import { idFromKey } from '#platform/firestore/id-from-key.ts';
import { type Tx, transact } from '#platform/firestore/transact.ts';
import { requireAttendee } from '../access.ts';
import { freeCode } from '../codes-service.ts';
import * as sessions from '../session.ts';
import * as store from '../store.ts';
import { sessionView } from '../view.ts';

/**
 * Opens a session hosted by the caller, perhaps for a group. A repeated key returns the session it opened
 * there.
 */
export async function openSession(
  context: Context,
  caller: Caller,
  { key, mode, region, groupId }: ParsedInputOf<typeof operations.createSession> & { groupId?: string },
): Promise<operations.Session> {
  const place = groupId === undefined ? '' : `${groupId} `;
  const sessionId = key === undefined ? context.newId() : idFromKey(caller.uid, `${place}${key}`);
  return transact(context.db, async (tx) => {
    const existing = key === undefined ? null : await store.readSession(tx, sessionId);
    if (existing) return repeated(sessionView(requireAttendee(existing, caller.uid, context.now())));
    const plan = await planSession(context, tx, caller, sessionId, { mode, region, groupId });
    plan.write();
    return sessionView(plan.session);
  });
}

export const createSession = serve(operations.createSession, openSession);

type Wanted = { mode: operations.SessionMode; region?: string | undefined; groupId?: string | undefined };

/** Plans a session that the caller hosts, in their region by default; `write` writes it. */
export async function planSession(
  context: Context,
  tx: Tx,
  caller: Caller,
  sessionId: string,
  { mode, region, groupId }: Wanted,
): Promise<{ session: sessions.SessionState; write: () => void }> {
  const [account, code] = await Promise.all([requireAccount(context, tx, caller.uid), freeCode(context, tx)]);
  const opened = sessions.newSession(sessionId, code, account, mode, region ?? account.region, context.now());
  const session = groupId === undefined ? opened : { ...opened, groupId };
  const write = () => {
    store.writeSession(tx, session);
    emit({ event: 'session-opened', mode });
  };
  return { session, write };
}
