import * as operations from '@cine/contract/operations/together/sessions';
import { serve } from '../../../../platform/endpoints/serve.ts';
import { asReader } from '../access.ts';
import { loadSession } from '../store.ts';
import { toView } from '../view.ts';

/** A session as its document shows it to its attendees. */
export const showSession = serve(operations.showSession, async (context, caller, { sessionId }) =>
  toView(asReader(await loadSession(context.db, sessionId), caller.uid, context.now())),
);
