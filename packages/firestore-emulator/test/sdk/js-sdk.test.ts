import { expect } from 'chai';
import { deleteApp, type FirebaseApp, initializeApp } from 'firebase/app';
import {
  collection,
  connectFirestoreEmulator,
  disableNetwork,
  doc,
  enableNetwork,
  type Firestore,
  getCountFromServer,
  getDoc,
  getDocs,
  getFirestore,
  increment,
  limit,
  onSnapshot,
  orderBy,
  query,
  runTransaction,
  serverTimestamp,
  setDoc,
  setLogLevel,
  terminate,
  updateDoc,
  where,
  writeBatch,
} from 'firebase/firestore';
import { deepIt } from '../deep.ts';
import { eventually, PROJECT, withServer } from '../with-server.ts';

const RULES = `rules_version = '2';
service cloud.firestore {
  match /databases/{database}/documents {
    match /open/{id} { allow read, write; }
    match /private/{user} { allow read, write: if request.auth.uid == user; }
  }
}`;

describe('The JavaScript SDK', () => {
  const server = withServer();
  const apps: FirebaseApp[] = [];
  let db: Firestore;

  const connect = (uid?: string): Firestore => {
    const app = initializeApp({ projectId: PROJECT, apiKey: 'unused' }, `app-${apps.length}`);
    apps.push(app);
    const firestore = getFirestore(app);
    connectFirestoreEmulator(firestore, '127.0.0.1', server.port, uid ? { mockUserToken: { sub: uid } } : {});
    return firestore;
  };

  before(async () => {
    setLogLevel('silent');
    await server.admin('PUT', ':securityRules', { rules: { files: [{ content: RULES }] } });
    db = connect('alice');
  });
  beforeEach(() => server.admin('DELETE', '/databases/(default)/documents'));
  after(async () => {
    for (const app of apps) {
      await terminate(getFirestore(app));
      await deleteApp(app);
    }
  });

  it('writes, updates and queries', async () => {
    await setDoc(doc(db, 'open/a'), { n: 1, at: serverTimestamp() });
    await updateDoc(doc(db, 'open/a'), { n: increment(4) });
    const batch = writeBatch(db);
    for (let n = 0; n < 5; n++) batch.set(doc(db, `open/b${n}`), { n });
    await batch.commit();
    const top = await getDocs(
      query(collection(db, 'open'), where('n', '>', 1), orderBy('n', 'desc'), limit(2)),
    );
    expect(top.docs.map((snapshot) => [snapshot.id, snapshot.get('n')])).to.deep.equal([
      ['a', 5],
      ['b4', 4],
    ]);
    expect((await getCountFromServer(collection(db, 'open'))).data().count).to.equal(6);
  });

  it('is subject to the rules, as the user of its token', async () => {
    await setDoc(doc(db, 'private/alice'), { mine: true });
    expect(await codeOf(getDoc(doc(db, 'private/bob')))).to.equal('permission-denied');
    expect(await codeOf(setDoc(doc(connect(), 'private/alice'), {}))).to.equal('permission-denied');
    expect(await codeOf(getDoc(doc(db, 'unknown/x')))).to.equal('permission-denied');
  });

  it("is notified of other clients' writes, and catches up after being offline", async () => {
    const other = connect('bob');
    const seen: string[] = [];
    const stop = onSnapshot(collection(db, 'open'), (snapshot) => {
      seen.push(snapshot.docs.map(({ id }) => id).join(','));
    });
    const until = (ids: string) => eventually(() => (seen.at(-1) === ids ? seen : undefined));
    await until('');
    await setDoc(doc(other, 'open/a'), { n: 1 });
    await until('a');
    await disableNetwork(db);
    await setDoc(doc(other, 'open/b'), { n: 1 });
    await enableNetwork(db);
    await until('a,b');
    stop();
  });

  it('gets an error for a listener that is denied', async () => {
    const code = await new Promise((resolve) =>
      onSnapshot(
        doc(db, 'private/bob'),
        () => resolve('allowed'),
        (error) => resolve(error.code),
      ),
    );
    expect(code).to.equal('permission-denied');
  });

  deepIt('commits colliding optimistic transactions', async () => {
    const first = connect('one');
    const second = connect('two');
    await setDoc(doc(db, 'open/counter'), { n: 0 });
    const add = (client: Firestore): Promise<void> =>
      runTransaction(client, async (tx) => {
        const { n } = (await tx.get(doc(client, 'open/counter'))).data() as { n: number };
        tx.update(doc(client, 'open/counter'), { n: n + 1 });
      });
    await Promise.all([add(first), add(second), add(first), add(second)]);
    expect((await getDoc(doc(db, 'open/counter'))).get('n')).to.equal(4);
  });

  it('commits a read-only transaction', async () => {
    await setDoc(doc(db, 'open/a'), { n: 7 });
    const n = await runTransaction(db, async (tx) => (await tx.get(doc(db, 'open/a'))).get('n'));
    expect(n).to.equal(7);
  });
});

async function codeOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'none',
    (error: { code: string }) => error.code,
  );
}
