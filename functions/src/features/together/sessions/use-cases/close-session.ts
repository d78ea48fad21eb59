import type { ParsedInputOf } from '@cine/contract/operation';
import type * as operations from '@cine/contract/operations/together/sessions';
import type { Session } from '@cine/contract/operations/together/sessions';
import type { Context } from '../../../../context.ts';
import type { Caller } from '../../../../platform/endpoints/caller.ts';
import { emit } from '../../../../platform/events.ts';
import { transact } from '../../../../platform/firestore/transact.ts';
import { asHost } from '../access.ts';
import * as store from '../store.ts';
import { toView } from '../view.ts';

export async function closeSession(
  context: Context,
  caller: Caller,
  { sessionId }: ParsedInputOf<typeof operations.closeSession>,
): Promise<Session> {
  return transact(context.db, async (tx) => {
    const session = asHost(await store.readSession(context.db, tx, sessionId), caller.uid, context.now());
    const closed = { ...session, status: 'closed' as const };
    store.writeSession(context.db, tx, closed);
    emit({ event: 'session-closed' });
    return toView(closed);
  });
}
