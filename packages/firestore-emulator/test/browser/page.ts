/** Runs in the browser: commands over the SDK, with JSON in and out. */
import { initializeApp } from 'firebase/app';
import {
  type Auth,
  connectAuthEmulator,
  GoogleAuthProvider,
  getAuth,
  signInWithCredential,
} from 'firebase/auth';
import {
  collection,
  connectFirestoreEmulator,
  disableNetwork,
  doc,
  enableNetwork,
  type Firestore,
  getDocFromCache,
  increment,
  initializeFirestore,
  limit,
  memoryLocalCache,
  memoryLruGarbageCollector,
  orderBy,
  persistentLocalCache,
  persistentMultipleTabManager,
  query,
  runTransaction,
  setDoc,
  updateDoc,
  waitForPendingWrites,
  where,
  writeBatch,
} from 'firebase/firestore';
import { compareWithCache, writeSample } from '../sdk/same-as-cache.ts';
import { type Documents, Listeners } from './listeners.ts';

export type Settings = {
  project: string;
  port: number;
  /** Transport settings for `initializeFirestore`. */
  transport?: Record<string, boolean | object>;
  /** `tabs` is an IndexedDB shared by all tabs, one of which connects to the server for all. */
  cache?: keyof typeof caches;
  /** Signs in with a made-up token. */
  uid?: string;
  /** URL of the Auth emulator, to sign in with its tokens. */
  authPort?: number;
};

let db: Firestore;
let auth: Auth;
const listeners = new Listeners();
const NAME = 'page';
const caches = {
  memory: () => memoryLocalCache(),
  /** Keeps documents without listeners in the cache. */
  lasting: () => memoryLocalCache({ garbageCollector: memoryLruGarbageCollector() }),
  indexeddb: () => persistentLocalCache(),
  tabs: () => persistentLocalCache({ tabManager: persistentMultipleTabManager() }),
};

const commands = {
  connect({ project, port, transport = {}, cache = 'memory', uid, authPort }: Settings): void {
    const app = initializeApp({ projectId: project, apiKey: 'unused' }, NAME);
    db = initializeFirestore(app, { ...transport, localCache: caches[cache]() });
    connectFirestoreEmulator(db, '127.0.0.1', port, uid ? { mockUserToken: { sub: uid } } : {});
    if (!authPort) return;
    auth = getAuth(app);
    connectAuthEmulator(auth, `http://127.0.0.1:${authPort}`, { disableWarnings: true });
  },

  /** Signs in with an unsigned token, which the Auth emulator accepts, and returns the user's id. */
  async signIn(sub: string): Promise<string> {
    const credential = GoogleAuthProvider.credential(JSON.stringify({ sub, email: `${sub}@example.com` }));
    return (await signInWithCredential(auth, credential)).user.uid;
  },

  signOut: () => auth.signOut(),

  listenTo(...paths: string[]): void {
    for (const path of paths) listeners.listenTo(db, path);
  },

  /** Listens to the first `count` documents whose `n` is at least `least`. */
  listenToLeast(name: string, path: string, least: number, count: number): void {
    listeners.listen(name, query(collection(db, path), where('n', '>=', least), orderBy('n'), limit(count)));
  },

  until: (name: string, expected: Documents | string, timeoutMs = 5000) =>
    listeners.until(name, expected, timeoutMs),

  stopListening: () => listeners.stopAll(),

  /** Writes without waiting for the server. */
  set(path: string, data: Record<string, unknown>): void {
    setDoc(doc(db, path), data).catch(() => undefined);
  },

  /** The error code of a write, or `none`. */
  outcomeOfSet: (path: string, data: Record<string, unknown>) =>
    setDoc(doc(db, path), data).then(
      () => 'none',
      (error: { code: string }) => error.code,
    ),

  written: () => waitForPendingWrites(db),

  cached: async (path: string) => (await getDocFromCache(doc(db, path))).data(),

  batch(path: string, count: number): Promise<void> {
    const batch = writeBatch(db);
    for (let n = 0; n < count; n++) batch.set(doc(db, `${path}/d${n}`), { n });
    return batch.commit();
  },

  writeSample: (path: string) => writeSample(db, path),
  compareWithCache: (path: string, queries: number) => compareWithCache(db, path, queries),

  increase: (path: string) => updateDoc(doc(db, path), { n: increment(1) }),

  async transactions(path: string, count: number): Promise<void> {
    const add = (): Promise<void> =>
      runTransaction(db, async (tx) => {
        const n = ((await tx.get(doc(db, path))).get('n') as number | undefined) ?? 0;
        tx.set(doc(db, path), { n: n + 1 });
      });
    await Promise.all(Array.from({ length: count }, add));
  },

  disableNetwork: () => disableNetwork(db),
  enableNetwork: () => enableNetwork(db),
};

export type Commands = typeof commands;

Object.assign(globalThis, { commands });
