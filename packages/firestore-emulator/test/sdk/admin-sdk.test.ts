import { expect } from 'chai';
import { type App, deleteApp, initializeApp } from 'firebase-admin/app';
import {
  FieldPath,
  FieldValue,
  Filter,
  type Firestore,
  GeoPoint,
  getFirestore,
  type Query,
  Timestamp,
} from 'firebase-admin/firestore';
import { eventually, PROJECT, withServer } from '../with-server.ts';

describe('The Admin SDK', () => {
  const server = withServer();
  let app: App;
  let db: Firestore;

  before(() => {
    process.env.FIRESTORE_EMULATOR_HOST = server.host;
    app = initializeApp({ projectId: PROJECT }, 'admin-sdk');
    db = getFirestore(app);
  });
  beforeEach(() => server.admin('DELETE', '/databases/(default)/documents'));
  after(async () => {
    delete process.env.FIRESTORE_EMULATOR_HOST;
    await deleteApp(app);
  });

  it('reads back every type of value', async () => {
    const written = {
      text: 'été',
      whole: 42,
      fraction: 0.5,
      yes: true,
      nothing: null,
      at: new Timestamp(1_700_000_000, 123_456_000),
      where: new GeoPoint(48.85, 2.35),
      bytes: Buffer.from([0, 255]),
      ref: db.doc('a/b'),
      list: [1, 'two', { three: [] }],
      map: { empty: {}, deep: { deeper: [true] } },
    };
    await db.doc('types/all').set(written);
    const fields = (await db.doc('types/all').get()).data()!;
    expect(fields.ref.path).to.equal('a/b');
    expect({ ...fields, ref: null }).to.deep.equal({ ...written, ref: null });
  });

  it('applies transforms and field deletions', async () => {
    const ref = db.doc('films/x');
    await ref.set({ count: 1, tags: ['a', 'b'], old: true });
    const { writeTime } = await ref.update({
      count: FieldValue.increment(2),
      tags: FieldValue.arrayUnion('c'),
      old: FieldValue.delete(),
      at: FieldValue.serverTimestamp(),
      'nested.deep': 1,
    });
    const { at, ...rest } = (await ref.get()).data()!;
    expect(rest).to.deep.equal({ count: 3, tags: ['a', 'b', 'c'], nested: { deep: 1 } });
    expect(Math.abs(at.toMillis() - writeTime.toMillis())).to.be.lessThan(1000);
  });

  it('refuses to create what exists and to update what does not', async () => {
    await db.doc('films/x').create({});
    expect(await codeOf(db.doc('films/x').create({}))).to.equal(6);
    expect(await codeOf(db.doc('films/y').update({ a: 1 }))).to.equal(5);
    expect(await codeOf(db.doc('films/x').delete({ lastUpdateTime: new Timestamp(1, 0) }))).to.equal(9);
  });

  it('filters, orders, limits and pages', async () => {
    const batch = db.batch();
    for (let n = 0; n < 20; n++)
      batch.set(db.doc(`films/f${n}`), { n, even: n % 2 === 0, tags: [`t${n % 3}`] });
    await batch.commit();
    const films = db.collection('films');
    const numbers = async (query: Query): Promise<number[]> =>
      (await query.get()).docs.map((doc) => doc.get('n'));
    expect(await numbers(films.where('even', '==', true).orderBy('n', 'desc').limit(3))).to.deep.equal([
      18, 16, 14,
    ]);
    expect(await numbers(films.orderBy('n').startAfter(4).endAt(7))).to.deep.equal([5, 6, 7]);
    expect(await numbers(films.orderBy('n').limitToLast(2))).to.deep.equal([18, 19]);
    expect(await numbers(films.where('tags', 'array-contains', 't1').where('n', '<', 5))).to.deep.equal([
      1, 4,
    ]);
    expect(await numbers(films.where('n', 'in', [3, 1]))).to.have.members([1, 3]);
    expect(
      await numbers(
        films.where(Filter.or(Filter.where('n', '==', 2), Filter.where('n', '>', 17))).orderBy('n'),
      ),
    ).to.deep.equal([2, 18, 19]);
    expect((await films.count().get()).data().count).to.equal(20);
    const snapshot = await films.orderBy('n').offset(10).limit(1).select('even').get();
    expect(snapshot.docs.map((doc) => doc.data())).to.deep.equal([{ even: true }]);
  });

  it('queries collection groups and lists collections', async () => {
    await db.doc('a/1/votes/x').set({ stars: 5 });
    await db.doc('b/2/votes/y').set({ stars: 3 });
    const votes = await db.collectionGroup('votes').where('stars', '>', 1).orderBy('stars').get();
    expect(votes.docs.map((doc) => doc.ref.path)).to.deep.equal(['b/2/votes/y', 'a/1/votes/x']);
    expect((await db.listCollections()).map(({ id }) => id)).to.deep.equal(['a', 'b']);
    expect((await db.doc('a/1').listCollections()).map(({ id }) => id)).to.deep.equal(['votes']);
    expect((await db.collection('a').listDocuments()).map(({ id }) => id)).to.deep.equal(['1']);
  });

  it('commits twenty simultaneous read-modify-write transactions on one document', async () => {
    const ref = db.doc('counters/one');
    await ref.set({ n: 0 });
    const increment = (): Promise<void> =>
      db.runTransaction(async (tx) => {
        const { n } = (await tx.get(ref)).data() as { n: number };
        tx.update(ref, { n: n + 1 });
      });
    await Promise.all(Array.from({ length: 20 }, increment));
    expect((await ref.get()).get('n')).to.equal(20);
  });

  it('sees one point in time in a read-only transaction', async () => {
    const a = db.doc('pair/a');
    const b = db.doc('pair/b');
    await Promise.all([a.set({ n: 1 }), b.set({ n: 1 })]);
    const seen = await db.runTransaction(
      async (tx) => {
        const first = (await tx.get(a)).get('n');
        await db.batch().update(a, { n: 2 }).update(b, { n: 2 }).commit();
        return [first, (await tx.get(b)).get('n')];
      },
      { readOnly: true },
    );
    expect(seen).to.deep.equal([1, 1]);
  });

  it('notifies a listener of added, modified and removed documents', async () => {
    await db.doc('films/a').set({ n: 1 });
    const changes: string[] = [];
    const stop = db
      .collection('films')
      .where('n', '>', 0)
      .onSnapshot((snapshot) => {
        for (const { type, doc } of snapshot.docChanges()) changes.push(`${type} ${doc.id}`);
      });
    const seen = (count: number) => eventually(() => (changes.length >= count ? changes : undefined));
    await seen(1);
    await db.doc('films/b').set({ n: 2 });
    await seen(2);
    await db.doc('films/b').update({ n: 3 });
    await seen(3);
    await db.doc('films/a').update({ n: 0 });
    await seen(4);
    await db.doc('films/b').delete();
    expect(await seen(5)).to.deep.equal(['added a', 'added b', 'modified b', 'removed a', 'removed b']);
    stop();
  });

  it('notifies a document listener of the deletion', async () => {
    const seen: (number | null)[] = [];
    const stop = db.doc('films/a').onSnapshot((doc) => seen.push(doc.exists ? doc.get('n') : null));
    await eventually(() => (seen.length === 1 ? seen : undefined));
    await db.doc('films/a').set({ n: 1 });
    await eventually(() => (seen.length === 2 ? seen : undefined));
    await db.doc('films/a').delete();
    await eventually(() => (seen.length === 3 ? seen : undefined));
    expect(seen).to.deep.equal([null, 1, null]);
    stop();
  });

  it('deletes recursively, including subcollections', async () => {
    const ids = ['1', '-', 'x'];
    const batch = db.batch();
    for (const id of ids) {
      batch.set(db.doc(`films/${id}`), {}).set(db.doc(`films/${id}/votes/v`), {});
    }
    batch.set(db.doc('films2/kept'), {});
    await batch.commit();
    await db.recursiveDelete(db.collection('films'));
    expect((await db.collectionGroup('votes').get()).size).to.equal(0);
    expect((await db.collection('films').get()).size).to.equal(0);
    expect((await db.collection('films2').get()).size).to.equal(1);
  });

  it('writes in bulk and reports each failure', async () => {
    const failed: string[] = [];
    const writer = db.bulkWriter({ throttling: false });
    writer.onWriteError(({ documentRef, code }) => {
      failed.push(`${documentRef.id} ${code}`);
      return false;
    });
    for (let n = 0; n < 500; n++) void writer.set(db.doc(`bulk/b${n}`), { n }).catch(() => undefined);
    void writer.update(db.doc('bulk/missing'), { n: 1 }).catch(() => undefined);
    await writer.close();
    expect((await db.collection('bulk').count().get()).data().count).to.equal(500);
    expect(failed).to.deep.equal(['missing 5']);
  });

  it('gets many documents at once, in the requested order', async () => {
    await db.doc('films/a').set({ n: 1 });
    const docs = await db.getAll(db.doc('films/missing'), db.doc('films/a'));
    expect(docs.map((doc) => doc.exists)).to.deep.equal([false, true]);
    const byId = await db.collection('films').where(FieldPath.documentId(), '==', 'a').get();
    expect(byId.size).to.equal(1);
  });

  it('commits several megabytes', async () => {
    const batch = db.batch();
    for (let n = 0; n < 9; n++) batch.set(db.doc(`large/l${n}`), { text: 'x'.repeat(1_000_000) });
    await batch.commit();
    expect((await db.collection('large').get()).size).to.equal(9);
  });

  it('counts reads, writes and deletes as they are billed', async () => {
    await server.admin('DELETE', ':counters');
    await db.doc('films/a').set({ n: 1 });
    await db.doc('films/b').set({ n: 1 });
    await db.collection('films').get();
    await db.doc('films/missing').get();
    await db.doc('films/a').delete();
    expect(await server.admin('GET', ':counters')).to.deep.equal({ reads: 3, writes: 2, deletes: 1 });
  });

  it('logs when each document was written, once that was asked for', async () => {
    await db.doc('films/before').set({ n: 1 });
    const begin = Date.now() * 1000;
    await server.admin('PUT', ':writeLog');
    await db.doc('films/logged').set({ n: 1 });
    await db.doc('films/logged').set({ n: 2 });
    await db.doc('films/logged').set({ n: 2 });
    const log = (await server.admin('GET', ':writeLog')) as Record<string, number[]>;
    expect(Object.keys(log)).to.deep.equal(['films/logged']);
    const [first, second, ...more] = log['films/logged']!;
    expect(more).to.deep.equal([]);
    expect(first).to.be.at.least(begin);
    expect(second).to.be.above(first!);
    await server.admin('PUT', ':writeLog');
    expect(await server.admin('GET', ':writeLog')).to.deep.equal({});
  });

  it('counts changed documents by collection, without no-op writes', async () => {
    await db.doc('films/same').set({ n: 1 });
    await server.admin('DELETE', ':counters');
    await db.doc('films/same').set({ n: 1 });
    await db.doc('films/missing').delete();
    expect(await server.admin('GET', ':changes')).to.deep.equal({});
    await db.doc('films/c').set({ n: 1 });
    await db.doc('films/c').delete();
    await db.doc('films/same/people/a').set({ n: 1 });
    expect(await server.admin('GET', ':changes')).to.deep.equal({ films: 2, 'films/*/people': 1 });
  });
});

async function codeOf(promise: Promise<unknown>): Promise<number> {
  return promise.then(
    () => 0,
    (error: { code: number }) => error.code,
  );
}
