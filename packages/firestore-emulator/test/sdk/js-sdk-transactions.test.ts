import { expect } from 'chai';
import {
  collection,
  type DocumentReference,
  doc,
  type Firestore,
  getDoc,
  runTransaction,
  setDoc,
  type Transaction,
} from 'firebase/firestore';
import { withServer } from '../with-server.ts';
import { withSdkClients } from './sdk-clients.ts';

type Step = 'get' | 'set' | 'update' | 'delete';

/** The result of a transaction with these steps: a document's last write, nothing, or an error code. */
const OUTCOMES: [start: 'there' | 'missing', steps: Step[], outcome: string][] = [
  ['there', ['delete', 'delete'], 'nothing'],
  ['there', ['delete', 'update'], 'invalid-argument'],
  ['there', ['delete', 'set'], 'set'],
  ['there', ['update', 'delete'], 'nothing'],
  ['there', ['update', 'set'], 'set'],
  ['there', ['set', 'update'], 'update'],
  ['there', ['get', 'delete', 'update'], 'invalid-argument'],
  ['there', ['get', 'update', 'delete'], 'nothing'],
  ['there', ['get', 'set', 'update'], 'update'],
  ['missing', ['delete', 'delete'], 'nothing'],
  ['missing', ['delete', 'update'], 'invalid-argument'],
  ['missing', ['delete', 'set'], 'set'],
  ['missing', ['update', 'delete'], 'not-found'],
  ['missing', ['update', 'set'], 'not-found'],
  ['missing', ['set', 'update'], 'update'],
  ['missing', ['get', 'delete', 'update'], 'invalid-argument'],
  ['missing', ['get', 'update'], 'invalid-argument'],
  ['missing', ['get', 'set', 'delete'], 'nothing'],
];

describe('A transaction of the JavaScript SDK', () => {
  const server = withServer();
  const connect = withSdkClients(server);
  let db: Firestore;
  beforeEach(() => {
    db = connect();
  });

  const newDocument = (): DocumentReference => doc(collection(db, 'films'));

  for (const [start, steps, outcome] of OUTCOMES) {
    it(`ends with ${outcome} when it does ${steps.join(', ')} with a document that is ${start}`, async () => {
      const ref = newDocument();
      if (start === 'there') await setDoc(ref, { last: 'before' });
      let tries = 0;
      const result = await runTransaction(db, async (tx) => {
        tries++;
        for (const step of steps) await take(step, tx, ref);
      }).then(
        async () => (await getDoc(ref)).get('last') ?? 'nothing',
        (error: { code: string }) => error.code,
      );
      expect(result).to.equal(outcome);
      expect(tries).to.equal(1);
    });
  }

  it('is retried when a document that it read has changed, but not after a no-op write', async () => {
    const reference = newDocument();
    const written = newDocument();
    await setDoc(reference, { n: 1 });
    let tries = 0;
    await runTransaction(db, async (tx) => {
      tries++;
      await tx.get(reference);
      await setDoc(reference, { n: 2 });
      tx.set(written, { tries });
    });
    expect((await getDoc(written)).data()).to.deep.equal({ tries: 2 });
  });

  it('reads only one version of a document', async () => {
    const ref = newDocument();
    await setDoc(ref, { n: 0 });
    let n = 0;
    const failed = runTransaction(
      db,
      async (tx) => {
        await tx.get(ref);
        await setDoc(ref, { n: ++n });
        await tx.get(ref);
        tx.set(ref, { n: -1 });
      },
      { maxAttempts: 2 },
    );
    expect(await failed.catch((error: unknown) => error)).to.have.property('code', 'aborted');
    expect((await getDoc(ref)).data()).to.deep.equal({ n: 2 });
  });

  it('commits together with others that all read before any of them writes', async () => {
    const ref = newDocument();
    await setDoc(ref, { n: 5, other: 'kept' });
    let tries = 0;
    let open = (): void => undefined;
    const allHaveRead = new Promise<void>((resolve) => {
      open = resolve;
    });
    const increment = () =>
      runTransaction(db, async (tx) => {
        const n = (await tx.get(ref)).get('n') as number;
        if (++tries === 3) open();
        await allHaveRead;
        tx.update(ref, { n: n + 1 });
      });
    await Promise.all([increment(), increment(), increment()]);
    expect((await getDoc(ref)).data()).to.deep.equal({ n: 8, other: 'kept' });
    expect(tries).to.be.at.most(6);
  });
});

async function take(step: Step, tx: Transaction, ref: DocumentReference): Promise<void> {
  if (step === 'get') await tx.get(ref);
  else if (step === 'set') tx.set(ref, { last: step });
  else if (step === 'update') tx.update(ref, { last: step });
  else tx.delete(ref);
}
