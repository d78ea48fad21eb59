import type { Reason } from '@cine/contract/errors';
import { type Action, nextOf, type Queue, verdictOn, withoutAction, withRefusal } from './queue.ts';

/** Storage of a queue; changes are atomic. */
export type Kept = {
  read: () => Promise<Queue>;
  change: (change: (queue: Queue) => Queue) => Promise<void>;
};

export type Answer = 'taken' | { reason: Reason; isSaid: boolean; message: string };

/**
 * Sends waiting actions in order, including those added meanwhile; each leaves the queue once it is answered, so that
 * another tab can resume. Returns whether any are left.
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
