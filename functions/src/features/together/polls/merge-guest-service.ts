import type { BallotDocument } from '@cine/contract/documents/polls';
import type { Context } from '#context.ts';
import { changeUntilNone } from '#platform/firestore/change-each.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import * as ballots from './ballots-store.ts';
import { giveStarted } from './erase-service.ts';
import { mergedVoters } from './names.ts';
import * as store from './store.ts';

export async function mergeGuestPolls({ db }: Context, guestId: string, memberId: string): Promise<void> {
  await giveStarted(db, guestId, memberId);
  await store.moveVetoes(db, guestId, memberId);
  await changeUntilNone(
    db,
    (limit) => ballots.loadPollIdsWithBallotOf(db, guestId, limit),
    (tx, pollId) => mergeIn(tx, pollId, guestId, memberId),
  );
}

async function mergeIn(tx: Tx, pollId: string, guestId: string, memberId: string): Promise<void> {
  const read = (uid: string): Promise<BallotDocument | null> => ballots.readBallotDocument(tx, pollId, uid);
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
      mergedVoters(names.voters, guestId, memberId),
    );
}

/** A guest's ballot as the member's: the later one of both, and what both nominated. */
function mergedBallot(
  guest: BallotDocument,
  member: BallotDocument | null,
  memberId: string,
): BallotDocument {
  const latest = member && (member.castAt ?? 0) >= (guest.castAt ?? 0) ? member : guest;
  const nominated = [...new Set([...(member?.nominated ?? []), ...(guest.nominated ?? [])])];
  return { ...latest, uid: memberId, ...(nominated.length > 0 && { nominated }) };
}
