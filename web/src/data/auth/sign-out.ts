/** Signs out all who share this device. */
import { ownSeat } from '../firebase.ts';
import { deferredStoreOf } from '../offline/deferred/deferred-store.ts';
import { clearDeviceData } from './clear-device-data.ts';
import { confirmedUser } from './confirmed-user.ts';
import { guestsLeave, noMorePushes, patienceMs } from './leave-device.ts';
import { signOut } from './sign-in.ts';
import { broadcastSignOut } from './sign-out-broadcast.ts';

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
    await noMorePushes();
    await ownSeat().renewDatabase(async () => {
      const user = await confirmedUser(ownSeat());
      // A guest who signs out can't come back to send them.
      if (user?.isAnonymous) await deferredStoreOf(user.uid).dropAll();
      await signOut();
      broadcastSignOut();
      await clearDeviceData(patienceMs);
      location.replace(next);
    });
  });
}
