import type { ParsedInputOf } from '@cine/contract/operation';
import type * as operations from '@cine/contract/operations/together/sessions';
import type { Session } from '@cine/contract/operations/together/sessions';
import type { Context } from '../../../../context.ts';
import type { Caller } from '../../../../platform/endpoints/caller.ts';
import { asViewer } from '../access.ts';
import * as settings from '../settings.ts';
import { applyToSession } from './change.ts';

export async function setStrategy(
  context: Context,
  caller: Caller,
  { sessionId, strategy }: ParsedInputOf<typeof operations.setStrategy>,
): Promise<Session> {
  return applyToSession(context, caller, sessionId, asViewer, (session) =>
    settings.setStrategy(session, strategy),
  );
}
