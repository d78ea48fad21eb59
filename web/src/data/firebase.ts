import { browserIdHeader } from '@cine/contract/browser-id';
import { addressOfDoor, type Door } from '@cine/contract/doors';
import type { FirebaseApp } from 'firebase/app';
import type { Auth } from 'firebase/auth';
import type { Firestore } from 'firebase/firestore';
import type { Functions } from 'firebase/functions';
import { authHost, functionsEmulator, loadOptions, localSuite } from './config.ts';
import { browserId } from './device/browser-id.ts';
import { memoizePromise } from './memoize-promise.ts';

/** Credentials of one user at this device; a shared phone has a seat for each of them. */
export type Seat = {
  /** Identifies the seat; the device owner's is `own`. */
  name: string;
  auth: () => Promise<Auth>;
  /** Loaded on first use: it is larger than everything else. */
  database: () => Promise<Firestore>;
  /** Closes the database; the next one opens once `act` is over, which may delete what it kept. */
  renewDatabase: (act: () => Promise<void>) => Promise<void>;
  /** Whether the database is open or has kept data on this device. */
  keepsData: () => Promise<boolean>;
  /** The SDK for calls of the operations behind a door. */
  functions: (door: Door) => Promise<Functions>;
};

const seats = new Map<string, Seat>();

export function ownSeat(): Seat {
  return seatNamed('own');
}

/** The seat with this name, created on first use; the device owner's is `own`. */
export function seatNamed(name: string): Seat {
  const existing = seats.get(name);
  if (existing) return existing;
  const opened = openSeat(name);
  seats.set(name, opened);
  return opened;
}

function openSeat(name: string): Seat {
  const app = memoizePromise(async () => {
    const [settings, { initializeApp }] = await Promise.all([loadOptions(), import('firebase/app')]);
    const opened = initializeApp(settings, name);
    // Read here, so that a build without a key leaves App Check out.
    const siteKey = import.meta.env.APP_CHECK_SITE_KEY;
    if (siteKey) await (await import('./app-check.ts')).startAppCheck(opened, siteKey);
    return opened;
  });
  const auth = memoizePromise(async () => {
    const sdk = import('./auth-sdk.ts');
    return openAuth(await app(), await sdk);
  });
  // Auth is ready before the first request.
  const opened = async () => (await auth()).app;
  let isOpen = false;
  const databaseAfter = (ready: Promise<unknown>) =>
    memoizePromise(async () => {
      isOpen = true;
      try {
        const sdk = import('./firestore.ts');
        const app = await opened();
        await ready;
        return openDatabase(app, await sdk);
      } catch (error) {
        isOpen = false;
        throw error;
      }
    });
  let database = databaseAfter(Promise.resolve());
  return {
    name,
    auth,
    database: () => database(),
    async renewDatabase(act) {
      const former = isOpen ? database() : null;
      const done = closed(former).then(act);
      database = databaseAfter(done.catch(() => {}));
      await done;
    },
    keepsData: async () => isOpen || (await hasKept(name)),
    functions: async (door) => functionsBehind(door, await opened()),
  };
}

function openAuth(app: FirebaseApp, sdk: typeof import('./auth-sdk.ts')): Auth {
  const { browserLocalPersistence, connectAuthEmulator, indexedDBLocalPersistence, initializeAuth } = sdk;
  const auth = initializeAuth(app, { persistence: [indexedDBLocalPersistence, browserLocalPersistence] });
  if (localSuite) connectAuthEmulator(auth, authHost, { disableWarnings: true });
  return auth;
}

/** Caches what was read on the device, for all tabs, for use offline. */
function openDatabase(app: FirebaseApp, sdk: typeof import('./firestore.ts')): Firestore {
  const {
    connectFirestoreEmulator,
    initializeFirestore,
    persistentLocalCache,
    persistentMultipleTabManager,
  } = sdk;
  const localCache = persistentLocalCache({ tabManager: persistentMultipleTabManager() });
  const db = initializeFirestore(app, { localCache });
  if (localSuite) connectFirestoreEmulator(db, '127.0.0.1', localSuite.ports.firestore);
  return db;
}

async function closed(database: Promise<Firestore> | null): Promise<void> {
  if (!database) return;
  const { terminate } = await import('./firestore.ts');
  // If that fails, deleting the data closes it, too.
  await database.then(terminate).catch(() => {});
}

async function hasKept(name: string): Promise<boolean> {
  const databases = await indexedDB.databases();
  return databases.some((database) => database.name?.startsWith(`firestore/${name}/`));
}

async function functionsBehind(door: Door, app: FirebaseApp): Promise<Functions> {
  const { getFunctions } = await import('firebase/functions');
  const functions = getFunctions(app, addressOfDoor(door, app.options.projectId!, functionsEmulator));
  // The SDK has no option for headers.
  return Object.assign(functions, { fetchImpl: fetchWithOurHeaders });
}

/** Without these, the server knows this browser by its kind alone, and refuses guests in its language. */
function fetchWithOurHeaders(url: string, request: RequestInit): Promise<Response> {
  const headers = new Headers(request.headers);
  headers.set(browserIdHeader, browserId());
  headers.set('accept-language', document.documentElement.lang);
  return fetch(url, { ...request, headers });
}
