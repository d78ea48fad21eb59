import type { ParsedInputOf } from '@cine/contract/operation';
import type * as operations from '@cine/contract/operations/together/sessions';
import type { Session } from '@cine/contract/operations/together/sessions';
import type { Context } from '../../../../context.ts';
import type { Caller } from '../../../../platform/endpoints/caller.ts';
import { asHost } from '../access.ts';
import * as settings from '../settings.ts';
import { applyToSession } from './change.ts';

export async function setMode(
  context: Context,
  caller: Caller,
  { sessionId, mode, region }: ParsedInputOf<typeof operations.setMode>,
): Promise<Session> {
  return applyToSession(context, caller, sessionId, asHost, (session) =>
    settings.setMode(session, mode, region ?? session.region),
  );
}
