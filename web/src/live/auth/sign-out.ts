import { leaveSession } from '@cine/contract/sessions';
import { call } from '../data/call.ts';
import { seat } from '../firebase.ts';
import { isOnline } from '../offline/network.ts';
import { outboxOf } from '../offline/outbox/outbox.ts';
import { clearDeviceData } from './clear-device-data.ts';
import { allGuestSeats } from './guest-seats.ts';
import { signOut } from './sign-in.ts';
import { broadcastSignOut } from './sign-out-broadcast.ts';

const goodbyeMs = 4_000;
/** Other tabs begin anew meanwhile, and let go of what they hold open. */
const patienceMs = 4_000;
let leaving = false;

/** Whether whoever is signed in is on their way out, so that what vanishes meanwhile is no surprise. */
export function isSigningOut(): boolean {
  return leaving;
}

/** Does what ends in leaving; where that fails, nobody has left. */
export async function whileSigningOut(act: () => Promise<void>): Promise<void> {
  leaving = true;
  try {
    await act();
  } catch (error) {
    leaving = false;
    throw error;
  }
}

/**
 * Signs out, with all who share this device, and forgets what it keeps of them: the next one to hold it finds nothing. What
 * waits to be sent stays for its maker. Every tab begins anew.
 */
export async function signOutOfDevice(next = '/'): Promise<void> {
  await whileSigningOut(async () => {
    await guestsLeave();
    // Where that fails, forgetting closes it as well.
    await stopReading().catch(() => {});
    const { currentUser } = await seat().auth();
    // A guest who signs out can't come back for it.
    if (currentUser?.isAnonymous) await outboxOf(currentUser.uid).dropAll();
    await signOut();
    broadcastSignOut();
    await clearDeviceData(patienceMs);
    location.replace(next);
  });
}

/** Who has no other device than this one is in no evening without it. Without an answer the evening ends without them. */
async function guestsLeave(): Promise<void> {
  if (!isOnline()) return;
  const goodbyes = allGuestSeats().map(({ sessionId, name }) =>
    call(leaveSession, { sessionId }, seat(name)),
  );
  const longEnough = new Promise((resolve) => setTimeout(resolve, goodbyeMs));
  if (goodbyes.length > 0) await Promise.race([Promise.allSettled(goodbyes), longEnough]);
}

/** So that nothing that is shown meanwhile is refused. */
async function stopReading(): Promise<void> {
  const [db, { terminate }] = await Promise.all([seat().database(), import('firebase/firestore')]);
  await terminate(db);
}
