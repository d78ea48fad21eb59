import { expect } from 'chai';
import { deleteApp, type FirebaseApp, initializeApp } from 'firebase/app';
import {
  arrayUnion,
  average,
  Bytes,
  collection,
  connectFirestoreEmulator,
  count,
  deleteField,
  doc,
  FieldPath,
  type Firestore,
  GeoPoint,
  getAggregate,
  getCount,
  getDoc,
  getDocs,
  getFirestore,
  increment,
  orderBy,
  query,
  runTransaction,
  serverTimestamp,
  setDoc,
  setLogLevel,
  sum,
  Timestamp,
  updateDoc,
  where,
} from 'firebase/firestore/lite';
import { deepIt } from '../deep.ts';
import { PROJECT, withServer } from '../with-server.ts';

describe('firestore/lite, over REST', () => {
  const server = withServer();
  let app: FirebaseApp;
  let db: Firestore;

  before(() => {
    setLogLevel('silent');
    app = initializeApp({ projectId: PROJECT, apiKey: 'unused' }, 'lite');
    db = getFirestore(app);
    connectFirestoreEmulator(db, '127.0.0.1', server.port);
  });
  beforeEach(() => server.admin('DELETE', '/databases/(default)/documents'));
  after(() => deleteApp(app));

  it('reads back every type of value', async () => {
    const written = {
      text: 'été',
      whole: 42,
      fraction: 0.5,
      negativeZero: -0,
      infinite: Number.POSITIVE_INFINITY,
      nothing: null,
      at: new Timestamp(1_700_000_000, 123_456_000),
      where: new GeoPoint(48.85, 2.35),
      bytes: Bytes.fromUint8Array(new Uint8Array([0, 255])),
      list: [1, [].length, { three: 3 }],
      map: { empty: {} },
    };
    await setDoc(doc(db, 'types/all'), written);
    expect((await getDoc(doc(db, 'types/all'))).data()).to.deep.equal(written);
  });

  it('queries and aggregates', async () => {
    for (const n of [1, 2, 3]) await setDoc(doc(db, `films/f${n}`), { n });
    const films = await getDocs(query(collection(db, 'films'), where('n', '>', 1), orderBy('n', 'desc')));
    expect(films.docs.map((snapshot) => snapshot.get('n'))).to.deep.equal([3, 2]);
    const totals = await getAggregate(collection(db, 'films'), {
      all: count(),
      sum: sum('n'),
      mean: average('n'),
    });
    expect(totals.data()).to.deep.equal({ all: 3, sum: 6, mean: 2 });
  });

  it('commits transactions and transforms', async () => {
    const ref = doc(db, 'films/x');
    await setDoc(ref, { n: 1 });
    await runTransaction(db, async (tx) =>
      tx.update(ref, { n: (await tx.get(ref)).get('n') + 1, at: serverTimestamp() }),
    );
    const data = (await getDoc(ref)).data()!;
    expect(data.n).to.equal(2);
    expect(data.at).to.be.instanceOf(Timestamp);
  });

  deepIt('retries a transaction when a document that it read has changed', async () => {
    const ref = doc(db, 'films/x');
    let tries = 0;
    await runTransaction(db, async (tx) => {
      await tx.get(ref);
      if (++tries === 1) await setDoc(ref, { n: 0 });
      tx.set(ref, { tries });
    });
    expect((await getDoc(ref)).data()).to.deep.equal({ tries: 2 });
  });

  it('merges all or named fields, with transforms below them', async () => {
    const ref = doc(db, 'films/x');
    await setDoc(ref, { kept: 1, a: { b: 1 } });
    await setDoc(ref, { a: { c: arrayUnion(2), n: increment(3) }, gone: deleteField() }, { merge: true });
    const named = { kept: 'no', d: { e: 1, f: 1 } };
    await setDoc(ref, named, { mergeFields: [new FieldPath('d', 'e')] });
    expect((await getDoc(ref)).data()).to.deep.equal({ kept: 1, a: { b: 1, c: [2], n: 3 }, d: { e: 1 } });
  });

  it('finds documents with any characters in their ids', async () => {
    for (const id of ['a b', 'a%2Fb', 'a%', 'é😀', 'a?b=c', 'a#b', 'a:commit', '..a', '__id7__', 'a+b']) {
      const ref = doc(collection(db, 'odd'), id);
      await setDoc(doc(ref, 'below', id), { id });
      await runTransaction(db, async (tx) => tx.set(ref, { was: (await tx.get(ref)).exists() }));
      expect((await getDoc(ref)).data(), id).to.deep.equal({ was: false });
      expect((await getDocs(collection(ref, 'below'))).docs.map((below) => below.id)).to.deep.equal([id]);
      expect((await getCount(collection(ref, 'below'))).data().count).to.equal(1);
    }
  });

  it('reads and writes databases by name', async () => {
    const named = getFirestore(app, 'named');
    connectFirestoreEmulator(named, '127.0.0.1', server.port);
    await setDoc(doc(named, 'films/x'), { n: 1 });
    expect((await getDocs(collection(named, 'films'))).size).to.equal(1);
    expect((await getDoc(doc(db, 'films/x'))).exists()).to.equal(false);
  });

  it('gets a Firestore error code from a refusal', async () => {
    const error = await updateDoc(doc(db, 'films/missing'), { n: 1 }).catch((caught: unknown) => caught);
    expect(error).to.have.property('code', 'not-found');
  });
});
