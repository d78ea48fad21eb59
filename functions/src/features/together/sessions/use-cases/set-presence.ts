import * as operations from '@cine/contract/operations/together/sessions';
import { serve } from '../../../../platform/endpoints/serve.ts';
import { asAttendee, asHost } from '../access.ts';
import * as attendance from '../attendance.ts';
import { applyToSession } from './change.ts';

/** Sets whether an attendee is present: everyone for themselves, the host for all. */
export const setPresence = serve(
  operations.setPresence,
  async (context, caller, { sessionId, present, uid = caller.uid }) => {
    const allow = uid === caller.uid ? asAttendee : asHost;
    return applyToSession(context, caller, sessionId, allow, (session) =>
      attendance.setPresent(session, uid, present),
    );
  },
);
