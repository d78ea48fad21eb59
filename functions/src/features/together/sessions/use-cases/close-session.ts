import * as operations from '@cine/contract/operations/together/sessions';
import { serve } from '../../../../platform/endpoints/serve.ts';
import { emit } from '../../../../platform/events.ts';
import { transact } from '../../../../platform/firestore/transact.ts';
import { asHost } from '../access.ts';
import * as store from '../store.ts';
import { toView } from '../view.ts';

export const closeSession = serve(operations.closeSession, async (context, caller, { sessionId }) =>
  transact(context.db, async (tx) => {
    const session = asHost(await store.readSession(context.db, tx, sessionId), caller.uid, context.now());
    const closed = { ...session, status: 'closed' as const };
    store.writeSession(context.db, tx, closed);
    emit({ event: 'session-closed' });
    return toView(closed);
  }),
);
