import { expect } from 'chai';
import * as sdk from 'firebase/firestore';
import {
  collection,
  doc,
  type Firestore,
  getDocs,
  query,
  setDoc,
  where,
  writeBatch,
} from 'firebase/firestore';
import { withServer } from '../with-server.ts';
import { withSdkClients } from './sdk-clients.ts';

/** The SDK's report of an existence filter whose count differs from its cache. */
type Mismatch = {
  localCacheCount: number;
  existenceFilterCount: number;
  /** Whether the filter identified the missing documents, so that it needn't query again. */
  bloomFilter?: { applied: boolean };
};

type Hooks = { onExistenceFilterMismatch(callback: (mismatch: Mismatch) => void): () => void };

describe('The JavaScript SDK, back after longer than the history reaches', () => {
  const server = withServer({ historyBytes: 1000 });
  const connect = withSdkClients(server);
  const mismatches: Mismatch[] = [];
  let unhook: () => void;
  let db: Firestore;
  let other: Firestore;

  before(() => {
    const { _TestingHooks: hooks } = sdk as unknown as { _TestingHooks: Hooks };
    unhook = hooks.onExistenceFilterMismatch((mismatch) => mismatches.push(mismatch));
  });
  beforeEach(() => {
    mismatches.length = 0;
    [db, other] = [connect(), connect()];
  });
  after(() => unhook());

  const ids = ['deleted', 'left', 'changed', 'same'].flatMap((kind) =>
    Array.from({ length: 10 }, (_, n) => `${kind} ${n} é😀`),
  );
  const change = async (path: string, write: (batch: sdk.WriteBatch, ref: sdk.DocumentReference) => void) => {
    const batch = writeBatch(other);
    for (const id of ids) write(batch, doc(other, path, id));
    await batch.commit();
  };
  const forget = () => setDoc(doc(other, 'elsewhere/large'), { text: 'a'.repeat(2000) });

  it('learns from the filter which documents are gone, without querying again', async () => {
    await change('some', (batch, ref) => batch.set(ref, { open: true }));
    const open = query(collection(db, 'some'), where('open', '==', true));
    expect((await getDocs(open)).size).to.equal(40);
    await change('some', (batch, ref) => {
      if (ref.id.startsWith('deleted')) batch.delete(ref);
      if (ref.id.startsWith('left')) batch.update(ref, { open: false });
      if (ref.id.startsWith('changed')) batch.update(ref, { n: 1 });
    });
    await setDoc(doc(other, 'some/new'), { open: true });
    await forget();
    const online = (await getDocs(open)).docs.map(({ id }) => id);
    expect(online).to.have.members([...ids.filter((id) => /changed|same/.test(id)), 'new']);
    expect(mismatches).to.have.length(1);
    expect(mismatches[0]).to.deep.include({ localCacheCount: 41, existenceFilterCount: 21 });
    expect(mismatches[0]!.bloomFilter).to.include({ applied: true });
  });

  it('learns from the filter that no document is left', async () => {
    await change('all', (batch, ref) => batch.set(ref, {}));
    expect((await getDocs(collection(db, 'all'))).size).to.equal(40);
    await change('all', (batch, ref) => batch.delete(ref));
    await forget();
    expect((await getDocs(collection(db, 'all'))).size).to.equal(0);
    expect(mismatches.map(({ bloomFilter }) => bloomFilter?.applied)).to.deep.equal([true]);
  });

  it('gets no filter while its documents are correct', async () => {
    await change('kept', (batch, ref) => batch.set(ref, {}));
    await getDocs(collection(db, 'kept'));
    await forget();
    expect((await getDocs(collection(db, 'kept'))).size).to.equal(40);
    expect(mismatches).to.deep.equal([]);
  });
});
