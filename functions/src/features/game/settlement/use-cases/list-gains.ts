import { listGains as operation } from '@cine/contract/operations/together/challenges';
import { assertNotDeleted } from '#core/access/index.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { readSession, requireAttendeeOrScreenEvenClosed } from '#together/sessions/index.ts';
import { loadGainsIn } from '../gains/gains-store.ts';

export const listGains = serve(operation, async ({ db, now }, { uid }, { sessionId }) => {
  const [session] = await Promise.all([readSession(db, sessionId), assertNotDeleted(db, uid, now())]);
  requireAttendeeOrScreenEvenClosed(session, uid, now());
  return { gains: await loadGainsIn(db, sessionId) };
});
