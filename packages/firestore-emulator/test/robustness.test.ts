import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Firestore } from '@google-cloud/firestore';
import { Client, credentials, Metadata } from '@grpc/grpc-js';
import { expect } from 'chai';
import fc from 'fast-check';
import { decode, encode, rpcs } from '../src/transports/protos.ts';
import { isDeep, rounds } from './deep.ts';
import { firestoreAt } from './firestore-at.ts';
import { PROJECT, withServer } from './with-server.ts';

const DATABASE = `projects/${PROJECT}/databases/(default)`;
const PREFACE = 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n';
const LISTEN = rpcs.get('Listen')!;

const owner = new Metadata();
owner.set('authorization', 'Bearer owner');
owner.set('google-cloud-resource-prefix', DATABASE);

const listenRequest = (collectionId: string) => ({
  database: DATABASE,
  addTarget: {
    targetId: 2,
    query: { parent: `${DATABASE}/documents`, structuredQuery: { from: [{ collectionId }] } },
  },
});

function listen(client: Client, collectionId: string) {
  const stream = client.makeBidiStreamRequest(
    LISTEN.path,
    (message: object) => encode(LISTEN.request, message),
    (bytes) => decode(LISTEN.response, bytes),
    owner,
  );
  stream.on('error', () => undefined);
  stream.write(listenRequest(collectionId));
  return stream;
}

