import type { Context } from '../../../context.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { Tx } from '../../../platform/firestore/transact.ts';
import { loadGroup, readGroup, writeGroup } from '../groups/index.ts';
import { loadSession, readSession, writeSession } from '../sessions/index.ts';
import { mayRead, mayVote, type Place, placeOfGroup, placeOfSession } from './place.ts';
import type { Poll } from './poll.ts';
import * as store from './store.ts';

type Where = Poll['place'];

export async function readPlace(tx: Tx, { kind, id }: Where): Promise<Place | null> {
  if (kind === 'group') {
    const group = await readGroup(tx, id);
    return group && placeOfGroup(group);
  }
  const session = await readSession(tx, id);
  return session && placeOfSession(session);
}

/** A place, read outside a transaction for answers that change nothing. */
export async function loadPlace({ db }: Context, { kind, id }: Where): Promise<Place | null> {
  if (kind === 'group') {
    const group = await loadGroup(db, id);
    return group && placeOfGroup(group);
  }
  const session = await loadSession(db, id);
  return session && placeOfSession(session);
}

/** Reads a place and returns how to name its latest poll there, so that all who listen to it learn of it. */
export async function planLatestPoll(
  tx: Tx,
  { kind, id }: Where,
): Promise<{ place: Place; write: (pollId: string) => void } | null> {
  if (kind === 'group') {
    const group = await readGroup(tx, id);
    const write = (pollId: string) => writeGroup(tx, { ...group!, pollId }, group);
    return group && { place: placeOfGroup(group), write };
  }
  const session = await readSession(tx, id);
  const write = (pollId: string) => writeSession(tx, { ...session!, pollId });
  return session && { place: placeOfSession(session), write };
}

/** A poll and its place. */
export type Found = { poll: Poll; place: Place };

/**
 * A poll that the caller may see. Missing polls and those of others get the same refusal, `poll-not-found`,
 * so that callers don't learn which ids exist.
 */
export async function readFound(context: Context, tx: Tx, pollId: string, uid: string): Promise<Found> {
  const poll = await store.readPoll(tx, pollId);
  return found(context, uid, poll, poll && (await readPlace(tx, poll.place)));
}

/** A poll that the caller may see, read outside a transaction. Throws `poll-not-found`. */
export async function loadFound(context: Context, pollId: string, uid: string): Promise<Found> {
  const poll = await store.loadPoll(context.db, pollId);
  return found(context, uid, poll, poll && (await loadPlace(context, poll.place)));
}

/** A poll in which the caller may vote: as an attendee of an evening that isn't closed, or as a member. */
export async function readForVoter(context: Context, tx: Tx, pollId: string, uid: string): Promise<Found> {
  const known = await readFound(context, tx, pollId, uid);
  assertVoter(known.place, uid);
  return known;
}

/** Throws `screen-cannot` for a screen, which votes in nothing, and `session-closed`. */
export function assertVoter(place: Place, uid: string): void {
  if (!mayVote(place, uid)) throw new AppError('screen-cannot');
  if (place.isClosed) throw new AppError('session-closed');
}

function found({ now }: Context, uid: string, poll: Poll | null, place: Place | null): Found {
  if (!poll || !place || poll.expiresAt <= now() || !mayRead(place, uid, now()))
    throw new AppError('poll-not-found');
  return { poll, place };
}
