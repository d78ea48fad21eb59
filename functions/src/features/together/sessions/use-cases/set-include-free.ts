import * as operations from '@cine/contract/operations/together/sessions';
import { serve } from '../../../../platform/endpoints/serve.ts';
import { asAttendee } from '../access.ts';
import * as settings from '../settings.ts';
import { applyToSession } from './change.ts';

export const setIncludeFree = serve(
  operations.setIncludeFree,
  async (context, caller, { sessionId, includeFree }) =>
    applyToSession(context, caller, sessionId, asAttendee, (session) =>
      settings.setIncludeFree(session, includeFree),
    ),
);
