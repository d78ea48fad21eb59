import type { ParsedInputOf } from '@cine/contract/operation';
import type * as operations from '@cine/contract/operations/together/polls';
import type { Poll as PollView } from '@cine/contract/polls/poll';
import type { Context } from '../../../../context.ts';
import type { Caller } from '../../../../platform/endpoints/caller.ts';
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
export async function closePoll(
  context: Context,
  { uid }: Caller,
  { pollId, early }: ParsedInputOf<typeof operations.closePoll>,
): Promise<PollView> {
  return toView(await decideFor(context, pollId, uid, early));
}

/** Ends a poll without a result; one whose time is up is counted instead. */
export async function cancelPoll(
  context: Context,
  { uid }: Caller,
  { pollId }: ParsedInputOf<typeof operations.cancelPoll>,
): Promise<PollView> {
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
}
