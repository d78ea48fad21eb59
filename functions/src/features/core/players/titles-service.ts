import type { Challenge } from '@cine/contract/operations/together/challenges';
import type { Context } from '../../../context.ts';
import { transact } from '../../../platform/firestore/transact.ts';
import { readFinished, readPlayer, writeFinished, writePlayer } from './store.ts';

/** Changes the titles in a player's copy of a challenge; false if they have none. */
export async function retitleChallenge(
  { db }: Context,
  uid: string,
  challengeId: string,
  titles: Challenge['titles'],
): Promise<boolean> {
  return transact(db, async (tx) => {
    const [player, finished] = await Promise.all([
      readPlayer(db, tx, uid),
      readFinished(db, tx, uid, challengeId),
    ]);
    const held = player.challenges[challengeId];
    if (held) {
      const retitled = { ...held, challenge: { ...held.challenge, titles } };
      writePlayer(db, tx, uid, { ...player, challenges: { ...player.challenges, [challengeId]: retitled } });
    }
    if (finished) writeFinished(db, tx, uid, { ...finished, challenge: { ...finished.challenge, titles } });
    return held !== undefined || finished !== null;
  });
}
