import { unnamedUid } from '@cine/contract/primitives';
import type { Context } from '#context.ts';
import { deleteFound } from '#platform/firestore/paging.ts';
import { type Tx, transact } from '#platform/firestore/transact.ts';
import { participationsOf, readHasParticipants } from './participants/participants-store.ts';
import * as store from './store.ts';

/**
 * Erases a user's progress and challenges; those that others joined stay, without their maker. Returns
 * how many.
 */
export async function eraseFromChallenges(context: Context, uid: string): Promise<number> {
  const { db } = context;
  await deleteFound(participationsOf(db, uid));
  const made = await store.loadIdsMadeBy(db, uid);
  for (const challengeId of made) await disown(context, challengeId);
  return made.length;
}

/** Former versions come first, as only the newest leads to them; if someone joins meanwhile, it stays. */
async function disown({ db }: Context, challengeId: string): Promise<void> {
  const readIsKept = async (tx: Tx) => {
    const [challenge, isPlayed] = await Promise.all([
      store.readChallenge(tx, challengeId),
      readHasParticipants(tx, challengeId),
    ]);
    return challenge?.audience === 'group' && isPlayed;
  };
  const isKept = await transact(db, readIsKept);
  if (isKept) await store.renameMakerOfVersions(db, challengeId, unnamedUid);
  else await deleteFound(store.versionsOf(db, challengeId));
  await transact(db, async (tx) => {
    if (isKept || (await readIsKept(tx))) store.renameMaker(tx, challengeId, unnamedUid);
    else store.deleteChallenge(tx, challengeId);
  });
}
