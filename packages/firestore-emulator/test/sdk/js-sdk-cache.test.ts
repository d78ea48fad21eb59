import { expect } from 'chai';
import fc from 'fast-check';
import {
  collection,
  deleteDoc,
  disableNetwork,
  doc,
  enableNetwork,
  onSnapshot,
  type QueryConstraint,
  query,
  setDoc,
} from 'firebase/firestore';
import { isDeep } from '../deep.ts';
import { eventually, withServer } from '../with-server.ts';
import { answer, compareWithCache, idsOf, writeSample } from './same-as-cache.ts';
import { withSdkClients } from './sdk-clients.ts';
import { constraints, fields, IDS } from './sdk-queries.ts';

/** The JavaScript SDK's cache evaluates queries itself: a reference implementation by Firestore's authors. */
describe('A query of the JavaScript SDK', () => {
  const server = withServer();
  const connect = withSdkClients(server);

  it('finds the same documents on the server as in the cache, in the same order', async () => {
    const db = connect();
    const writer = connect();
    await writeSample(writer, 'same');
    const { accepted, matched, differing } = await compareWithCache(db, 'same', isDeep ? 400 : 150);
    expect(differing).to.deep.equal([]);
    expect(accepted).to.be.greaterThan(isDeep ? 200 : 75);
    expect(matched).to.be.greaterThan(isDeep ? 100 : 35);
  });

  it('shows the same while listening as when it is run again', async () => {
    const db = connect();
    const writer = connect();
    const other = connect();
    const listeners: { parts: QueryConstraint[]; shown: string[] | null }[] = [];
    for (const parts of fc.sample(constraints, { numRuns: isDeep ? 40 : 25, seed: 3 })) {
      if (!(await answer(other, 'live', parts))) continue;
      const listener: (typeof listeners)[number] = { parts, shown: null };
      onSnapshot(
        query(collection(db, 'live'), ...parts),
        { includeMetadataChanges: true },
        (snapshot) => (listener.shown = snapshot.metadata.fromCache ? null : idsOf(snapshot)),
      );
      listeners.push(listener);
    }
    const numRuns = isDeep ? 80 : 40;
    const changes = fc.sample(fc.tuple(fc.constantFrom(...IDS), fc.option(fields)), { numRuns, seed: 4 });
    for (const [i, [id, data]] of changes.entries()) {
      if (data) await setDoc(doc(writer, `live/${id}`), data, { merge: i % 3 === 0 });
      else await deleteDoc(doc(writer, `live/${id}`));
      if (i % 20 === 5) await disableNetwork(db);
      if (i % 20 === 10) await enableNetwork(db);
      if (i % 20 !== 19) continue;
      for (const listener of listeners) {
        const now = JSON.stringify(await answer(other, 'live', listener.parts));
        await eventually(() => (JSON.stringify(listener.shown) === now ? true : undefined));
      }
    }
    expect(listeners.length).to.be.greaterThan(isDeep ? 20 : 12);
  });
});
