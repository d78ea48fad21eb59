import type { ParsedInputOf } from '@cine/contract/operation';
import type * as operations from '@cine/contract/operations/together/sessions';
import type { Session } from '@cine/contract/operations/together/sessions';
import type { Context } from '../../../../context.ts';
import type { Caller } from '../../../../platform/endpoints/caller.ts';
import { asViewer } from '../access.ts';
import { moodNamed } from '../moods.ts';
import * as settings from '../settings.ts';
import { applyToSession } from './change.ts';

export async function setFilters(
  context: Context,
  caller: Caller,
  { sessionId, filters }: ParsedInputOf<typeof operations.setFilters>,
): Promise<Session> {
  if (filters.mood !== undefined) moodNamed(filters.mood);
  return applyToSession(context, caller, sessionId, asViewer, (session) =>
    settings.setFilters(session, filters),
  );
}
