import * as operations from '@cine/contract/operations/together/sessions';
import { serve } from '../../../../platform/endpoints/serve.ts';
import { transact } from '../../../../platform/firestore/transact.ts';
import { asHost } from '../access.ts';
import * as attendance from '../attendance.ts';
import * as store from '../store.ts';
import { save } from './change.ts';
import { freeCode } from './codes.ts';

/** Removes a screen, or an attendee and all screens; renews the session's code, as they know the old one. */
export const removeAttendee = serve(operations.removeAttendee, async (context, caller, { sessionId, uid }) =>
  transact(context.db, async (tx) => {
    const session = asHost(await store.readSession(context.db, tx, sessionId), caller.uid, context.now());
    const removed = attendance.remove(session, uid, await freeCode(context, tx));
    return save(context, tx, session, removed);
  }),
);
