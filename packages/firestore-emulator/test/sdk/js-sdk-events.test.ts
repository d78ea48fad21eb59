import { expect } from 'chai';
import {
  type CollectionReference,
  collection,
  deleteDoc,
  doc,
  type Firestore,
  getDoc,
  getDocs,
  onSnapshot,
  onSnapshotsInSync,
  type Query,
  type QuerySnapshot,
  serverTimestamp,
  setDoc,
  Timestamp,
  writeBatch,
} from 'firebase/firestore';
import { eventually, withServer } from '../with-server.ts';
import { withSdkClients } from './sdk-clients.ts';

describe('A listener of the JavaScript SDK', () => {
  const server = withServer();
  const connect = withSdkClients(server);
  const stops: (() => void)[] = [];
  let db: Firestore;
  let films: CollectionReference;
  let tests = 0;

  beforeEach(() => {
    db = connect();
    films = collection(db, `films-${tests++}`);
  });
  afterEach(() => {
    for (const stop of stops.splice(0)) stop();
  });

  /** Collects every snapshot; `next` waits for one more. */
  const follow = (query: Query) => {
    const seen: QuerySnapshot[] = [];
    stops.push(onSnapshot(query, { includeMetadataChanges: true }, (snapshot) => seen.push(snapshot)));
    let position = 0;
    return {
      next: async () => {
        const snapshot = await eventually(() => seen[position]);
        position++;
        return snapshot;
      },
      // After one more round trip everything has arrived.
      rest: async () => {
        await getDoc(doc(db, 'elsewhere/x'));
        return seen.slice(position).map((snapshot) => contents(snapshot));
      },
    };
  };

  it('is notified of a write at once, and of its confirmation once', async () => {
    const { next, rest } = follow(films);
    expect(contents(await next())).to.deep.equal({});
    for (const n of [1, 2]) {
      await setDoc(doc(films, 'a'), { n });
      const local = await next();
      const confirmed = await next();
      expect([local, confirmed].map(contents)).to.deep.equal([{ a: { n } }, { a: { n } }]);
      expect([local, confirmed].map(isPending)).to.deep.equal([true, false]);
    }
    await deleteDoc(doc(films, 'a'));
    expect(contents(await next())).to.deep.equal({});
    expect(await rest()).to.deep.equal([]);
  });

  it('sees a batch as a whole with one server time, or not at all', async () => {
    const { next, rest } = follow(films);
    await next();
    const batch = writeBatch(db);
    for (const id of ['a', 'b']) batch.set(doc(films, id), { at: serverTimestamp() });
    await batch.commit();
    expect(contents(await next())).to.deep.equal({ a: { at: null }, b: { at: null } });
    const [a, b] = (await next()).docs.map((snapshot) => snapshot.get('at'));
    expect(a).to.be.instanceOf(Timestamp);
    expect(b).to.deep.equal(a);

    const refused = writeBatch(db).set(doc(films, 'c'), {}).update(doc(films, 'missing'), { n: 1 });
    expect(await codeOf(refused.commit())).to.equal('not-found');
    expect((await next()).size).to.equal(3);
    expect((await next()).size).to.equal(2);
    expect(await rest()).to.deep.equal([]);
  });

  it('sees the result of a batch that deletes, sets and updates one document', async () => {
    const film = doc(films, 'a');
    const { next, rest } = follow(films);
    await next();
    await writeBatch(db)
      .delete(film)
      .set(film, { a: 1, b: 1, at: 'then' })
      .update(film, { b: 2, at: serverTimestamp() })
      .commit();
    expect(contents(await next())).to.deep.equal({ a: { a: 1, b: 2, at: null } });
    expect((await next()).docs[0]!.data()).to.deep.include({ a: 1, b: 2 });
    expect(await rest()).to.deep.equal([]);
  });

  it('is in sync before and after a write, with its snapshot in between', async () => {
    const events: string[] = [];
    const film = doc(films, 'a');
    const { next } = follow(films);
    await next();
    stops.push(onSnapshot(film, () => events.push('snapshot')));
    await eventually(() => events[0]);
    events.length = 0;
    stops.push(onSnapshotsInSync(db, () => events.push('in sync')));
    await setDoc(film, { n: 1 });
    await eventually(() => events[2]);
    expect(events.slice(0, 3)).to.deep.equal(['in sync', 'snapshot', 'in sync']);
  });

  it('is refused a reserved id each time, while others continue', async () => {
    const { next } = follow(films);
    await next();
    const reserved = collection(db, 'a/__reserved__/b');
    const refusal = () => new Promise((resolve) => onSnapshot(reserved, () => undefined, resolve));
    for (let i = 0; i < 2; i++) {
      expect(await refusal()).to.have.property('code', 'invalid-argument');
      expect(await codeOf(getDocs(reserved))).to.equal('invalid-argument');
      expect(await codeOf(setDoc(doc(db, 'a/__reserved__'), {}))).to.equal('invalid-argument');
    }
    await setDoc(doc(films, 'a'), {});
    expect(contents(await next())).to.deep.equal({ a: {} });
  });

  it('is only notified of its own database', async () => {
    const one = connect({}, 'one');
    const other = connect({}, 'other');
    const { next } = follow(collection(one, 'films'));
    await next();
    await setDoc(doc(other, 'films/theirs'), {});
    await setDoc(doc(one, 'films/ours'), {});
    expect(contents(await next())).to.deep.equal({ ours: {} });
    expect((await getDoc(doc(db, 'films/ours'))).exists()).to.equal(false);
    expect((await getDoc(doc(one, 'films/ours'))).exists()).to.equal(true);
  });
});

function contents(snapshot: QuerySnapshot): Record<string, unknown> {
  return Object.fromEntries(snapshot.docs.map((document) => [document.id, document.data()]));
}

function isPending(snapshot: QuerySnapshot): boolean {
  return snapshot.metadata.hasPendingWrites;
}

async function codeOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'none',
    (error: { code: string }) => error.code,
  );
}
