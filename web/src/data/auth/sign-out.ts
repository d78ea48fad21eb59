import { leaveSession } from '@cine/contract/operations/together/sessions';
import { second } from '@cine/contract/time';
import { ownSeat, seatNamed } from '../firebase.ts';
import { deferredStoreOf } from '../offline/deferred/deferred-store.ts';
import { isOnline } from '../offline/network.ts';
import { call } from '../queries/call.ts';
import { clearDeviceData } from './clear-device-data.ts';
import { confirmedUser } from './confirmed-user.ts';
import { allGuestSeats } from './guest-seats.ts';
import { noMorePushes } from './no-more-pushes.ts';
import { signOut } from './sign-in.ts';
import { broadcastSignOut } from './sign-out-broadcast.ts';

const goodbyeMs = 4 * second;
/** Other tabs reload meanwhile and release what they hold open. */
const patienceMs = 4 * second;
let leaving = false;

/** Whether signing out is under way, so that data which vanishes meanwhile isn't an error. */
export function isSigningOut(): boolean {
  return leaving;
}

/** Runs what ends in signing out; if it throws, the user stays signed in. */
export async function whileSigningOut(act: () => Promise<void>): Promise<void> {
  leaving = true;
  try {
    await act();
  } catch (error) {
    leaving = false;
    throw error;
  }
}

/** Signs out all who share this device, deletes their data except deferred calls, and reloads every tab. */
export async function signOutOfDevice(next = '/'): Promise<void> {
  await whileSigningOut(async () => {
    await guestsLeave();
    await noMorePushes(goodbyeMs);
    // If that fails, deleting the data closes it, too.
    await stopReading().catch(() => {});
    const user = await confirmedUser(ownSeat());
    // A guest who signs out can't come back to send them.
    if (user?.isAnonymous) await deferredStoreOf(user.uid).dropAll();
    await signOut();
    broadcastSignOut();
    await clearDeviceData(patienceMs);
    location.replace(next);
  });
}

/**
 * Guests leave their sessions, which they can't reach without this device. If the server doesn't answer, they
 * leave when those end.
 */
async function guestsLeave(): Promise<void> {
  if (!isOnline()) return;
  const goodbyes = allGuestSeats().map(({ sessionId, name }) =>
    call(leaveSession, { sessionId }, seatNamed(name)),
  );
  const longEnough = new Promise((resolve) => setTimeout(resolve, goodbyeMs));
  if (goodbyes.length > 0) await Promise.race([Promise.allSettled(goodbyes), longEnough]);
}

/** Ends Firestore's listeners, so that none is refused meanwhile. */
async function stopReading(): Promise<void> {
  const [db, { terminate }] = await Promise.all([ownSeat().database(), import('../firestore.ts')]);
  await terminate(db);
}
