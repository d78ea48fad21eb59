/** What Firebase Auth has kept of a sign-in at this device, read before Auth's code has loaded. */
import { minute } from '@cine/contract/time';
import { loadOptions } from './config.ts';
import type { Seat } from './firebase.ts';
import { learnFromToken } from './server-time.ts';

/** Who is signed in at this device, in which project, and a token of theirs. */
type SignIn = { uid: string; idToken: string; projectId: string };

/** What Firebase Auth keeps of a user, as far as it is needed here. */
export type KeptUser = {
  uid: string;
  isAnonymous: boolean;
  email?: string;
  emailVerified: boolean;
  providerData: readonly { providerId: string }[];
  /** Epoch milliseconds in digits. */
  lastLoginAt?: string;
  stsTokenManager: { accessToken: string; expirationTime: number };
};

const database = 'firebaseLocalStorageDb';
const store = 'firebaseLocalStorage';

/**
 * A seat's sign-in as Firebase Auth has kept it at this device, before its code has loaded and the server has
 * confirmed it; otherwise once that has happened. Without a user there is only the project.
 */
export async function signInOf(seat: Seat): Promise<Partial<SignIn>> {
  const signIn = await storedSignIn(seat.name);
  if (signIn) return signIn;
  const auth = await seat.auth();
  await auth.authStateReady();
  const { app, currentUser } = auth;
  const user = currentUser && { uid: currentUser.uid, idToken: await currentUser.getIdToken() };
  return { projectId: app.options.projectId!, ...user };
}

/** Null unless a token is kept that is valid for another minute. */
async function storedSignIn(app: string): Promise<SignIn | null> {
  const storedUser = await keptUserOf(app);
  const { accessToken, expirationTime } = storedUser?.stsTokenManager ?? { expirationTime: 0 };
  if (!storedUser || !accessToken || expirationTime < Date.now() + minute) return null;
  const { projectId } = await loadOptions();
  return { uid: storedUser.uid, idToken: accessToken, projectId: projectId! };
}

/** The user of a seat as Firebase Auth has kept it at this device; null if none can be read. */
export async function keptUserOf(app: string): Promise<KeptUser | null> {
  try {
    const { apiKey } = await loadOptions();
    const key = `firebase:authUser:${apiKey}:${app}`;
    const item = localStorage.getItem(key);
    const user = item === null ? await readKept(key) : (JSON.parse(item) as KeptUser);
    if (!user) return null;
    learnServerTime(user);
    return user;
  } catch {
    return null;
  }
}

/** Learns the server's time from a user's token; Firebase Auth's own users have one in their JSON. */
export function learnServerTime({ stsTokenManager }: Pick<KeptUser, 'stsTokenManager'>): void {
  learnFromToken(stsTokenManager.accessToken, stsTokenManager.expirationTime);
}

async function readKept(key: string): Promise<KeptUser | undefined> {
  // Opening one that isn't there would make it, without its store.
  const databases = await indexedDB.databases();
  if (!databases.some(({ name }) => name === database)) return undefined;
  const opened = await settled(indexedDB.open(database));
  try {
    return (await settled(opened.transaction(store).objectStore(store).get(key)))?.value;
  } finally {
    opened.close();
  }
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
