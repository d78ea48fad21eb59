import { deleteApp, initializeApp } from 'firebase/app';
import {
  connectFirestoreEmulator,
  type Firestore,
  type FirestoreSettings,
  initializeFirestore,
  memoryLocalCache,
  memoryLruGarbageCollector,
  setLogLevel,
  terminate,
} from 'firebase/firestore';
import { PROJECT, type TestServer } from '../with-server.ts';

let names = 0;

/** Creates JavaScript SDK clients with separate caches for a suite's tests and terminates them after each. */
export function withSdkClients(server: TestServer): (settings?: FirestoreSettings) => Firestore {
  const ends: (() => Promise<void>)[] = [];
  before(() => setLogLevel('silent'));
  afterEach(async () => {
    for (const end of ends.splice(0)) await end();
  });
  return (settings = {}) => {
    const app = initializeApp({ projectId: PROJECT, apiKey: 'unused' }, `sdk-client-${names++}`);
    // Keeps documents without listeners in the cache.
    const localCache = memoryLocalCache({ garbageCollector: memoryLruGarbageCollector() });
    const db = initializeFirestore(app, { localCache, ...settings });
    connectFirestoreEmulator(db, '127.0.0.1', server.port);
    ends.push(async () => {
      await terminate(db);
      await deleteApp(app);
    });
    return db;
  };
}
