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

/** JavaScript SDK clients with separate caches for a suite's tests, terminated after each. */
export function withSdkClients(server: TestServer) {
  const ends: (() => Promise<void>)[] = [];
  before(() => setLogLevel('silent'));
  afterEach(async () => {
    for (const end of ends.splice(0)) await end();
  });
  return (settings: FirestoreSettings = {}, databaseId = '(default)'): Firestore => {
    const app = initializeApp({ projectId: PROJECT, apiKey: 'unused' }, `sdk-client-${names++}`);
    // Keeps documents without listeners in the cache.
    const localCache = memoryLocalCache({ garbageCollector: memoryLruGarbageCollector() });
    const db = initializeFirestore(app, { localCache, ...settings }, databaseId);
    connectFirestoreEmulator(db, '127.0.0.1', server.port);
    ends.push(async () => {
      await terminate(db);
      await deleteApp(app);
    });
    return db;
  };
}
