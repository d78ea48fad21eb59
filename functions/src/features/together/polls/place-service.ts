/** Reads and changes the session or group in which a poll is. */
import type { PollPlace } from '@cine/contract/polls/poll';
import type { Context } from '#context.ts';
import { AppError } from '#platform/errors/app-error.ts';
import type { Reader } from '#platform/firestore/reader.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import { planGroup, readGroup } from '../groups/index.ts';
import { planSessionPoll, readSession } from '../sessions/index.ts';
import { mayRead, mayVote, placeOfGroup, placeOfSession, type VotingPlace } from './place.ts';
import type { Poll } from './poll.ts';
import { readPoll } from './store.ts';

export async function readPlace(reader: Reader, { kind, id }: PollPlace): Promise<VotingPlace | null> {
  if (kind === 'group') {
    const group = await readGroup(reader, id);
    return group && placeOfGroup(group);
  }
  const session = await readSession(reader, id);
  return session && placeOfSession(session);
}

/** Plans to name the latest poll in its place's document, so that all who listen to the place learn of it. */
export async function planLatestPoll(
  tx: Tx,
  { kind, id }: PollPlace,
): Promise<{ place: VotingPlace; write: (pollId: string) => void } | null> {
  if (kind === 'group') {
    const plan = await planGroup(tx, id);
    return plan && { place: placeOfGroup(plan.group), write: (pollId) => plan.write({ pollId }) };
  }
  const plan = await planSessionPoll(tx, id);
  return plan && { place: placeOfSession(plan.session), write: plan.write };
}

export type PollAtPlace = { poll: Poll; place: VotingPlace };

/**
 * A poll that the caller may see. Missing and others' polls both throw `poll-not-found`, so that nobody
 * learns which ids exist.
 */
export async function readPollFor(
  context: Context,
  reader: Reader,
  pollId: string,
  uid: string,
): Promise<PollAtPlace> {
  const poll = await readPoll(reader, pollId);
  const place = poll && (await readPlace(reader, poll.place));
  const now = context.now();
  if (!poll || !place || poll.expiresAt <= now || !mayRead(place, uid, now))
    throw new AppError('poll-not-found');
  return { poll, place };
}

/**
 * A poll in which the caller may vote, as a member of a group or an attendee of an evening that isn't closed.
 * Throws `poll-not-found`, `screen-cannot` and `session-closed`.
 */
export async function readPollForVoter(
  context: Context,
  tx: Tx,
  pollId: string,
  uid: string,
): Promise<PollAtPlace> {
  const entry = await readPollFor(context, tx, pollId, uid);
  assertVoter(entry.place, uid);
  return entry;
}

/** Throws `screen-cannot` for a screen, and `session-closed`. */
export function assertVoter(place: VotingPlace, uid: string): void {
  if (!mayVote(place, uid)) throw new AppError('screen-cannot');
  if (place.isClosed) throw new AppError('session-closed');
}
