import type { Tx } from '#platform/firestore/transact.ts';
import type { WatchEvent } from '#watching/watches/index.ts';
import type { Settlement } from '../settlement.ts';
import {
  gainOutcomeOf,
  gainsAfter,
  type MovieOutcome,
  mergedGain,
  type SessionGain,
  sessionsOfWatches,
  takesBack,
  type WatchedSessions,
} from './gain.ts';
import { deleteGain, readGain, readShownGains, writeGain } from './gains-store.ts';

/** Shows a session's attendees what a movie earned a user; reads other gains if something was taken back. */
export async function planGains(
  tx: Tx,
  movieId: number,
  settlement: Settlement,
): Promise<{ write: () => void }> {
  const { uid, watches, now } = settlement;
  const outcome = gainOutcomeOf(settlement, movieId);
  const sessions = sessionsOfWatches(watches, now);
  const gains = gainsAfter(outcome, sessions, await readGainsToChange(tx, outcome, sessions, now));
  return {
    write: () => {
      for (const sessionId of sessions.withdrawn) deleteGain(tx, { sessionId, movieId, uid });
      for (const gain of gains) writeGain(tx, gain);
    },
  };
}

/** The movie's own gain; all that are shown if something was taken back. */
async function readGainsToChange(
  tx: Tx,
  outcome: MovieOutcome,
  { live, withdrawn }: WatchedSessions,
  now: number,
): Promise<SessionGain[]> {
  const { uid, movieId } = outcome;
  if (withdrawn.length > 0 || takesBack(outcome)) return readShownGains(tx, uid, now);
  const own = live && (await readGain(tx, { sessionId: live.sessionId, movieId, uid }));
  return own ? [own] : [];
}

/** Plans to move a user's gains from one movie to another, and to merge those of both. */
export async function planGainsMoved(
  tx: Tx,
  uid: string,
  [formerId, movieId]: readonly [formerId: number, movieId: number],
  former: readonly WatchEvent[],
): Promise<{ write: () => void }> {
  const sessionIds = new Set(former.flatMap(({ sessionId }) => sessionId ?? []));
  const moves = await Promise.all(
    [...sessionIds].map(async (sessionId) => {
      const key = { sessionId, uid };
      const [own, moving] = await Promise.all([
        readGain(tx, { ...key, movieId }),
        readGain(tx, { ...key, movieId: formerId }),
      ]);
      return { key, own, moving };
    }),
  );
  return {
    write: () => {
      for (const { key, own, moving } of moves) {
        if (!moving) continue;
        deleteGain(tx, { ...key, movieId: formerId });
        writeGain(tx, { ...(own ? mergedGain(own, moving) : moving), movieId });
      }
    },
  };
}
