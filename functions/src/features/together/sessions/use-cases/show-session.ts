import type { ParsedInputOf } from '@cine/contract/operation';
import type * as operations from '@cine/contract/operations/together/sessions';
import type { Session } from '@cine/contract/operations/together/sessions';
import type { Context } from '../../../../context.ts';
import type { Caller } from '../../../../platform/endpoints/caller.ts';
import { asReader } from '../access.ts';
import { loadSession } from '../store.ts';
import { toView } from '../view.ts';

/** A session as its document shows it to its attendees. */
export async function showSession(
  context: Context,
  caller: Caller,
  { sessionId }: ParsedInputOf<typeof operations.showSession>,
): Promise<Session> {
  return toView(asReader(await loadSession(context.db, sessionId), caller.uid, context.now()));
}
