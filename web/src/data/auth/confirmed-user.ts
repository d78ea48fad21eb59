import type { User } from 'firebase/auth';
import type { Seat } from '../firebase.ts';

/** A seat's user once the server has confirmed the kept sign-in; null when signed out. */
export async function confirmedUser(seat: Seat): Promise<User | null> {
  const auth = await seat.auth();
  await auth.authStateReady();
  return auth.currentUser;
}
