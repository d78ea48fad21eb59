/** Marks in a poll who is done with its deck, after vetoes. */
import type { Tx } from '#platform/firestore/transact.ts';
import { readCastBallots, writeVoter } from './ballots-store.ts';
import { changedVoters } from './closing.ts';
import type { PollAtPlace } from './place-service.ts';
import type { Poll } from './poll.ts';

/** Plans to mark who is done with a deck, or no longer is, once its vetoes change. */
export async function planVotersAfterVetoes(
  tx: Tx,
  { poll, place }: PollAtPlace,
  updatedPoll: Poll,
): Promise<{ write: () => void }> {
  const cast =
    poll.method === 'deck' ? await readCastBallots(tx, poll.id, Object.keys(place.voterNames)) : [];
  const write = () => {
    for (const { uid, done } of changedVoters(poll, updatedPoll, cast))
      writeVoter(tx, poll.id, uid, { done, expiresAt: poll.expiresAt });
  };
  return { write };
}
