import * as operations from '@cine/contract/operations/together/polls';
import { serve } from '../../../../platform/endpoints/serve.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import { transact } from '../../../../platform/firestore/transact.ts';
import { decideFor, refuseLate } from '../decide-service.ts';
import { readFound } from '../place-service.ts';
import { cancel as cancelled, isDue, isOver } from '../poll.ts';
import * as store from '../store.ts';
import { toView } from '../view.ts';
import { assertMayLead } from './lead.ts';

/**
 * Closes a poll for its host, or for anybody who sees it once its time is up. A closed one stays as it is.
 */
export const closePoll = serve(operations.closePoll, async (context, { uid }, { pollId, early }) =>
  toView(await decideFor(context, pollId, uid, early)),
);

/** Ends a poll without a result; one whose time is up is counted instead. */
export const cancelPoll = serve(operations.cancelPoll, async (context, { uid }, { pollId }) => {
  const { db } = context;
  const over = await transact(db, async (tx) => {
    const { poll, place } = await readFound(context, tx, pollId, uid);
    assertMayLead(poll, place, uid);
    if (poll.status === 'closed') throw new AppError('poll-closed');
    if (isOver(poll)) return poll;
    if (isDue(poll, context.now())) return null;
    store.writePoll(db, tx, cancelled(poll));
    store.deleteSeed(db, tx, pollId);
    return cancelled(poll);
  });
  return over ? toView(over) : refuseLate(context, pollId);
});
