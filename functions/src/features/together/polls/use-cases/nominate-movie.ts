import * as operations from '@cine/contract/operations/together/polls';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { transact } from '#platform/firestore/transact.ts';
import { readBallotDocument, writeNominated } from '../ballots-store.ts';
import { optionsOf } from '../options-service.ts';
import { assertVoter, readPollFor, readPollForVoter } from '../place-service.ts';
import { isOver, type Poll, withNomination } from '../poll.ts';
import { writePoll } from '../store.ts';
import { pollView } from '../view.ts';

/** Nominates a movie for the caller; one that was nominated already stays as it is. */
export const nominateMovie = serve(operations.nominateMovie, async (context, caller, { pollId, movieId }) => {
  const { db } = context;
  const { uid } = caller;
  const { poll: pollBefore, place: placeBefore } = await readPollFor(context, context.db, pollId, uid);
  assertVoter(placeBefore, uid);
  assertNominating(pollBefore);
  const where = { place: placeBefore, services: pollBefore.services };
  const [option] = await optionsOf(context, caller, where, [movieId], 'nomination');
  return transact(db, async (tx) => {
    const [{ poll, place }, ballot] = await Promise.all([
      readPollForVoter(context, tx, pollId, uid),
      readBallotDocument(tx, pollId, uid),
    ]);
    assertNominating(poll);
    const own = ballot?.nominated ?? [];
    const updatedPoll = withNomination(poll, option!, { own, present: place.present.length });
    if (updatedPoll === poll) return pollView(poll);
    writePoll(tx, updatedPoll);
    writeNominated(tx, poll, uid, [...own, movieId]);
    return pollView(updatedPoll);
  });
});

function assertNominating(poll: Poll): void {
  if (isOver(poll)) throw new AppError('poll-closed');
  if (poll.status === 'open') throw new AppError('nominations-over');
}
