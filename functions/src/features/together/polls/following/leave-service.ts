import type { BallotDocument } from '@cine/contract/documents/polls';
import type { Context } from '#context.ts';
import { loadMemberMergedInto } from '#core/account/index.ts';
import { type Tx, transact } from '#platform/firestore/transact.ts';
import {
  clearBallot,
  readBallotDocument,
  readCastBallots,
  writeNominated,
  writeVoter,
} from '../ballots-store.ts';
import { closeIfComplete } from '../close-service.ts';
import { changedVoters, withVetoes } from '../closing.ts';
import { mayVote } from '../place.ts';
import { type PollAtPlace, readPlace } from '../place-service.ts';
import { isOver, type Poll } from '../poll.ts';
import * as store from '../store.ts';

/**
 * Removes from a poll the votes and vetoes of users who have left, and closes it if all others have voted;
 * before it opens, removes what they nominated.
 */
export async function removeLeavers(
  context: Context,
  pollId: string,
  uids: readonly string[],
): Promise<void> {
  const leavers = await withoutMerging(context, uids);
  const open = await transact(context.db, async (tx): Promise<PollAtPlace | null> => {
    const poll = await store.readPoll(tx, pollId);
    const place = poll && !isOver(poll) ? await readPlace(tx, poll.place) : null;
    if (!poll || !place) return null;
    const gone = leavers.filter((uid) => !mayVote(place, uid));
    const [ballots, vetoes] = await Promise.all([
      Promise.all(gone.map((uid) => readBallotDocument(tx, pollId, uid))),
      store.readVetoesIn(tx, poll),
    ]);
    if (poll.status === 'nominating') {
      withdrawNominations(tx, poll, ballots);
      return null;
    }
    const others = vetoes.filter(({ uid }) => !gone.includes(uid));
    const without = withVetoes(poll, others);
    const isSame = without.vetoed.length === poll.vetoed.length;
    const hasCards = poll.method === 'deck' && !isSame;
    const cast = hasCards ? await readCastBallots(tx, pollId, Object.keys(place.names)) : [];
    for (const ballot of ballots) if (ballot?.ballot) clearBallot(tx, pollId, ballot.uid);
    for (const veto of vetoes) if (!others.includes(veto)) store.deleteVeto(tx, veto.id);
    if (!isSame) store.writePoll(tx, without);
    for (const { uid, done } of changedVoters(poll, without, cast))
      writeVoter(tx, pollId, uid, { done, expiresAt: poll.expiresAt });
    return { poll: without, place };
  });
  if (open && open.place.present.length > 0) await closeIfComplete(context, open);
}

function withdrawNominations(tx: Tx, poll: Poll, ballots: readonly (BallotDocument | null)[]): void {
  const theirs = ballots.filter((ballot) => ballot !== null).filter(({ nominated }) => nominated?.length);
  if (theirs.length === 0) return;
  const nominated = theirs.flatMap((ballot) => ballot.nominated ?? []);
  const options = poll.options.filter(({ movieId }) => !nominated.includes(movieId));
  store.writePoll(tx, { ...poll, options });
  for (const { uid } of theirs) writeNominated(tx, poll, uid, []);
}

/** The users without guests who are becoming members: what those voted goes with them. */
async function withoutMerging({ db }: Context, uids: readonly string[]): Promise<string[]> {
  const into = await Promise.all(uids.map((uid) => loadMemberMergedInto(db, uid)));
  return uids.filter((_, at) => into[at] === null);
}
