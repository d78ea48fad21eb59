import { expect } from 'chai';
import {
  arrayRemove,
  arrayUnion,
  average,
  Bytes,
  collection,
  count,
  type DocumentData,
  DocumentReference,
  type DocumentSnapshot,
  deleteField,
  disableNetwork,
  doc,
  enableNetwork,
  type Firestore,
  GeoPoint,
  getAggregateFromServer,
  getDoc,
  getDocFromCache,
  getDocs,
  getDocsFromServer,
  increment,
  loadBundle,
  namedQuery,
  onSnapshot,
  query,
  runTransaction,
  serverTimestamp,
  setDoc,
  sum,
  Timestamp,
  updateDoc,
  vector,
  where,
  writeBatch,
} from 'firebase/firestore';
import { eventually, PROJECT, withServer } from '../with-server.ts';
import { withSdkClients } from './sdk-clients.ts';

describe('With the JavaScript SDK', () => {
  const server = withServer();
  const connect = withSdkClients(server);
  let db: Firestore;
  let ref: DocumentReference;
  beforeEach(async () => {
    await server.admin('DELETE', '/databases/(default)/documents');
    db = connect();
    ref = doc(db, 'values/a');
  });

  const storedFields = async () => (await getDoc(doc(connect(), ref.path))).data();

  const everyKind = (): Record<string, DocumentData> => ({
    numbers: {
      a: 0,
      b: -0,
      c: Number.NaN,
      d: Number.NEGATIVE_INFINITY,
      e: 5e-324,
      f: 2 ** 53 - 1,
      g: 2 ** 70,
    },
    strings: { a: '', b: 'é\u0000\u2028"\\', c: '😀\ufffd'.repeat(9000), 'a.b`\\': 'dotted', ' ': 'blank' },
    times: { a: new Timestamp(-62_135_596_800, 0), b: new Timestamp(-1, 999_999_000), c: Timestamp.now() },
    bytes: {
      a: Bytes.fromUint8Array(new Uint8Array([0, 1, 255])),
      b: Bytes.fromUint8Array(new Uint8Array()),
    },
    points: { a: new GeoPoint(1.23, -4.56), b: new GeoPoint(0, 0) },
    nested: { a: [1, 'x', null, { deep: [true, {}] }], b: [], c: {}, d: { e: { f: {} } } },
    vectors: { a: vector([1, -2.5, 3]), b: [vector([0])] },
    references: { a: doc(db, 'x/y'), b: [doc(db, 'x/y/z/ä b')] },
  });

  it('every type of value is unchanged after writing and reading', async () => {
    for (const [kind, data] of Object.entries(everyKind())) {
      await setDoc(ref, data);
      const ways: Record<string, () => Promise<DocumentData | undefined>> = {
        'a document': storedFields,
        'a query': async () => (await getDocs(collection(connect(), 'values'))).docs[0]!.data(),
        'a transaction': () => runTransaction(db, async (tx) => (await tx.get(ref)).data()),
      };
      for (const [way, read] of Object.entries(ways))
        expect(plain(await read()), `${kind} by ${way}`).to.deep.equal(plain(data));
      const [field, value] = Object.entries(data)[0]!;
      await updateDoc(ref, { kind });
      if (kind !== 'numbers' && kind !== 'strings') {
        const matches = await getDocsFromServer(query(collection(db, 'values'), where(field, '==', value)));
        expect(matches.size, `${kind} found by value`).to.equal(1);
      }
    }
  });

  it('transforms have the same result for the writer, its listeners and others', async () => {
    const seen: DocumentSnapshot[] = [];
    onSnapshot(ref, { includeMetadataChanges: true }, (snapshot) => seen.push(snapshot));
    const steps: [DocumentData | null, DocumentData, DocumentData][] = [
      [null, { n: increment(7), l: arrayUnion(1, 2) }, { n: 7, l: [1, 2] }],
      [{ n: 13.25 }, { n: increment(1) }, { n: 14.25 }],
      [{ n: 'text' }, { n: increment(0.5) }, { n: 0.5 }],
      [{ l: [1, 3, 1] }, { l: arrayUnion({ a: 1 }, 3, { a: 1 }) }, { l: [1, 3, 1, { a: 1 }] }],
      [{ l: [1, 3, { a: 1 }, 1] }, { l: arrayRemove(1, { a: 1 }, 9) }, { l: [3] }],
      [{ l: 5 }, { l: arrayRemove(1) }, { l: [] }],
    ];
    for (const [before, transforms, after] of steps) {
      if (before) await setDoc(ref, before);
      await setDoc(ref, transforms, { merge: true });
      expect((await getDocFromCache(ref)).data()).to.deep.equal(after);
      expect(await storedFields()).to.deep.equal(after);
      await eventually(() => (seen.at(-1)!.metadata.hasPendingWrites ? undefined : true));
      expect(seen.at(-1)!.data()).to.deep.equal(after);
    }
  });

  it('transforms of one batch, and those queued while offline, build on each other', async () => {
    await setDoc(ref, { n: 'text' });
    const batch = writeBatch(db);
    batch.update(ref, { n: increment(1) });
    batch.update(ref, { n: deleteField() });
    batch.update(ref, { n: increment(3), at: serverTimestamp() });
    await batch.commit();
    expect((await storedFields())!.n).to.equal(3);
    await disableNetwork(db);
    const writes = [0.5, 0.25].map((n) => updateDoc(ref, { n: increment(n) }));
    writes.push(updateDoc(ref, { at: serverTimestamp() }), updateDoc(ref, { at: increment(1) }));
    await enableNetwork(db);
    await Promise.all(writes);
    expect(await storedFields()).to.deep.equal({ n: 3.75, at: 1 });
  });

  it('aggregations support any alias', async () => {
    for (const n of [3, 5]) await setDoc(doc(db, `values/${n}`), { m: { n } });
    const long = 'x'.repeat(1600);
    const aliases = ['with.dot', '`quoted`', 'back\\slash', 'a/b[c]', long];
    const counts = await getAggregateFromServer(
      collection(db, 'values'),
      Object.fromEntries(aliases.map((alias) => [alias, count()])),
    );
    expect(counts.data()).to.deep.equal(Object.fromEntries(aliases.map((alias) => [alias, 2])));
    const odd = collection(db, 'values/so!@#$%^&*()_+odd/below');
    await setDoc(doc(odd, 'a'), { n: 1 });
    const spec = { sum: sum('n'), average: average('n'), count: count() };
    expect((await getAggregateFromServer(odd, spec)).data()).to.deep.equal({ sum: 1, average: 1, count: 1 });
  });

  it('a query of a bundle resumes from the bundle’s time', async () => {
    await setDoc(doc(db, 'bundled/new'), { n: 2 });
    const other = connect();
    const progress = await loadBundle(other, bundle());
    expect(progress.taskState).to.equal('Success');
    const top = (await namedQuery(other, 'top'))!;
    expect((await getDocsFromServer(top)).docs.map(({ id }) => id)).to.deep.equal(['new']);
  });
});

