import { xpToCome } from '@cine/contract/game/pay/guests-to-come';
import { listGains as operation } from '@cine/contract/operations/together/challenges';
import { assertNotDeleted } from '#core/access/index.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { readSession, requireAttendeeOrScreenEvenClosed } from '#together/sessions/index.ts';
import { loadGainsIn } from '../gains/gains-store.ts';

export const listGains = serve(operation, async ({ db, now }, { uid }, { sessionId }) => {
  const [current] = await Promise.all([readSession(db, sessionId), assertNotDeleted(db, uid, now())]);
  const session = requireAttendeeOrScreenEvenClosed(current, uid, now());
  const gains = await loadGainsIn(db, sessionId);
  return {
    gains: gains.map((gain) => {
      const record = session.watched.find(({ movieId }) => movieId === gain.movieId);
      const xp = record ? xpToCome(session, record, gain) : null;
      return { ...gain, ...(xp !== null && { toCome: { xp, because: 'guests' as const } }) };
    }),
  };
});
