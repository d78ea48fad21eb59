import * as operations from '@cine/contract/operations/together/sessions';
import { serve } from '../../../../platform/endpoints/serve.ts';
import { asHost } from '../access.ts';
import * as attendance from '../attendance.ts';
import { applyToSession } from './change.ts';

/** Makes another attendee the host. */
export const handOver = serve(operations.handOver, async (context, caller, { sessionId, uid }) =>
  applyToSession(context, caller, sessionId, asHost, (session) => attendance.handOver(session, uid)),
);
