/** The guests who share this device in a session, and who holds it. */
import { useSyncExternalStore } from 'react';
import { type Seat, seatNamed } from '../firebase.ts';
import { attempt, SignInError, signInAsGuest, signOut } from './sign-in.ts';
import { type GuestSeat, storedSeats } from './stored-seats.ts';

const none: readonly GuestSeat[] = [];

/** The guests of a session on this device, live. */
export function useGuestSeats(sessionId: string): readonly GuestSeat[] {
  return useSyncExternalStore(storedSeats.subscribe, () => storedSeats.read()[sessionId] ?? none);
}

/** Hands the device to a guest, or to its owner if `uid` isn't a guest's. */
export function handDeviceTo(sessionId: string, uid: string): void {
  const seats = storedSeats.read()[sessionId] ?? [];
  storeSeats(
    sessionId,
    seats.map((each) => ({ name: each.name, uid: each.uid, holds: each.uid === uid })),
  );
}

/** Signs one more guest in on this device, for as long as they are in the session. */
export async function addGuestSeat(
  sessionId: string,
  join: (seat: Seat) => Promise<unknown>,
): Promise<GuestSeat> {
  const name = `guest-${crypto.randomUUID()}`;
  const uid = await signInAsGuest(seatNamed(name));
  const seat = { name, uid };
  storeSeats(sessionId, [...(storedSeats.read()[sessionId] ?? []), seat]);
  try {
    await join(seatNamed(name));
  } catch (error) {
    await removeGuestSeats(sessionId, [name]);
    throw error;
  }
  return seat;
}

/** Removes the seats of guests who left a session, or all its seats if no names are given. */
export async function removeGuestSeats(sessionId: string, names?: readonly string[]): Promise<void> {
  const seats = storedSeats.read()[sessionId] ?? [];
  const gone = seats.filter(({ name }) => names?.includes(name) ?? true);
  storeSeats(
    sessionId,
    seats.filter((other) => !gone.includes(other)),
  );
  await Promise.all(gone.map(({ name }) => signOut(seatNamed(name))));
}

/** A guest's ID token, good for an hour: it lets them take what they did into an account of their own. */
export async function tokenOfGuest(seat: Seat): Promise<string> {
  return attempt(async (auth) => {
    await auth.authStateReady();
    if (!auth.currentUser) throw new SignInError('failed');
    return auth.currentUser.getIdToken(true);
  }, seat);
}

function storeSeats(sessionId: string, seats: readonly GuestSeat[]): void {
  const { [sessionId]: _former, ...others } = storedSeats.read();
  storedSeats.write(seats.length > 0 ? { ...others, [sessionId]: seats } : others);
}
