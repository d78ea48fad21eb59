import type { BallotDocument } from '@cine/contract/documents/polls';
import type { Context } from '../../../context.ts';
import { untilNone } from '../../../platform/firestore/paging.ts';
import { transact } from '../../../platform/firestore/transact.ts';
import * as ballots from './ballots-store.ts';
import { mergedBallot } from './merged-ballot.ts';
import { merged } from './names.ts';
import * as store from './store.ts';

const page = 50;

/** Gives a guest's ballots, vetoes and polls to the member they became. */
export async function mergeGuestPolls(context: Context, guestId: string, memberId: string): Promise<void> {
  const { db } = context;
  await untilNone(async () => {
    const started = await store.loadStartedBy(db, guestId, null, page);
    for (const { id } of started) await transact(db, async (tx) => store.writeStarter(tx, id, memberId));
    return started.length;
  });
  await store.moveVetoes(db, guestId, memberId);
  await untilNone(async () => {
    const pollIds = await ballots.loadBallotPlaces(db, guestId, page);
    for (const pollId of pollIds) await mergeIn(context, pollId, guestId, memberId);
    return pollIds.length;
  });
}

async function mergeIn({ db }: Context, pollId: string, guestId: string, memberId: string): Promise<void> {
  await transact(db, async (tx) => {
    const read = (uid: string): Promise<BallotDocument | null> => ballots.readBallot(tx, pollId, uid);
    const [guest, member, guestVoter, memberVoter, names] = await Promise.all([
      read(guestId),
      read(memberId),
      ballots.readVoter(tx, pollId, guestId),
      ballots.readVoter(tx, pollId, memberId),
      store.readNames(tx, pollId),
    ]);
    if (!guest) return;
    const ballot = mergedBallot(guest, member, memberId);
    const voter = (ballot.castAt === guest.castAt ? guestVoter : null) ?? memberVoter ?? guestVoter;
    ballots.deleteBallot(tx, pollId, guestId);
    ballots.moveBallot(tx, ballot);
    if (voter) ballots.writeVoter(tx, pollId, memberId, voter);
    if (names)
      store.writeNames(
        tx,
        { id: pollId, expiresAt: names.expiresAt },
        merged(names.voters, guestId, memberId),
      );
  });
}
