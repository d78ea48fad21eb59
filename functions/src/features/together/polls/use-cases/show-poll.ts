/** Shows and lists polls. */
import * as operations from '@cine/contract/operations/together/polls';
import type { Poll as PollView } from '@cine/contract/polls/poll';
import type { PollResult } from '@cine/contract/polls/result';
import type { Context } from '#context.ts';
import type { Caller } from '#platform/endpoints/caller.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { loadBallot, loadVoterIds } from '../ballots-store.ts';
import { mayRead, mayVote } from '../place.ts';
import { readPlace, readPollFor } from '../place-service.ts';
import type { Poll } from '../poll.ts';
import { loadPollsIn, readNames } from '../store.ts';
import { pollView } from '../view.ts';

export const showPoll = serve(operations.showPoll, async (context, { uid }, { pollId }) => {
  const { poll, place } = await readPollFor(context, context.db, pollId, uid);
  const [voted, ballot] = await Promise.all([
    loadVoterIds(context.db, pollId),
    loadBallot(context.db, pollId, uid),
  ]);
  return { poll: pollView(poll), voted: voted.filter((each) => mayVote(place, each)), ballot };
});

/** A poll alone, as its readers see it. */
export async function loadPoll(context: Context, pollId: string, { uid }: Caller): Promise<PollView> {
  return pollView((await readPollFor(context, context.db, pollId, uid)).poll);
}

/** A closed poll for its voters, and the users it names. Throws `poll-not-found` and `poll-undecided`. */
export async function loadClosedPoll(
  context: Context,
  pollId: string,
  uid: string,
): Promise<{ poll: Poll; result: PollResult; named: string[] }> {
  const { poll, place } = await readPollFor(context, context.db, pollId, uid);
  if (!mayVote(place, uid)) throw new AppError('poll-not-found');
  if (poll.result === null) throw new AppError('poll-undecided');
  const names = poll.secret ? null : await readNames(context.db, pollId);
  return { poll, result: poll.result, named: Object.keys(names?.voters ?? {}) };
}

export const listPolls = serve(operations.listPolls, async (context, { uid }, where) => {
  const now = context.now();
  const place = await readPlace(context.db, where);
  const isKnown = place && (mayVote(place, uid) || place.screens.includes(uid));
  if (!isKnown) throw new AppError(where.kind === 'session' ? 'session-not-found' : 'group-not-found');
  if (!mayRead(place, uid, now)) throw new AppError('session-expired');
  const polls = await loadPollsIn(context.db, where.id);
  return { polls: polls.filter(({ expiresAt }) => expiresAt > now).map(pollView) };
});
