import { second } from '@cine/contract/time';
import { seat } from '../firebase.ts';
import { onNetworkChange } from '../offline/network.ts';

const pauseMs = 5 * second;
/** Without a network, Firestore's client may try for half a minute before it gives up. */
const patienceMs = 3 * second;

/** Whether the account exists on the server. Asks until it knows; calls `onUnknown` when that takes a while. */
export async function accountExists(uid: string, onUnknown: () => void): Promise<boolean> {
  const [db, { doc, getDocFromServer }] = await Promise.all([seat().database(), import('../firestore.ts')]);
  for (;;) {
    const slow = setTimeout(onUnknown, patienceMs);
    const found = await getDocFromServer(doc(db, `users/${uid}`)).catch(() => null);
    clearTimeout(slow);
    if (found) return found.exists();
    onUnknown();
    await nextChance();
  }
}

/** Until the network changes or a moment has passed. */
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
