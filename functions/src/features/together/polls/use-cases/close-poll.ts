/** Ends a poll: closes it with a result, or cancels it without one. */
import * as operations from '@cine/contract/operations/together/polls';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import { closeForCaller, transactUnlessDue } from '../close-service.ts';
import { assertMayLead } from '../place.ts';
import { readPollFor } from '../place-service.ts';
import { isOver, withCancelling } from '../poll.ts';
import { deleteSeed, writePoll } from '../store.ts';
import { pollView } from '../view.ts';

/** Closes a poll for its host, or for anybody who sees it once its time is up. A closed one stays so. */
export const closePoll = serve(operations.closePoll, async (context, { uid }, { pollId, early }) =>
  pollView(await closeForCaller(context, pollId, uid, early)),
);

/** Ends a poll without a result; one whose time is up is counted instead. */
export const cancelPoll = serve(operations.cancelPoll, async (context, { uid }, { pollId }) => {
  const readLedPoll = async (tx: Tx) => {
    const { poll, place } = await readPollFor(context, tx, pollId, uid);
    assertMayLead(poll, place, uid);
    return { poll };
  };
  return transactUnlessDue(context, pollId, readLedPoll, (tx, { poll }) => {
    if (poll.status === 'closed') throw new AppError('poll-closed');
    if (isOver(poll)) return pollView(poll);
    writePoll(tx, withCancelling(poll));
    deleteSeed(tx, pollId);
    return pollView(withCancelling(poll));
  });
});