describe('Robustness', () => {
  const server = withServer({ historyBytes: 1_000_000 });
  let db: Firestore;
  before(() => {
    db = firestoreAt(server.host);
  });
  after(() => db.terminate());

  async function expectAlive(): Promise<void> {
    const text = String(Math.random());
    await db.doc('alive/now').set({ text });
    expect((await db.doc('alive/now').get()).get('text')).to.equal(text);
    const answer = await fetch(`http://${server.host}/v1/${DATABASE}/documents/alive/now`);
    expect(await answer.text()).to.contain(text);
  }

  /** Sends bytes on a connection of their own and waits until that ends, a short while at most. */
  async function throwAt(...chunks: (string | Uint8Array)[]): Promise<void> {
    const socket = connect(server.port, '127.0.0.1').on('error', () => undefined);
    for (const chunk of chunks) socket.write(chunk);
    socket.resume().end();
    await Promise.race([once(socket, 'close'), sleep(50)]);
    socket.destroy();
  }

  it('survives any bytes, as HTTP/1 and after the HTTP/2 preface', async () => {
    const bytes = fc.uint8Array({ maxLength: 300 });
    await fc.assert(
      fc.asyncProperty(
        bytes,
        fc.constantFrom('', 'P', 'PRI', PREFACE, 'GET / HTTP/1.1\r\n'),
        (garbage, start) => throwAt(start, garbage),
      ),
      { numRuns: 60 },
    );
    await expectAlive();
  });

  it('survives any HTTP/2 frames', async () => {
    const frame = fc
      .tuple(fc.integer({ min: 0, max: 12 }), fc.nat(255), fc.nat(5), fc.uint8Array({ maxLength: 60 }))
      .map(([type, flags, stream, payload]) => {
        const head = Buffer.alloc(9);
        head.writeUIntBE(payload.length, 0, 3);
        head[3] = type;
        head[4] = flags;
        head.writeUInt32BE(stream, 5);
        return Buffer.concat([head, payload]);
      });
    const settings = Buffer.from([0, 0, 0, 4, 0, 0, 0, 0, 0]);
    await fc.assert(
      fc.asyncProperty(fc.array(frame, { maxLength: 10 }), (frames) => throwAt(PREFACE, settings, ...frames)),
      { numRuns: 60 },
    );
    await expectAlive();
  });

  it('answers any bytes to any RPC with a status', async () => {
    const client = new Client(server.host, credentials.createInsecure());
    const message = fc.oneof(
      fc.uint8Array({ maxLength: 100 }),
      // The database's name, then anything.
      fc.uint8Array({ maxLength: 40 }).map((rest) => {
        const name = Buffer.from(DATABASE);
        return Buffer.concat([Buffer.from([10, name.length]), name, rest]);
      }),
    );
    const path = fc.constantFrom(...[...rpcs.values()].map((rpc) => rpc.path));
    const same = (bytes: Buffer) => bytes;
    const ask = (to: string, bytes: Uint8Array) =>
      new Promise<void>((resolve) => {
        const options = { deadline: Date.now() + 300 };
        client.makeUnaryRequest(to, same, same, Buffer.from(bytes), owner, options, () => resolve());
      });
    await fc.assert(fc.asyncProperty(path, message, ask), rounds(150, 300));
    client.close();
    await expectAlive();
  });

  it('answers any JSON at any REST path with a status below 500, or 501', async () => {
    const segment = fc.constantFrom(
      'documents',
      'a',
      'b:runQuery',
      ':commit',
      '..',
      '%00',
      '%',
      '%2F',
      '__x__',
      'é',
      '',
    );
    const path = fc
      .tuple(
        fc.constantFrom(`v1/${DATABASE}/documents`, 'v1', 'emulator/v1/projects/p', `v1/${DATABASE}`),
        fc.array(segment),
      )
      .map(([start, rest]) => `/${[start, ...rest].join('/')}`);
    const key = fc.constantFrom(
      'writes',
      'structuredQuery',
      'from',
      'where',
      'fields',
      'limit',
      'update',
      'name',
      'value',
    );
    const json = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 4 },
        fc.jsonValue({ maxDepth: 1 }),
        fc.array(tie('any')),
        fc.dictionary(key, tie('any')),
      ),
    })).any;
    const rpc = fc.constantFrom(
      '',
      ':commit',
      ':runQuery',
      ':batchGet',
      ':runAggregationQuery',
      ':listen',
      ':securityRules',
    );
    const method = fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE');
    await fc.assert(
      fc.asyncProperty(path, rpc, method, json, async (where, call, how, body) => {
        const answer = await fetch(`http://${server.host}${where}${call}`, {
          method: how,
          ...(how !== 'GET' && { body: JSON.stringify(body) }),
        });
        await answer.arrayBuffer();
        expect(answer.status, `${how} ${where}${call} ${JSON.stringify(body)}`).to.satisfy(
          (status: number) => status < 500 || status === 501,
        );
      }),
      rounds(100, 400),
    );
    await expectAlive();
  });

  it('answers any text as a body with a status below 500', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (body) => {
        const answer = await fetch(`http://${server.host}/v1/${DATABASE}/documents:commit`, {
          method: 'POST',
          body,
        });
        expect(answer.status).to.be.below(500);
      }),
      rounds(20, 100),
    );
  });

  it('keeps hundreds of idle streams without slowing down, and releases them', async () => {
    const clients = Array.from({ length: 10 }, (_, i) => {
      const options = { 'grpc.primary_user_agent': `client-${i}`, 'grpc.use_local_subchannel_pool': 1 };
      return new Client(server.host, credentials.createInsecure(), options);
    });
    const streams = clients.flatMap((client) =>
      Array.from({ length: isDeep ? 100 : 40 }, () => listen(client, 'idle')),
    );
    const current = streams.map(
      (stream) =>
        new Promise<void>((resolve) => {
          stream.on('data', ({ targetChange }) => targetChange?.targetChangeType === 'CURRENT' && resolve());
        }),
    );
    await Promise.all(current);
    await db.doc('busy/a').set({ n: 0 });
    const start = performance.now();
    for (let n = 1; n <= 50; n++) await db.doc('busy/a').set({ n });
    expect((performance.now() - start) / 50).to.be.below(50);
    const answers = Promise.all(streams.map((stream) => once(stream, 'data')));
    await db.doc('idle/a').set({ n: 1 });
    await answers;
    for (const client of clients) client.close();
    for (const stream of streams) stream.cancel();
    await expectAlive();
  });

  it('needs no more memory however often the same documents are written', async () => {
    setFlagsFromString('--expose-gc');
    const collect: () => void = runInNewContext('gc');
    const writeAll = async (times: number) => {
      for (let turn = 0; turn < times; turn++) {
        const batch = db.batch();
        for (let i = 0; i < 500; i++) batch.set(db.doc(`hot/d${i}`), { turn, i, text: `text ${turn} ${i}` });
        await batch.commit();
      }
      collect();
      return process.memoryUsage().heapUsed;
    };
    const first = await writeAll(10);
    const last = await writeAll(isDeep ? 80 : 30);
    expect(last / first).to.be.below(1.2);
  });
});
