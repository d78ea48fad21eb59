import { unnamedUid } from '@cine/contract/primitives';
import type { Firestore } from 'firebase-admin/firestore';
import type { Context } from '#context.ts';
import { changeUntilNone } from '#platform/firestore/change-each.ts';
import { deleteFound } from '#platform/firestore/paging.ts';
import { deleteBallot, loadPollIdsWithBallotOf } from './ballots-store.ts';
import { votersWithout } from './names.ts';
import { loadStartedBy, readNames, vetoesOf, writeNames, writeStarter } from './store.ts';

/**
 * Erases a user's ballots and names from every poll; counts stay, and an open poll stays open, with nobody as
 * its starter. Returns how many polls there were.
 */
export async function eraseFromPolls({ db }: Context, uid: string): Promise<number> {
  await giveStarted(db, uid, unnamedUid);
  await deleteFound(vetoesOf(db, uid));
  return changeUntilNone(
    db,
    (limit) => loadPollIdsWithBallotOf(db, uid, limit),
    async (tx, pollId) => {
      const names = await readNames(tx, pollId);
      if (names) writeNames(tx, { id: pollId, expiresAt: names.expiresAt }, votersWithout(names.voters, uid));
      deleteBallot(tx, pollId, uid);
    },
  );
}

/** Makes the polls that a user started another's, or nobody's. */
export async function giveStarted(db: Firestore, uid: string, to: string): Promise<void> {
  const started = async (limit: number) => (await loadStartedBy(db, uid, null, limit)).map(({ id }) => id);
  await changeUntilNone(db, started, async (tx, id) => writeStarter(tx, id, to));
}
