import type { Tx } from '#platform/firestore/transact.ts';
import type { WatchEvent } from '#watching/watches/index.ts';
import { gainsAfter, type MovieOutcome, mergedGain, sessionsOfWatches, takesBack } from './gain.ts';
import { deleteGain, readGain, readShownGains, writeGain } from './gains-store.ts';

/** Shows a session's attendees what a movie earned a user; reads other gains if something was taken back. */
export async function planGains(tx: Tx, earned: MovieOutcome, now: number): Promise<{ apply: () => void }> {
  const { uid, movieId, watches } = earned;
  const sessions = sessionsOfWatches(watches, now);
  const { live, withdrawn } = sessions;
  const readOwn = async () => (live ? readGain(tx, { sessionId: live.sessionId, movieId, uid }) : []);
  const isAnyTaken = withdrawn.length > 0 || takesBack(earned);
  const former = isAnyTaken ? await readShownGains(tx, uid, now) : await readOwn();
  const changed = gainsAfter(earned, sessions, former);
  return {
    apply: () => {
      for (const sessionId of withdrawn) deleteGain(tx, { sessionId, movieId, uid });
      for (const gain of changed) writeGain(tx, gain);
    },
  };
}

/** Plans to move a user's gains from one movie to another, and to merge those of both. */
export async function planGainsMoved(
  tx: Tx,
  uid: string,
  [formerId, movieId]: readonly [formerId: number, movieId: number],
  former: readonly WatchEvent[],
): Promise<{ apply: () => void }> {
  const sessionIds = new Set(former.flatMap(({ sessionId }) => sessionId ?? []));
  const moves = await Promise.all(
    [...sessionIds].map(async (sessionId) => {
      const key = { sessionId, uid };
      const ids = [movieId, formerId];
      const [to, from] = await Promise.all(ids.map((id) => readGain(tx, { ...key, movieId: id })));
      return { key, from: from!, gains: [...to!, ...from!] };
    }),
  );
  return {
    apply: () => {
      for (const { key, from, gains } of moves) {
        if (from.length === 0) continue;
        deleteGain(tx, { ...key, movieId: formerId });
        writeGain(tx, { ...gains.reduce(mergedGain), movieId });
      }
    },
  };
}
