import type { ParsedInputOf } from '@cine/contract/operation';
import type * as operations from '@cine/contract/operations/together/sessions';
import type { Session } from '@cine/contract/operations/together/sessions';
import type { Context } from '../../../../context.ts';
import type { Caller } from '../../../../platform/endpoints/caller.ts';
import { asAttendee, asHost } from '../access.ts';
import * as attendance from '../attendance.ts';
import { applyToSession } from './change.ts';

/** Sets whether an attendee is present: everyone for themselves, the host for all. */
export async function setPresence(
  context: Context,
  caller: Caller,
  { sessionId, present, uid = caller.uid }: ParsedInputOf<typeof operations.setPresence>,
): Promise<Session> {
  const allow = uid === caller.uid ? asAttendee : asHost;
  return applyToSession(context, caller, sessionId, allow, (session) =>
    attendance.setPresent(session, uid, present),
  );
}
