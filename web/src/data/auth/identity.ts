import type { User } from 'firebase/auth';
import { useSyncExternalStore } from 'react';
import { isFirstVisit } from '../device/first-visit.ts';
import { ownSeat, type Seat } from '../firebase.ts';
import { headStart } from '../head-start.ts';
import { type KeptUser, keptUserOf, learnServerTime } from '../sign-in-of.ts';

/** Who is signed in to a seat; `looking` until the device has checked. */
export type Identity =
  | { state: 'looking' }
  | { state: 'signed-out' }
  | {
      state: 'signed-in';
      uid: string;
      isGuest: boolean;
      email: string | null;
      emailVerified: boolean;
      /** Auth's ids of the ways to sign in: `password`, `google.com`. */
      ways: readonly string[];
      /** Epoch milliseconds; null if Auth doesn't say. */
      lastSignInAt: number | null;
      /** Whether the user is an operator, by their ID token; null until it was read. */
      isOperator: boolean | null;
    };

type Store = { now: () => Identity; subscribe: (listener: () => void) => () => void; look: () => void };

const stores = new WeakMap<Seat, Store>();
const looking: Identity = { state: 'looking' };
const signedOut: Identity = { state: 'signed-out' };

export function useIdentity(seat: Seat = ownSeat()): Identity {
  const { subscribe, now } = storeOf(seat);
  return useSyncExternalStore(subscribe, now);
}

/** Reloads the identity: an address may have been verified, or a guest may have become a member. */
export async function refreshIdentity(seat: Seat = ownSeat()): Promise<void> {
  const auth = await seat.auth();
  await auth.currentUser?.reload();
  await auth.currentUser?.getIdToken(true);
  storeOf(seat).look();
}

function storeOf(seat: Seat): Store {
  const existing = stores.get(seat);
  if (existing) return existing;
  const listeners = new Set<() => void>();
  let identity = isFirstVisit ? signedOut : looking;
  let user: User | null = null;
  let claims: (Claims & { uid: string }) | null = null;
  const look = () => {
    const { isOperator = null, signedInAt = null } = claims && claims.uid === user?.uid ? claims : {};
    // Auth's own time is of the last sign-in on any device.
    identity = user ? identityOf(user, signedInAt ?? lastSignInOf(user), isOperator) : signedOut;
    for (const listener of listeners) listener();
  };
  const lookAtClaims = async (owner: User) => {
    const ownClaims = await claimsOf(owner);
    if (owner.uid !== user?.uid) return;
    claims = { uid: owner.uid, ...ownClaims };
    look();
  };
  let started = false;
  /** Shows who is kept here, until the server has confirmed it. */
  const showKept = async () => {
    const storedUser = await keptUserOf(seat.name);
    if (!storedUser) return;
    identity = identityOf(
      storedUser,
      storedUser.lastLoginAt === undefined ? null : Number(storedUser.lastLoginAt),
      null,
    );
    for (const listener of listeners) listener();
    if (!(await seat.keepsData())) await headStart();
  };
  const start = async () => {
    await showKept();
    const [auth, { onIdTokenChanged }] = await Promise.all([seat.auth(), import('../auth-sdk.ts')]);
    onIdTokenChanged(auth, (current) => {
      user = current;
      if (current) learnServerTime(current.toJSON() as KeptUser);
      look();
      if (current) void lookAtClaims(current);
    });
  };
  const store: Store = {
    now: () => identity,
    // Before the server has confirmed the user, there is nothing to look at again.
    look: () => user && look(),
    subscribe: (listener) => {
      listeners.add(listener);
      if (!started) {
        started = true;
        void start();
      }
      return () => listeners.delete(listener);
    },
  };
  stores.set(seat, store);
  return store;
}

function identityOf(
  { uid, isAnonymous: isGuest, email = null, emailVerified, providerData }: User | KeptUser,
  lastSignInAt: number | null,
  isOperator: boolean | null,
): Identity {
  const ways = providerData.map(({ providerId }) => providerId);
  return { state: 'signed-in', uid, isGuest, email, emailVerified, ways, lastSignInAt, isOperator };
}

function lastSignInOf({ metadata: { lastSignInTime } }: User): number | null {
  return lastSignInTime === undefined ? null : Date.parse(lastSignInTime);
}

type Claims = { isOperator: boolean; signedInAt: number | null };

/** What the cached token says; without one, as after it expired offline, the user isn't an operator. */
async function claimsOf(user: User): Promise<Claims> {
  try {
    const { claims, authTime } = await user.getIdTokenResult();
    return { isOperator: claims.operator === true, signedInAt: Date.parse(authTime) || null };
  } catch {
    return { isOperator: false, signedInAt: null };
  }
}
