import type { Reason } from '@cine/contract/errors';
import { type Action, nextOf, type Queue, verdictOn, withoutAction, withRefusal } from './queue.ts';

/** Where a queue is kept; a change is made to what is there now, in one go. */
export type Kept = {
  read: () => Promise<Queue>;
  change: (change: (queue: Queue) => Queue) => Promise<void>;
};

export type Answer = 'taken' | { reason: Reason; isSaid: boolean; message: string };

/**
 * Sends what waits, in order, one at a time; what is added meanwhile as well. Nothing leaves the queue before it is
 * answered, so that whoever takes over sends again what was under way. Returns whether anything is left for later.
 */
export async function sendAll(kept: Kept, send: (action: Action) => Promise<Answer>): Promise<boolean> {
  for (;;) {
    const action = nextOf(await kept.read());
    if (!action) return false;
    const answer = await send(action);
    if (answer === 'taken' || verdictOn(action, answer) === 'done') {
      await kept.change((queue) => withoutAction(queue, action.id));
    } else if (verdictOn(action, answer) === 'refused') {
      await kept.change((queue) => withRefusal(queue, action.id, answer.message));
    } else {
      return true;
    }
  }
}
