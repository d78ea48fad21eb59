import type { Reason } from '@cine/contract/errors';
import {
  type DeferredCall,
  type DeferredCalls,
  nextOf,
  verdictOn,
  withoutCall,
  withoutTime,
  withRefusal,
} from './deferred-calls.ts';

/** Where deferred calls are stored; changes are atomic. */
export type CallStore = {
  read: () => Promise<DeferredCalls>;
  change: (change: (calls: DeferredCalls) => DeferredCalls) => Promise<void>;
};

export type Answer = 'taken' | { reason: Reason; isFromServer: boolean; message: string };

/**
 * Sends waiting calls in order, including those added meanwhile; each is removed once it is answered, so that
 * another tab can resume. Returns whether any are left.
 */
export async function sendAll(
  store: CallStore,
  send: (call: DeferredCall) => Promise<Answer>,
): Promise<boolean> {
  for (;;) {
    const call = nextOf(await store.read());
    if (!call) return false;
    const answer = await send(call);
    if (answer === 'taken' || verdictOn(call, answer) === 'done') {
      await store.change((calls) => withoutCall(calls, call.id));
    } else if (verdictOn(call, answer) === 'refused') {
      await store.change((calls) => withRefusal(calls, call.id, answer.message));
    } else if (verdictOn(call, answer) === 'undated') {
      await store.change((calls) => withoutTime(calls, call.id));
    } else {
      return true;
    }
  }
}