/** Replaces references, which contain their client, by paths. */
function plain(value: unknown): unknown {
  if (value instanceof DocumentReference) return `reference ${value.path}`;
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value?.constructor !== Object) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, plain(inner)]));
}

/** An old bundle: one document and a query for the one with the largest `n`. */
function bundle(): string {
  const parent = `projects/${PROJECT}/databases/(default)/documents`;
  const name = `${parent}/bundled/old`;
  const readTime = { seconds: 1000, nanos: 9999 };
  const structuredQuery = {
    from: [{ collectionId: 'bundled' }],
    orderBy: ['n', '__name__'].map((fieldPath) => ({ field: { fieldPath }, direction: 'DESCENDING' })),
    limit: { value: 1 },
  };
  const lengthFirst = (part: unknown) => `${JSON.stringify(part).length}${JSON.stringify(part)}`;
  const content = [
    { namedQuery: { name: 'top', readTime, bundledQuery: { parent, structuredQuery, limitType: 'FIRST' } } },
    { documentMetadata: { name, readTime, exists: true } },
    { document: { name, createTime: readTime, updateTime: readTime, fields: { n: { integerValue: 1 } } } },
  ].map(lengthFirst);
  const totalBytes = content.join('').length;
  const metadata = { id: 'films', createTime: readTime, version: 1, totalDocuments: 1, totalBytes };
  return [lengthFirst({ metadata }), ...content].join('');
}
