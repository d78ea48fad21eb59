import * as operations from '@cine/contract/operations/together/challenges';
import { serve } from '../../../../platform/endpoints/serve.ts';
import { assertNotDeleted } from '../../../../platform/firestore/deletion-mark.ts';
import { asReader, loadSession } from '../../sessions/index.ts';
import { loadGainsIn } from '../gains/gains-store.ts';

/** What the movies of a session earned those who attend it. */
export const listGains = serve(operations.listGains, async ({ db, now }, { uid }, { sessionId }) => {
  const [session] = await Promise.all([loadSession(db, sessionId), assertNotDeleted(db, null, uid, now())]);
  asReader(session, uid, now());
  return { gains: await loadGainsIn(db, sessionId) };
});
