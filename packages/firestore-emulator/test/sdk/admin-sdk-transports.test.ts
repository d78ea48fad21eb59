import { generateKeyPairSync } from 'node:crypto';
import { expect } from 'chai';
import { type App, cert, deleteApp, initializeApp } from 'firebase-admin/app';
import {
  AggregateField,
  FieldPath,
  FieldValue,
  type Firestore,
  initializeFirestore,
  type Query,
} from 'firebase-admin/firestore';
import { deepIt } from '../deep.ts';
import { eventually, PROJECT, withServer } from '../with-server.ts';

const RULES =
  "rules_version = '2'; service cloud.firestore { match /databases/{d}/documents { match /{p=**} { allow read, write: if false; } } }";

// Over REST the SDK needs a credential, with which it signs its tokens.
const privateKey = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
const credential = cert({
  projectId: PROJECT,
  clientEmail: `sdk@${PROJECT}.iam.gserviceaccount.com`,
  privateKey: String(privateKey.export({ type: 'pkcs8', format: 'pem' })),
});

for (const transport of ['gRPC', 'REST', 'a channel in its process'] as const) {
  describe(`The Admin SDK over ${transport}`, () => {
    const server = withServer();
    let app: App;
    let db: Firestore;

    before(async () => {
      process.env.FIRESTORE_EMULATOR_HOST = server.host;
      app = initializeApp({ projectId: PROJECT, credential }, `transport-${transport}`);
      db = initializeFirestore(app, { preferRest: transport === 'REST' });
      const inProcess = { 'grpc.channelFactoryOverride': () => server.channel() };
      db.settings({ useBigInt: true, grpcOptions: transport.startsWith('a channel') ? inProcess : {} });
      await server.admin('PUT', ':securityRules', { rules: { files: [{ content: RULES }] } });
    });
    beforeEach(() => server.admin('DELETE', '/databases/(default)/documents'));
    after(async () => {
      delete process.env.FIRESTORE_EMULATOR_HOST;
      await deleteApp(app);
    });

    const fill = async (docs: Record<string, object>): Promise<void> => {
      const batch = db.batch();
      for (const [path, data] of Object.entries(docs)) batch.set(db.doc(path), data);
      await batch.commit();
    };
    const ids = async (query: Query): Promise<string[]> => (await query.get()).docs.map(({ id }) => id);

    it('keeps 64-bit integers, NaN and infinities, empty containers and vectors', async () => {
      const written = {
        largest: 2n ** 63n - 1n,
        least: -(2n ** 63n),
        huge: Number.POSITIVE_INFINITY,
        none: { list: [], map: {} },
        'a.b`\\': 'odd name',
      };
      await db.doc('a/b').set({ ...written, nan: Number.NaN, vector: FieldValue.vector([0.5, -1]) });
      const { nan, vector, ...rest } = (await db.doc('a/b').get()).data()!;
      expect(nan).to.satisfy(Number.isNaN);
      expect(vector.toArray()).to.deep.equal([0.5, -1]);
      expect(rest).to.deep.equal(written);
    });

    it('reads a mask of fields, missing documents and the collections below a document', async () => {
      await fill({ 'a/b': { x: 1, y: 2 }, 'a/gone/c/d': {}, 'a/gone/e/f': {} });
      const docs = await db.getAll(db.doc('a/b'), db.doc('a/none'), { fieldMask: ['x'] });
      expect(docs.map((doc) => doc.data())).to.deep.equal([{ x: 1n }, undefined]);
      expect((await db.collection('a').listDocuments()).map(({ id }) => id)).to.deep.equal(['b', 'gone']);
      const collections = await db.doc('a/gone').listCollections();
      expect(collections.map(({ id }) => id)).to.deep.equal(['c', 'e']);
    });

    it('gets the reason of a refused write', async () => {
      const message = (write: Promise<unknown>): Promise<string> =>
        write.then(
          () => 'written',
          (error: Error) => error.message,
        );
      expect(await message(db.doc('a/b').update({ x: 1 }))).to.include('No document to update');
      expect(await message(db.doc('a/b').delete({ exists: true }))).to.include('No document to update');
      await db.doc('a/b').create({});
      expect(await message(db.doc('a/b').create({}))).to.include('already exists');
      expect(await message(db.doc('a/__b__').set({}))).to.include('__b__');
    });

    it('gets the reason of a refused query at once', async () => {
      const tooMany = Array.from({ length: 31 }, (_, n) => n);
      const refused = db.collection('a').where('n', 'in', tooMany);
      const began = Date.now();
      for (const ask of [() => refused.get(), () => refused.count().get()]) {
        const { code, message } = await ask().then(
          () => expect.fail('was answered'),
          (error: Error & { code: number }) => error,
        );
        expect(code).to.equal(3);
        expect(message).to.include("'IN' supports up to 30 comparison values.");
      }
      expect(Date.now() - began).to.be.lessThan(1500);
    });

    it('keeps the smaller or larger number with minimum and maximum', async () => {
      await db.doc('a/b').set({ low: 2, high: 2, text: 'text' });
      const numbers = {
        low: FieldValue.minimum(1),
        high: FieldValue.maximum(2.5),
        text: FieldValue.maximum(3),
        none: FieldValue.minimum(4),
      };
      await db.doc('a/b').set(numbers, { merge: true });
      expect((await db.doc('a/b').get()).data()).to.deep.equal({ low: 1n, high: 2.5, text: 3n, none: 4n });
    });

    it('explains queries and aggregations, planned or executed', async () => {
      await fill({ 'f/a': { n: 1 }, 'f/b': { n: 2 }, 'f/c': { n: 1 } });
      const query = db.collection('f').where('n', '==', 1);
      for (const planned of [await query.explain(), await query.count().explain({ analyze: false })]) {
        expect(planned.snapshot).to.equal(null);
        expect(planned.metrics.executionStats).to.equal(null);
        expect(planned.metrics.planSummary.indexesUsed).to.deep.equal([
          { properties: '(n ASC, __name__ ASC)', query_scope: 'Collection' },
        ]);
      }
      const { snapshot, metrics } = await query.explain({ analyze: true });
      expect(snapshot!.docs.map(({ id }) => id)).to.deep.equal(['a', 'c']);
      expect(metrics.executionStats).to.deep.include({ resultsReturned: 2, readOperations: 2 });
      expect(metrics.executionStats!.executionDuration.nanoseconds).to.be.greaterThan(0);
      expect(metrics.executionStats!.debugStats).to.deep.include({ index_entries_scanned: '2' });
      const counted = await query.count().explain({ analyze: true });
      expect(counted.snapshot!.data().count).to.equal(2n);
      expect(counted.metrics.executionStats).to.deep.include({ resultsReturned: 1, readOperations: 1 });
    });

    it('streams an explained query’s documents, with its metrics at the last one', async () => {
      await fill({ 'f/a': {}, 'f/b': {} });
      const parts: string[] = [];
      for await (const part of db.collection('f').explainStream({ analyze: true }) as AsyncIterable<{
        document?: { id: string };
        metrics?: unknown;
      }>) {
        parts.push(`${part.document?.id}${part.metrics ? ' with metrics' : ''}`);
      }
      expect(parts).to.deep.equal(['a', 'b with metrics']);
    });

    it('searches vectors, with distances and a threshold', async () => {
      const vectors = { near: [1, -0.1], here: [1, 0], far: [4, 4], further: [1, 100] };
      await fill(
        Object.fromEntries(
          Object.entries(vectors).map(([id, v]) => [`v/${id}`, { v: FieldValue.vector(v), d: 'far' }]),
        ),
      );
      const nearest = await db
        .collection('v')
        .findNearest({
          vectorField: 'v',
          queryVector: [1, 0],
          limit: 5,
          distanceMeasure: 'EUCLIDEAN',
          distanceThreshold: 5,
          distanceResultField: 'd',
        })
        .get();
      expect(nearest.docs.map((doc) => [doc.id, doc.get('d')])).to.deep.equal([
        ['here', 0],
        ['near', 0.1],
        ['far', 5],
      ]);
    });

    it('aggregates beyond 64 bits, over no documents and with long aliases', async () => {
      await fill({ 'f/a': { n: 2n ** 63n - 1n }, 'f/b': { n: 2n ** 63n - 1n }, 'f/c': { n: 'text' } });
      const long = 'name.`'.repeat(3000);
      const total = await db
        .collection('f')
        .aggregate({ sum: AggregateField.sum('n'), [long]: AggregateField.count() })
        .get();
      expect(total.data()).to.deep.equal({ sum: 2 ** 64, [long]: 3n });
      const none = db.collection('none').aggregate({ average: AggregateField.average('n') });
      expect((await none.get()).data()).to.deep.equal({ average: null });
    });

    it('reads and counts at a time in a transaction', async () => {
      const { writeTime } = await db.doc('f/a').set({ n: 1 });
      await fill({ 'f/a': { n: 2 }, 'f/b': {} });
      const then = <T>(read: (transaction: FirebaseFirestore.Transaction) => Promise<T>): Promise<T> =>
        db.runTransaction(read, { readOnly: true, readTime: writeTime });
      expect((await then((tx) => tx.get(db.doc('f/a')))).get('n')).to.equal(1n);
      expect((await then((tx) => tx.get(db.collection('f').count()))).data().count).to.equal(1n);
    });

    it('splits a collection group into parts that contain every document once', async () => {
      const paths = Array.from({ length: 50 }, (_, n) => `p/${n % 7}/parts/${n}`);
      await fill(Object.fromEntries(paths.map((path) => [path, {}])));
      const ids: string[] = [];
      let parts = 0;
      for await (const part of db.collectionGroup('parts').getPartitions(4)) {
        parts++;
        ids.push(...(await part.toQuery().get()).docs.map((doc) => doc.ref.path));
      }
      expect(parts).to.be.within(2, 4);
      expect(ids).to.have.members(paths);
    });

    // The SDK pauses before each retry, over any transport.
    const once = transport === 'gRPC' ? it : deepIt;
    once('retries bulk writes as configured', async () => {
      let failures = 0;
      const writer = db.bulkWriter();
      writer.onWriteError(({ failedAttempts }) => {
        failures = failedAttempts;
        return failedAttempts < 2;
      });
      const refused = writer.create(db.doc('a/__b__'), {}).then(
        () => 0,
        ({ code }) => code,
      );
      await writer.flush();
      expect({ failures, code: await refused }).to.deep.equal({ failures: 2, code: 3 });
      await writer.close();
    });

    it('deletes recursively with a given writer', async () => {
      const writer = db.bulkWriter();
      await fill({ 'a/b': {}, 'a/b/c/d': {}, 'a/b/c/d/e/f': {}, 'z/z': {} });
      let deleted = 0;
      writer.onWriteResult(() => deleted++);
      await db.recursiveDelete(db.collection('a'), writer);
      await writer.close();
      expect(deleted).to.equal(3);
      expect((await db.listCollections()).map(({ id }) => id)).to.deep.equal(['z']);
    });

    it('listens in the same order as it queries', async () => {
      const names = [
        'Łuk',
        'Sier',
        '岩',
        '🄟',
        'Ｐ',
        '︒',
        '🐵',
        '__id12__',
        '__id-2__',
        '__id7__',
        '12',
        '7',
      ];
      await fill(Object.fromEntries(names.map((id) => [`o/${id}`, { v: { [`-${id}`]: [id] } }])));
      for (const query of [
        db.collection('o').orderBy('v'),
        db.collection('o').orderBy(FieldPath.documentId()),
      ]) {
        let seen: string[] | undefined;
        const stop = query.onSnapshot((snapshot) => {
          seen = snapshot.docs.map(({ id }) => id);
        });
        expect(await eventually(() => seen)).to.deep.equal(await ids(query));
        stop();
      }
    });
  });
}
