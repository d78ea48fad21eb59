import { randomBytes, randomInt } from 'node:crypto';
import { getApps, initializeApp } from 'firebase-admin/app';
import { type Auth, getAuth } from 'firebase-admin/auth';
import { type Firestore, getFirestore } from 'firebase-admin/firestore';
import type { Tmdb } from './clients/tmdb/client.ts';
import { region, tmdbBaseUrl, tmdbReadToken } from './config.ts';

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
  /** TMDB, loaded when first asked for; only functions that are given its secret may. */
  tmdb: () => Promise<Tmdb>;
  /** Hands a task to one of our queues. A task whose id is known already is not handed in again. */
  enqueue: (queue: string, taskId: string, data: object) => Promise<void>;
};

let shared: Context | undefined;

/** The deployed instance's context, made when first needed. */
export function context(): Context {
  shared ??= createContext();
  return shared;
}

function createContext(): Context {
  const app = getApps()[0] ?? initializeApp();
  let tmdb: Promise<Tmdb> | undefined;
  return {
    db: getFirestore(app),
    auth: () => getAuth(app),
    now: () => Date.now(),
    // Letters and digits only: `__…__` is no id in Firestore.
    newId: () => randomBytes(15).toString('base64url').replace(/[-_]/g, '0'),
    randomBelow: (below) => randomInt(below),
    tmdb: () => {
      tmdb ??= import('./clients/tmdb/client.ts').then(({ createTmdb }) =>
        createTmdb({ baseUrl: tmdbBaseUrl.value(), token: tmdbReadToken.value() }),
      );
      return tmdb;
    },
    enqueue: async (queue, taskId, data) => {
      const { getFunctions } = await import('firebase-admin/functions');
      const path = `locations/${region}/functions/${queue}`;
      try {
        await getFunctions(app).taskQueue(path).enqueue(data, { id: taskId });
      } catch (error) {
        if (!isAlreadyQueued(error)) throw error;
      }
    },
  };
}

function isAlreadyQueued(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'functions/task-already-exists';
}
