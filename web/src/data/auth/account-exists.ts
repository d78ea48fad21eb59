import { showAccount } from '@cine/contract/operations/core/account';
import { second } from '@cine/contract/time';
import { onNetworkChange } from '../offline/network.ts';
import { call, Refusal } from '../queries/call.ts';

const pauseMs = 5 * second;
const patienceMs = 3 * second;
const noAccountReasons: readonly Refusal['reason'][] = ['account-deleted', 'account-missing'];

/** Asks the server, not Firestore's cache, until it knows; calls `onUnknown` when that takes a while. */
export async function accountExists(onUnknown: () => void): Promise<boolean> {
  for (;;) {
    const slow = setTimeout(onUnknown, patienceMs);
    const answer = await call(showAccount, {})
      .then(() => true, falseIfNoAccount)
      .finally(() => clearTimeout(slow));
    if (answer !== null) return answer;
    onUnknown();
    await nextChance();
  }
}

/** False when the refusal says that there is no account; null when it says nothing about it. */
function falseIfNoAccount(error: unknown): false | null {
  if (!(error instanceof Refusal)) throw error;
  return noAccountReasons.includes(error.reason) ? false : null;
}

/** Resolves when the network changes or a moment has passed. */
function nextChance(): Promise<void> {
  return new Promise((resolve) => {
    const stop = onNetworkChange(done);
    const timer = setTimeout(done, pauseMs);
    function done() {
      stop();
      clearTimeout(timer);
      resolve();
    }
  });
}
