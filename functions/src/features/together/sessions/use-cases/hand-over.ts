import type { ParsedInputOf } from '@cine/contract/operation';
import type * as operations from '@cine/contract/operations/together/sessions';
import type { Session } from '@cine/contract/operations/together/sessions';
import type { Context } from '../../../../context.ts';
import type { Caller } from '../../../../platform/endpoints/caller.ts';
import { asHost } from '../access.ts';
import * as attendance from '../attendance.ts';
import { applyToSession } from './change.ts';

/** Makes another attendee the host. */
export async function handOver(
  context: Context,
  caller: Caller,
  { sessionId, uid }: ParsedInputOf<typeof operations.handOver>,
): Promise<Session> {
  return applyToSession(context, caller, sessionId, asHost, (session) => attendance.handOver(session, uid));
}
