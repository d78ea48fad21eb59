import { promisifyRequest } from 'idb-keyval';
import { showAppBadge } from '../device/app-badge.ts';
import { deferredDatabase, forgetUsersWithoutDeferredCalls } from '../offline/deferred/deferred-store.ts';
import { markLeftoverData } from './sign-out-broadcast.ts';

/** Belongs to the device, not to a user: language, theme, sounds, its id, the project's settings. */
const keysToKeep: ReadonlySet<string> = new Set([
  'language',
  'theme',
  'sounds',
  'firebase-options',
  'providers',
  'browser-id',
]);

/** Firebase Auth's entry of the device's owner, not of a guest who shares it. */
const ownSignIn = /^firebase:.+:own$/;

/**
 * Deletes what this device keeps about its users, except deferred calls; false if another tab holds some
 * open. Waits without limit if `patienceMs` is null. `keepsSignIn`: for whoever has just signed in here.
 */
export async function clearDeviceData(
  patienceMs: number | null = null,
  { keepsSignIn = false } = {},
): Promise<boolean> {
  const isKept = (key: string) => keysToKeep.has(key) || (keepsSignIn && ownSignIn.test(key));
  if (!keepsSignIn) sessionStorage.clear();
  showAppBadge(navigator, 0);
  for (const key of Object.keys(localStorage)) if (!isKept(key)) localStorage.removeItem(key);
  const tried = await Promise.allSettled([
    forgetDatabases(patienceMs, isKept),
    forgetUsersWithoutDeferredCalls(),
    self.caches?.delete('posters'),
  ]);
  const isGone = tried.every(({ status }) => status === 'fulfilled');
  if (!isGone) markLeftoverData();
  return isGone;
}

async function forgetDatabases(patienceMs: number | null, isKept: (key: string) => boolean): Promise<void> {
  const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
  const others = names.filter((name) => name !== deferredDatabase);
  // Firestore takes a database without its first entries for broken, so it is deleted; others are emptied.
  await Promise.all(
    others.map((name) =>
      name.startsWith('firestore/') ? deleteDatabase(name, patienceMs) : emptyDatabase(name, isKept),
    ),
  );
}

async function deleteDatabase(name: string, patienceMs: number | null): Promise<void> {
  const removed = promisifyRequest(indexedDB.deleteDatabase(name));
  if (patienceMs === null) return removed.then(() => {});
  const tooLong = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error(`${name} is held open`)), patienceMs);
  });
  await Promise.race([removed, tooLong]);
}

async function emptyDatabase(name: string, isKept: (key: string) => boolean): Promise<void> {
  const database = await promisifyRequest(indexedDB.open(name));
  try {
    const stores = [...database.objectStoreNames];
    if (stores.length === 0) return;
    const transaction = database.transaction(stores, 'readwrite');
    for (const store of stores.map((each) => transaction.objectStore(each)))
      for (const key of await promisifyRequest(store.getAllKeys()))
        if (!isKept(String(key))) store.delete(key);
    await promisifyRequest(transaction);
  } finally {
    database.close();
  }
}
