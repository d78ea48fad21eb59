import type { ParsedInputOf } from '@cine/contract/operation';
import type * as operations from '@cine/contract/operations/together/sessions';
import type { Session } from '@cine/contract/operations/together/sessions';
import type { Context } from '../../../../context.ts';
import type { Caller } from '../../../../platform/endpoints/caller.ts';
import { asAttendee } from '../access.ts';
import * as settings from '../settings.ts';
import { applyToSession } from './change.ts';

export async function useHostServices(
  context: Context,
  caller: Caller,
  { sessionId, uid }: ParsedInputOf<typeof operations.useHostServices>,
): Promise<Session> {
  return applyToSession(context, caller, sessionId, asAttendee, (session) =>
    settings.useServicesOf(session, uid),
  );
}
