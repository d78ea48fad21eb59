import * as operations from '@cine/contract/operations/together/sessions';
import { serve } from '../../../../platform/endpoints/serve.ts';
import { transact } from '../../../../platform/firestore/transact.ts';
import { asViewer } from '../access.ts';
import * as attendance from '../attendance.ts';
import * as store from '../store.ts';

/** Removes the caller from the session. A repeated call is refused, as for any other user not in it. */
export const leaveSession = serve(operations.leaveSession, async (context, caller, { sessionId }) =>
  transact(context.db, async (tx) => {
    const session = asViewer(await store.readSession(context.db, tx, sessionId), caller.uid, context.now());
    const isScreen = session.screens.includes(caller.uid);
    const left = isScreen ? attendance.hideFrom(session, caller.uid) : attendance.leave(session, caller.uid);
    store.writeSession(context.db, tx, left);
    return { closed: left.status === 'closed' };
  }),
);
