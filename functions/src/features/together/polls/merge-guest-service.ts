import type { BallotDocument } from '@cine/contract/documents/polls';
import type { Context } from '#context.ts';
import { changeUntilNone } from '#platform/firestore/change-each.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import {
  deleteBallot,
  loadPollIdsWithBallotOf,
  moveBallot,
  readBallotDocument,
  readVoter,
  writeVoter,
} from './ballots-store.ts';
import { giveStarted } from './erase-service.ts';
import { mergedVoters } from './names.ts';
import { moveVetoes, readNames, writeNames } from './store.ts';

/** Gives a guest's polls, ballots and vetoes to the member they became. */
export async function mergeGuestPolls({ db }: Context, guestId: string, memberId: string): Promise<void> {
  await giveStarted(db, guestId, memberId);
  await moveVetoes(db, guestId, memberId);
  await changeUntilNone(
    db,
    (limit) => loadPollIdsWithBallotOf(db, guestId, limit),
    (tx, pollId) => mergeIn(tx, pollId, guestId, memberId),
  );
}

async function mergeIn(tx: Tx, pollId: string, guestId: string, memberId: string): Promise<void> {
  const readBallot = (uid: string): Promise<BallotDocument | null> => readBallotDocument(tx, pollId, uid);
  const [guest, member, guestVoter, memberVoter, names] = await Promise.all([
    readBallot(guestId),
    readBallot(memberId),
    readVoter(tx, pollId, guestId),
    readVoter(tx, pollId, memberId),
    readNames(tx, pollId),
  ]);
  if (!guest) return;
  const ballot = mergedBallot(guest, member, memberId);
  const voter = (ballot.castAt === guest.castAt ? guestVoter : null) ?? memberVoter ?? guestVoter;
  deleteBallot(tx, pollId, guestId);
  moveBallot(tx, ballot);
  if (voter) writeVoter(tx, pollId, memberId, voter);
  if (names)
    writeNames(tx, { id: pollId, expiresAt: names.expiresAt }, mergedVoters(names.voters, guestId, memberId));
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
