import { randomBytes, randomInt } from 'node:crypto';
import { getApps, initializeApp } from 'firebase-admin/app';
import { type Auth, getAuth } from 'firebase-admin/auth';
import { type Firestore, getFirestore } from 'firebase-admin/firestore';

/** What services need of the outside world. Time, ids and randomness come from here and nowhere else. */
export type Context = {
  db: Firestore;
  auth: () => Auth;
  /** Epoch milliseconds. */
  now: () => number;
  /** A new document id that can't be guessed. */
  newId: () => string;
  /** An unpredictable integer from 0 up to, but without, `below`. */
  randomBelow: (below: number) => number;
};

let shared: Context | undefined;

/** The deployed instance's context, made when first needed. */
export function context(): Context {
  shared ??= createContext();
  return shared;
}

function createContext(): Context {
  const app = getApps()[0] ?? initializeApp();
  return {
    db: getFirestore(app),
    auth: () => getAuth(app),
    now: () => Date.now(),
    newId: () => randomBytes(15).toString('base64url').replaceAll('-', '_'),
    randomBelow: (below) => randomInt(below),
  };
}
