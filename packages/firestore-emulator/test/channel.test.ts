import { setTimeout as sleep } from 'node:timers/promises';
import { Client, credentials, type ServiceError } from '@grpc/grpc-js';
import { expect } from 'chai';
import { deleteApp, initializeApp } from 'firebase-admin/app';
import { type Firestore, getFirestore } from 'firebase-admin/firestore';
import { type FirestoreEmulator, startFirestoreEmulator } from '../src/index.ts';
import type { Message } from '../src/interfaces.ts';
import { decode, encode, rpcs } from '../src/transports/protos.ts';
import { eventually, PROJECT } from './with-server.ts';

const database = `projects/${PROJECT}/databases/(default)`;
const documents = `${database}/documents`;

describe('A channel in the emulator’s process', () => {
  let emulator: FirestoreEmulator;
  let client: Client;
  let db: Firestore;
  let stop: () => Promise<void>;

  beforeEach(async () => {
    emulator = await startFirestoreEmulator();
    client = new Client('unused', credentials.createInsecure(), { channelOverride: emulator.channel() });
    process.env.FIRESTORE_EMULATOR_HOST = `127.0.0.1:${emulator.port}`;
    const app = initializeApp({ projectId: PROJECT }, 'channel');
    db = getFirestore(app);
    db.settings({ grpcOptions: { 'grpc.channelFactoryOverride': () => emulator.channel() } });
    stop = () => deleteApp(app);
  });
  afterEach(async () => {
    delete process.env.FIRESTORE_EMULATOR_HOST;
    await stop();
    await emulator.close();
  });

  function call(name: string, request: Message, deadline?: number): Promise<Message> {
    const rpc = rpcs.get(name)!;
    return new Promise((resolve, reject) =>
      client.makeUnaryRequest(
        rpc.path,
        (message: Message) => encode(rpc.request, message),
        (bytes) => decode(rpc.response, bytes),
        request,
        { ...(deadline !== undefined && { deadline }) },
        (error: ServiceError | null, answer?: Message) => (error ? reject(error) : resolve(answer!)),
      ),
    );
  }
  const codeOf = (answer: Promise<unknown>): Promise<number> =>
    answer.then(
      () => 0,
      ({ code }: ServiceError) => code,
    );

  it('answers with a message or a status', async () => {
    const write = { update: { name: `${documents}/films/x` }, currentDocument: { exists: false } };
    expect((await call('Commit', { database, writes: [write] })).writeResults).to.have.length(1);
    expect(await codeOf(call('Commit', { database, writes: [write] }))).to.equal(6);
    expect(await codeOf(call('GetDocument', { name: 'nonsense' }))).to.equal(3);
  });

  it('ends a call at its deadline, and every call once the emulator is closed', async () => {
    const { transaction } = await call('BeginTransaction', { database });
    const locked = { documents: [`${documents}/films/x`], transaction };
    await db.getAll(db.doc('films/x'));
    const rpc = rpcs.get('BatchGetDocuments')!;
    const reading = client.makeServerStreamRequest(
      rpc.path,
      (message: Message) => encode(rpc.request, message),
      (bytes) => decode(rpc.response, bytes),
      { database, ...locked },
    );
    for await (const _ of reading);
    const write = { update: { name: `${documents}/films/x` } };
    const waiting = call('Commit', { database, writes: [write] }, Date.now() + 50);
    expect(await codeOf(waiting)).to.equal(4);
    const held = call('Commit', { database, writes: [write] });
    await sleep(10);
    await emulator.close();
    expect(await codeOf(held)).to.equal(14);
    expect(await codeOf(call('BeginTransaction', { database }))).to.equal(14);
  });

  it('passes on all documents of a query, in order, to a client that reads slowly', async () => {
    const writer = db.bulkWriter();
    for (let n = 0; n < 1000; n++) void writer.set(db.doc(`films/${1000 + n}`), { n });
    await writer.close();
    const numbers: number[] = [];
    for await (const doc of db.collection('films').orderBy('n').stream()) {
      if (numbers.length % 250 === 0) await sleep(1);
      numbers.push((doc as unknown as { get(field: string): number }).get('n'));
    }
    expect(numbers).to.deep.equal(Array.from({ length: 1000 }, (_, n) => n));
  });

  it('tells a listener of changes until it unsubscribes', async () => {
    const seen: unknown[] = [];
    const unsubscribe = db.doc('films/x').onSnapshot((doc) => seen.push(doc.get('n')));
    await db.doc('films/x').set({ n: 1 });
    await eventually(() => (seen.at(-1) === 1 ? true : undefined));
    unsubscribe();
    await db.doc('films/x').set({ n: 2 });
    await sleep(20);
    expect(seen.at(-1)).to.equal(1);
  });
});
