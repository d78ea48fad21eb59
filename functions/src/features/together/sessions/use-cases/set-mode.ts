import * as operations from '@cine/contract/operations/together/sessions';
import { serve } from '../../../../platform/endpoints/serve.ts';
import { asHost } from '../access.ts';
import * as settings from '../settings.ts';
import { applyToSession } from './change.ts';

export const setMode = serve(operations.setMode, async (context, caller, { sessionId, mode, region }) =>
  applyToSession(context, caller, sessionId, asHost, (session) =>
    settings.setMode(session, mode, region ?? session.region),
  ),
);
