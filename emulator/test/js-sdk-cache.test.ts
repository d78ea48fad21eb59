import { expect } from 'chai';
import fc from 'fast-check';
import {
  collection,
  deleteDoc,
  disableNetwork,
  doc,
  enableNetwork,
  type Firestore,
  getDocs,
  getDocsFromCache,
  getDocsFromServer,
  onSnapshot,
  type QueryConstraint,
  type QuerySnapshot,
  query,
  setDoc,
  writeBatch,
} from 'firebase/firestore';
import { withSdkClients } from './sdk-clients.ts';
import { constraints, fields, IDS } from './sdk-queries.ts';
import { eventually, withServer } from './with-server.ts';

/** The JavaScript SDK answers queries from its cache by itself: Firestore's rules, written by those who made them. */
describe('A query of the JavaScript SDK', () => {
  const server = withServer();
  const connect = withSdkClients(server);

  it('finds the same on the server as in the cache, in the same order', async function () {
    this.timeout(20_000);
    const [db, writer] = [connect(), connect()];
    const [documents] = fc.sample(fc.array(fields, { minLength: IDS.length, maxLength: IDS.length }), {
      numRuns: 1,
      seed: 2,
    });
    const batch = writeBatch(writer);
    for (const [i, id] of IDS.entries()) batch.set(doc(writer, `same/${id}`), documents![i]!);
    await batch.commit();
    await getDocs(collection(db, 'same'));
    let [asked, found] = [0, 0];
    for (const parts of fc.sample(constraints, { numRuns: 400, seed: 1 })) {
      const ids = await answer(db, 'same', parts);
      if (!ids) continue;
      asked++;
      if (ids.length > 0) found++;
      const cached = await getDocsFromCache(query(collection(db, 'same'), ...parts));
      expect(ids, JSON.stringify(parts)).to.deep.equal(idsOf(cached));
    }
    expect(asked).to.be.greaterThan(200);
    expect(found).to.be.greaterThan(100);
  });

  it('that is listened to keeps showing what asking anew would', async function () {
    this.timeout(20_000);
    const [db, writer, other] = [connect(), connect(), connect()];
    const asked: { parts: QueryConstraint[]; shown: string[] | null }[] = [];
    for (const parts of fc.sample(constraints, { numRuns: 40, seed: 3 })) {
      if (!(await answer(other, 'live', parts))) continue;
      const listener: (typeof asked)[number] = { parts, shown: null };
      onSnapshot(
        query(collection(db, 'live'), ...parts),
        { includeMetadataChanges: true },
        (snapshot) => (listener.shown = snapshot.metadata.fromCache ? null : idsOf(snapshot)),
      );
      asked.push(listener);
    }
    const changes = fc.sample(fc.tuple(fc.constantFrom(...IDS), fc.option(fields)), { numRuns: 80, seed: 4 });
    for (const [i, [id, data]] of changes.entries()) {
      if (data) await setDoc(doc(writer, `live/${id}`), data, { merge: i % 3 === 0 });
      else await deleteDoc(doc(writer, `live/${id}`));
      if (i % 20 === 5) await disableNetwork(db);
      if (i % 20 === 10) await enableNetwork(db);
      if (i % 20 !== 19) continue;
      for (const listener of asked) {
        const now = JSON.stringify(await answer(other, 'live', listener.parts));
        await eventually(() => (JSON.stringify(listener.shown) === now ? true : undefined));
      }
    }
    expect(asked.length).to.be.greaterThan(20);
  });
});

/** What the server answers; null when it refuses the query. */
async function answer(db: Firestore, path: string, parts: QueryConstraint[]): Promise<string[] | null> {
  try {
    return idsOf(await getDocsFromServer(query(collection(db, path), ...parts)));
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === 'invalid-argument' || code === 'failed-precondition') return null;
    throw error;
  }
}

function idsOf(snapshot: QuerySnapshot): string[] {
  return snapshot.docs.map(({ id }) => id);
}
