import { voteInPoll, withdrawBallot } from '@cine/contract/operations/together/polls';
import type { Ballot } from '@cine/contract/polls/ballot';
import { useState } from 'react';
import { ownSeat, type Seat } from '#data/firebase.ts';
import { ballotIn, isBallotRefused } from '#data/offline/deferred/projections.ts';
import { useDeferrable } from '#data/offline/deferred/use-deferrable.ts';
import { useDeferredCalls } from '#data/offline/deferred/use-deferred-calls.ts';
import { useOnline } from '#data/offline/network.ts';
import { call } from '#data/queries/call.ts';
import { useOwnBallot } from '#data/queries/polls/use-poll.ts';
import { ifKnown, type Told } from '#data/queries/use-live.ts';

export type LiveBallot = {
  /** The ballot as it was cast or waits to be; null if there is none. */
  ballot: Ballot | null;
  /** Whether it, or its withdrawal, waits on this device for the network. */
  isWaiting: boolean;
  send: (ballot: Ballot) => Promise<unknown>;
  withdraw: () => Promise<unknown>;
};

/** A user's ballot, live. The device owner's waits for the network; a guest's doesn't. */
export function useBallot(pollId: string, uid: string, seat: Seat = ownSeat()): Told<LiveBallot> {
  const own = useOwnBallot(pollId, uid, seat);
  const calls = useDeferredCalls(uid);
  const isOnline = useOnline();
  const vote = useDeferrable(voteInPoll);
  const withdraw = useDeferrable(withdrawBallot);
  const waiting = ballotIn(calls ?? [], pollId);
  const isLost = !isOnline || isBallotRefused(calls ?? [], pollId);
  const ballot = useUntilStored(ifKnown(own)?.ballot ?? null, waiting, isLost);
  if (calls === null) return null;
  // What waits shows at once: without a network, it may take long until the database tells what it keeps.
  if ((own === null || own === 'unknown') && waiting === undefined) return own;
  const isOwner = seat === ownSeat();
  return {
    ballot,
    isWaiting: waiting !== undefined,
    send: (cast) =>
      isOwner ? vote({ pollId, ballot: cast }) : call(voteInPoll, { pollId, ballot: cast }, seat),
    withdraw: () => (isOwner ? withdraw({ pollId }) : call(withdrawBallot, { pollId }, seat)),
  };
}

/**
 * The ballot that waits, otherwise the stored one; what was just sent shows until the database has it, unless
 * it was dropped or refused.
 */
function useUntilStored(
  ownBallot: Ballot | null,
  waiting: Ballot | null | undefined,
  isLost: boolean,
): Ballot | null {
  const [sent, setSent] = useState<{ ballot: Ballot | null; storedThen: string } | null>(null);
  const storedNow = JSON.stringify(ownBallot);
  if (waiting !== undefined) {
    if (sent?.ballot !== waiting) setSent({ ballot: waiting, storedThen: storedNow });
    return waiting;
  }
  if (sent === null) return ownBallot;
  if (!isLost && sent.storedThen === storedNow) return sent.ballot;
  setSent(null);
  return ownBallot;
}
