import type { BallotDocument } from '@cine/contract/documents/polls';
import type { Context } from '#context.ts';
import { loadMemberMergedInto } from '#core/account/index.ts';
import { type Tx, transact } from '#platform/firestore/transact.ts';
import { clearBallot, readBallotDocument, writeNominated } from '../ballots-store.ts';
import { closeIfVotersDecided } from '../close-service.ts';
import { withStandingVetoes } from '../closing.ts';
import { mayVote } from '../place.ts';
import { type PollAtPlace, readPlace } from '../place-service.ts';
import { isOver, type Poll } from '../poll.ts';
import { deleteVeto, readPoll, readVetoesIn, writePoll } from '../store.ts';
import { planVotersAfterVetoes } from '../veto-service.ts';

/**
 * Removes from a poll the votes and vetoes of users who have left, and closes it if all others have voted;
 * before it opens, removes what they nominated.
 */
export async function removeLeavers(
  context: Context,
  pollId: string,
  uids: readonly string[],
): Promise<void> {
  const idsToCheck = await excludeMergingGuests(context, uids);
  const openPoll = await transact(context.db, async (tx): Promise<PollAtPlace | null> => {
    const poll = await readPoll(tx, pollId);
    const place = poll && !isOver(poll) ? await readPlace(tx, poll.place) : null;
    if (!poll || !place) return null;
    const leaverIds = idsToCheck.filter((uid) => !mayVote(place, uid));
    if (poll.status === 'open') return { poll: await withdrawVotesOf(tx, { poll, place }, leaverIds), place };
    await withdrawNominationsOf(tx, poll, leaverIds);
    return null;
  });
  if (openPoll && openPoll.place.present.length > 0) await closeIfVotersDecided(context, openPoll);
}

/** Withdraws ballots and vetoes, which may bring movies back; returns the poll as it is then. */
async function withdrawVotesOf(tx: Tx, entry: PollAtPlace, leaverIds: readonly string[]): Promise<Poll> {
  const { poll } = entry;
  const [ballots, vetoes] = await Promise.all([readBallotsOf(tx, poll, leaverIds), readVetoesIn(tx, poll)]);
  const standingVetoes = vetoes.filter(({ uid }) => !leaverIds.includes(uid));
  const updatedPoll = withStandingVetoes(poll, standingVetoes);
  const vetoesChanged = updatedPoll.vetoed.length !== poll.vetoed.length;
  const voters = vetoesChanged ? await planVotersAfterVetoes(tx, entry, updatedPoll) : null;
  for (const { uid, ballot } of ballots) if (ballot) clearBallot(tx, poll.id, uid);
  for (const veto of vetoes) if (!standingVetoes.includes(veto)) deleteVeto(tx, veto.id);
  if (vetoesChanged) writePoll(tx, updatedPoll);
  voters?.write();
  return updatedPoll;
}

async function withdrawNominationsOf(tx: Tx, poll: Poll, leaverIds: readonly string[]): Promise<void> {
  const ballots = (await readBallotsOf(tx, poll, leaverIds)).filter(({ nominated }) => nominated?.length);
  if (ballots.length === 0) return;
  const withdrawn = ballots.flatMap(({ nominated = [] }) => nominated);
  writePoll(tx, { ...poll, options: poll.options.filter(({ movieId }) => !withdrawn.includes(movieId)) });
  for (const { uid } of ballots) writeNominated(tx, poll, uid, []);
}

async function readBallotsOf(tx: Tx, poll: Poll, uids: readonly string[]): Promise<BallotDocument[]> {
  const ballots = await Promise.all(uids.map((uid) => readBallotDocument(tx, poll.id, uid)));
  return ballots.filter((ballot) => ballot !== null);
}

/** The users except guests who are becoming members, whose votes go with them. */
async function excludeMergingGuests({ db }: Context, uids: readonly string[]): Promise<string[]> {
  const mergedInto = await Promise.all(uids.map((uid) => loadMemberMergedInto(db, uid)));
  return uids.filter((_, index) => mergedInto[index] === null);
}
