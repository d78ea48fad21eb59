import * as operations from '@cine/contract/operations/together/sessions';
import { serve } from '../../../../platform/endpoints/serve.ts';
import { asAttendee } from '../access.ts';
import * as settings from '../settings.ts';
import { applyToSession } from './change.ts';

export const useHostServices = serve(
  operations.useHostServices,
  async (context, caller, { sessionId, uid }) =>
    applyToSession(context, caller, sessionId, asAttendee, (session) => settings.useServicesOf(session, uid)),
);
