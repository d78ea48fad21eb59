import { once } from 'node:events';
import { type ClientHttp2Session, type ClientHttp2Stream, connect } from 'node:http2';
import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Firestore } from '@google-cloud/firestore';
import { expect } from 'chai';
import type { Message } from '../src/interfaces.ts';
import { decode, encode, type Rpc, rpcs } from '../src/transports/protos.ts';
import { deepIt, isDeep } from './deep.ts';
import { firestoreAt } from './firestore-at.ts';
import { eventually, PROJECT, withServer } from './with-server.ts';

const DATABASE = `projects/${PROJECT}/databases/(default)`;
const DOCUMENTS = `${DATABASE}/documents`;
const MB = 1024 * 1024;
const LISTEN = rpcs.get('Listen')!;
const WRITE = rpcs.get('Write')!;
const TEXT = 'x'.repeat(50_000);

const listenTo = (collectionId: string, targetId: number): Message => ({
  database: DATABASE,
  addTarget: { targetId, query: { parent: DOCUMENTS, structuredQuery: { from: [{ collectionId }] } } },
});

class RawStream {
  readonly stream: ClientHttp2Stream;
  private readonly rpc: Rpc;

  constructor(session: ClientHttp2Session, rpc: Rpc) {
    this.rpc = rpc;
    this.stream = session.request({
      ':method': 'POST',
      ':path': rpc.path,
      'content-type': 'application/grpc',
      te: 'trailers',
      authorization: 'Bearer owner',
    });
    this.stream.on('error', () => undefined).pause();
  }

  send(message: Message): void {
    const body = encode(this.rpc.request, message);
    const head = Buffer.alloc(5);
    head.writeUInt32BE(body.length, 1);
    this.stream.write(Buffer.concat([head, body]));
  }

  async read(isLast: (message: Message) => boolean): Promise<Message[]> {
    const messages: Message[] = [];
    let rest = Buffer.alloc(0);
    for await (const chunk of this.stream) {
      rest = Buffer.concat([rest, chunk]);
      for (let end = 0; rest.length >= 5; rest = rest.subarray(end)) {
        end = 5 + rest.readUInt32BE(1);
        if (rest.length < end) break;
        messages.push(decode(this.rpc.response, rest.subarray(5, end)));
        if (isLast(messages.at(-1)!)) return messages;
      }
    }
    throw new Error('the stream ended before');
  }
}

async function inUse(): Promise<number> {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  // Buffers are released some time after their objects.
  for (let i = 0; i < 3; i++) {
    collect();
    await sleep(10);
  }
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / MB;
}

describe('A client that does not read', () => {
  const server = withServer({ historyBytes: 100_000 });
  let db: Firestore;
  let session: ClientHttp2Session;
  before(() => {
    db = firestoreAt(server.host);
  });
  after(() => db.terminate());
  beforeEach(async () => {
    // The client's own limit of unsent data, at which it would give up.
    session = connect(`http://${server.host}`, { maxSessionMemory: 1000 });
    await once(session, 'connect');
  });
  afterEach(() => session.destroy());

  const rewrite = async (path: string, times: number): Promise<void> => {
    for (let n = 1; n <= times; n++) await db.doc(path).set({ n, text: TEXT });
  };
  const isVersion = (n: number) => (message: Message) =>
    message.documentChange?.document.fields.n.integerValue === String(n);

  it('needs no memory for changes it listens to, and gets the final state', async () => {
    await rewrite('news/today', 1);
    const lazy = new RawStream(session, LISTEN);
    lazy.send(listenTo('news', 2));
    await rewrite('news/today', 50);
    const before = await inUse();
    await rewrite('news/today', 200);
    expect((await inUse()) - before).to.be.below(5);
    expect(await lazy.read(isVersion(200))).to.have.length.below(100);
  });

  deepIt('needs no memory for its query results', async () => {
    for (let n = 0; n < 40; n++) await db.doc(`library/book${n}`).set({ text: TEXT });
    const lazy = new RawStream(session, LISTEN);
    const before = await inUse();
    for (let targetId = 1; targetId <= 20; targetId++) lazy.send(listenTo('library', targetId));
    await sleep(300);
    expect((await inUse()) - before).to.be.below(8);
    const messages = await lazy.read(
      ({ targetChange }) =>
        targetChange?.targetChangeType === 'CURRENT' && targetChange.targetIds.includes(20),
    );
    expect(messages.filter((message) => message.documentChange)).to.have.length(20 * 40);
  });

  it('has writes held back until it reads the answers to earlier ones', async () => {
    const lazy = new RawStream(session, WRITE);
    lazy.send({ database: DATABASE });
    const sent = isDeep ? 800 : 400;
    for (let n = 1; n <= sent; n++) {
      const fields = { n: { integerValue: String(n) } };
      const writes = Array.from({ length: 200 }, (_, k) => ({
        update: { name: `${DOCUMENTS}/counters/c${k}`, fields },
      }));
      lazy.send({ writes });
    }
    const committed = async (): Promise<number> => (await db.doc('counters/c0').get()).get('n') ?? 0;
    let before = -1;
    let count = 0;
    while (count < 50 || count > before) {
      await sleep(100);
      [before, count] = [count, await committed()];
    }
    expect(count).to.be.below(0.75 * sent);
    let answers = 0;
    await lazy.read(() => ++answers === sent + 1);
    expect(await committed()).to.equal(sent);
  });

  deepIt('needs no memory over WebChannel either', async () => {
    const channel = `http://${server.host}/google.firestore.v1.Firestore/Listen/channel?VER=8&RID=1`;
    const body = new URLSearchParams({
      count: '1',
      ofs: '0',
      headers: 'Authorization:Bearer owner\r\n',
      req0___data__: JSON.stringify(listenTo('papers', 2)),
    });
    const handshake = await (await fetch(channel, { method: 'POST', body })).text();
    const sid = JSON.parse(handshake.slice(handshake.indexOf('\n')))[0][1][1];
    await rewrite('papers/today', 50);
    const before = await inUse();
    await rewrite('papers/today', 200);
    expect((await inUse()) - before).to.be.below(5);
    let heard = '';
    let versions = 0;
    for (let last = 0; !heard.includes('"integerValue":"200"'); ) {
      heard = await (await fetch(`${channel}&SID=${sid}&AID=${last}&CI=1&TYPE=xmlhttp`)).text();
      versions += heard.split('"documentChange"').length - 1;
      last = Math.max(...[...heard.matchAll(/\[(\d+),\[/g)].map(([, id]) => Number(id)));
    }
    expect(versions).to.be.below(100);
  });

  it('does not delay other clients', async () => {
    const lazy = new RawStream(session, LISTEN);
    lazy.send(listenTo('shared', 2));
    let heard = 0;
    const stop = db.collection('shared').onSnapshot(() => heard++);
    await eventually(() => heard || undefined);
    await rewrite('shared/a', 30);
    await eventually(() => (heard > 30 ? true : undefined));
    stop();
  });
});
