import * as operations from '@cine/contract/operations/together/sessions';
import { serve } from '../../../../platform/endpoints/serve.ts';
import { asViewer } from '../access.ts';
import { moodNamed } from '../moods.ts';
import * as settings from '../settings.ts';
import { applyToSession } from './change.ts';

export const setFilters = serve(operations.setFilters, async (context, caller, { sessionId, filters }) => {
  if (filters.mood !== undefined) moodNamed(filters.mood);
  return applyToSession(context, caller, sessionId, asViewer, (session) =>
    settings.setFilters(session, filters),
  );
});
