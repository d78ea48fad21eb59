import * as operations from '@cine/contract/operations/together/sessions';
import { serve } from '../../../../platform/endpoints/serve.ts';
import { asViewer } from '../access.ts';
import * as settings from '../settings.ts';
import { applyToSession } from './change.ts';

export const setStrategy = serve(operations.setStrategy, async (context, caller, { sessionId, strategy }) =>
  applyToSession(context, caller, sessionId, asViewer, (session) => settings.setStrategy(session, strategy)),
);
