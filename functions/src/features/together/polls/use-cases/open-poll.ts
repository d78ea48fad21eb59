import * as operations from '@cine/contract/operations/together/polls';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { transact } from '#platform/firestore/transact.ts';
import { markWatchable, writeClosedPoll } from '../close-service.ts';
import { assertMayLead } from '../place.ts';
import { readPollForVoter } from '../place-service.ts';
import { isOver, withOpening } from '../poll.ts';
import { readSeed, writePoll } from '../store.ts';
import { pollView } from '../view.ts';

/** Lets everybody vote on what was nominated; what the product decides is decided at once. */
export const openPoll = serve(operations.openPoll, async (context, { uid }, { pollId }) => {
  const { db } = context;
  return transact(db, async (tx) => {
    const { poll, place } = await readPollForVoter(context, tx, pollId, uid);
    assertMayLead(poll, place, uid);
    if (isOver(poll)) throw new AppError('poll-closed');
    if (poll.status === 'open') return pollView(poll);
    const seed = poll.method === 'product' ? await readSeed(tx, pollId) : null;
    const opened = withOpening(poll, place.present.length, context.now());
    if (seed !== null) {
      const fitting = await markWatchable(context, opened, place);
      return pollView(writeClosedPoll(tx, fitting, { place, seed, closedBy: 'product', cast: [] }));
    }
    writePoll(tx, opened);
    return pollView(opened);
  });
});
