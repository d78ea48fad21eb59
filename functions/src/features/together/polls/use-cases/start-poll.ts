import type { ParsedInputOf } from '@cine/contract/operation';
import * as operations from '@cine/contract/operations/together/polls';
import type { Context } from '#context.ts';
import type { Caller } from '#platform/endpoints/caller.ts';
import { repeated } from '#platform/endpoints/repeat.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { emit } from '#platform/events.ts';
import { idFromKey } from '#platform/firestore/id-from-key.ts';
import { type Tx, transact } from '#platform/firestore/transact.ts';
import { closeIfTimeIsUp, writeClosedPoll } from '../close-service.ts';
import { newSeed, seedHashOf, seedOfPlace } from '../counting/lots.ts';
import { bestOptions, optionsOf, type PlaceWithServices } from '../options-service.ts';
import { mayVote, type VotingPlace } from '../place.ts';
import { planLatestPoll, readPlace } from '../place-service.ts';
import { isOver, newPoll, type Poll, pollKeptMs, withOpening } from '../poll.ts';
import { servicesFor } from '../services-service.ts';
import { readPoll, writePoll, writeSeed } from '../store.ts';
import { pollView } from '../view.ts';

type Input = ParsedInputOf<typeof operations.startPoll>;

/**
 * Starts a place's only poll at a time. A repeated key returns its poll; one used in another place throws
 * `poll-not-found`.
 */
export const startPoll = serve(operations.startPoll, async (context, caller, input) => {
  const { db } = context;
  const pollId = input.key === undefined ? context.newId() : idFromKey(caller.uid, input.key);
  const storedPlace = await readPlace(db, input.place);
  const placeBefore = requireVoter(input, storedPlace, caller.uid, context.now());
  const services =
    placeBefore.kind === 'group' ? await servicesFor(context, caller, placeBefore, input.services) : null;
  const options = await optionsFor(context, caller, input, { place: placeBefore, services });
  if (placeBefore.pollId !== null) await closeIfTimeIsUp(context, placeBefore.pollId);
  return transact(db, async (tx) => {
    const [latest, existing] = await Promise.all([
      planLatestPoll(tx, input.place),
      input.key === undefined ? null : readPoll(tx, pollId),
    ]);
    const now = context.now();
    const place = requireVoter(input, latest?.place ?? null, caller.uid, now);
    if (existing) return repeated(pollView(requirePollIn(existing, place)));
    const former = place.pollId === null ? null : await readPoll(tx, place.pollId);
    if (former && !isOver(former) && former.expiresAt > now) throw new AppError('poll-under-way');
    const isAtOnce = input.method === 'product' && input.movies.from !== 'nominations';
    // Starting it again gives the same lots, so nobody can draw until one pleases.
    const seed = isAtOnce ? seedOfPlace(place) : newSeed(context.randomBelow);
    const poll = newPollFor(place, input, { id: pollId, startedBy: caller.uid, services, seed }, now);
    latest!.write(pollId);
    emit({ event: 'poll-started', method: input.method, place: place.kind });
    if (input.movies.from === 'nominations') return pollView(savePoll(tx, poll, seed));
    const opened = withOpening({ ...poll, options }, place.present.length, now);
    if (isAtOnce)
      return pollView(writeClosedPoll(tx, opened, { place, seed, closedBy: 'product', cast: [] }));
    return pollView(savePoll(tx, opened, seed));
  });
});

/** A new poll as its input asks for it, without movies yet. */
function newPollFor(
  { strategy, expiresAt }: VotingPlace,
  { place, method, secret, seconds }: Input,
  { seed, ...start }: Pick<Poll, 'id' | 'startedBy' | 'services'> & { seed: string },
  now: number,
): Poll {
  return newPoll(
    {
      ...start,
      place,
      method,
      secret,
      strategy,
      seconds,
      seedHash: seedHashOf(seed),
      expiresAt: expiresAt ?? now + pollKeptMs,
    },
    now,
  );
}

function requirePollIn(poll: Poll, { kind, id }: VotingPlace): Poll {
  if (poll.place.kind !== kind || poll.place.id !== id) throw new AppError('poll-not-found');
  return poll;
}

function savePoll(tx: Tx, poll: Poll, seed: string): Poll {
  writePoll(tx, poll);
  writeSeed(tx, poll, seed);
  return poll;
}

/**
 * The place, if the caller votes there. Otherwise throws `session-not-found` or `group-not-found`; and
 * `screen-cannot`, `session-closed` or `session-expired`.
 */
function requireVoter(
  { place: { kind } }: Input,
  place: VotingPlace | null,
  uid: string,
  now: number,
): VotingPlace {
  if (place?.screens.includes(uid)) throw new AppError('screen-cannot');
  if (!place || !mayVote(place, uid))
    throw new AppError(kind === 'session' ? 'session-not-found' : 'group-not-found');
  if (place.isClosed) throw new AppError('session-closed');
  if (place.expiresAt !== null && place.expiresAt <= now) throw new AppError('session-expired');
  return place;
}

async function optionsFor(
  context: Context,
  caller: Caller,
  { movies }: Input,
  where: PlaceWithServices,
): Promise<Poll['options']> {
  if (movies.from === 'nominations') return [];
  if (movies.from === 'list') return bestOptions(context, caller, where, movies.count);
  return optionsOf(context, caller, where, [...new Set(movies.movieIds)], 'choice');
}
