/** What ends with a user on this device, when they sign out or somebody else signs in. */
import { leaveSession } from '@cine/contract/operations/together/sessions';
import { second } from '@cine/contract/time';
import { ownSeat, seatNamed } from '../firebase.ts';
import { isOnline } from '../offline/network.ts';
import { call } from '../queries/call.ts';
import { queryClient } from '../queries/query-client.ts';
import { clearDeviceData } from './clear-device-data.ts';
import { broadcastReplacement, forgetWhatWaits } from './sign-out-broadcast.ts';
import { allGuestSeats } from './stored-seats.ts';

const goodbyeMs = 4 * second;
/** Other tabs reload meanwhile and release what they hold open. */
export const patienceMs = 4 * second;

/**
 * Deletes what a sign-out deletes, for whoever has just replaced a member here; other tabs reload, this one
 * reads anew.
 */
export async function clearForSuccessor(): Promise<void> {
  forgetWhatWaits();
  await guestsLeave();
  await noMorePushes();
  await ownSeat().renewDatabase(async () => {
    broadcastReplacement();
    await clearDeviceData(patienceMs, { keepsSignIn: true });
  });
  // Those that listen never end.
  void queryClient.resetQueries();
}

/**
 * Guests leave their sessions, which they can't reach without this device. If the server doesn't answer, they
 * leave when those end.
 */
export async function guestsLeave(): Promise<void> {
  if (!isOnline()) return;
  const goodbyes = allGuestSeats().map(({ sessionId, name }) =>
    call(leaveSession, { sessionId }, seatNamed(name)),
  );
  const longEnough = new Promise((resolve) => setTimeout(resolve, goodbyeMs));
  if (goodbyes.length > 0) await Promise.race([Promise.allSettled(goodbyes), longEnough]);
}

/**
 * The device's next holder gets none of the user's pushes. Offline, or once somebody else is signed in, the
 * server finds out on sending one.
 */
export async function noMorePushes(): Promise<void> {
  const longEnough = new Promise((resolve) => setTimeout(resolve, goodbyeMs));
  const off = import('../queries/push.ts').then(({ switchPushOff }) => switchPushOff());
  await Promise.race([off.catch(() => {}), longEnough]);
}
