import { unnamedUid } from '@cine/contract/primitives';
import type { Context } from '../../../context.ts';
import { deleteFound, untilNone } from '../../../platform/firestore/paging.ts';
import { transact } from '../../../platform/firestore/transact.ts';
import { deleteBallot, loadBallotPlaces } from './ballots-store.ts';
import { without } from './names.ts';
import * as store from './store.ts';

const page = 50;

/**
 * Erases a user from every poll: their ballot, that they voted, and their name. What a closed poll counted
 * stays, since it has no names. Returns how many polls there were.
 */
export async function eraseFromPolls(context: Context, uid: string): Promise<number> {
  const { db } = context;
  await untilNone(async () => {
    const started = await store.loadStartedBy(db, uid, null, page);
    for (const { id } of started) await transact(db, async (tx) => store.writeStarter(tx, id, unnamedUid));
    return started.length;
  });
  await deleteFound(store.vetoesOf(db, uid));
  return untilNone(async () => {
    const pollIds = await loadBallotPlaces(db, uid, page);
    for (const pollId of pollIds) await eraseFrom(context, pollId, uid);
    return pollIds.length;
  });
}

async function eraseFrom({ db }: Context, pollId: string, uid: string): Promise<void> {
  await transact(db, async (tx) => {
    const names = await store.readNames(tx, pollId);
    if (names) store.writeNames(tx, { id: pollId, expiresAt: names.expiresAt }, without(names.voters, uid));
    deleteBallot(tx, pollId, uid);
  });
}
