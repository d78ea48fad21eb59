import { once } from 'node:events';
import { connect as connectHttp2 } from 'node:http2';
import { type AddressInfo, connect, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Firestore } from '@google-cloud/firestore';
import { expect } from 'chai';
import fc from 'fast-check';
import { rpcs } from '../src/transports/protos.ts';
import { isDeep, rounds } from './deep.ts';
import { firestoreAt } from './firestore-at.ts';
import { PROJECT, withServer } from './with-server.ts';

const DATABASE = `projects/${PROJECT}/databases/(default)`;

const PREFACE = Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n');

function frame(type: number, flags: number, stream: number, payload = Buffer.alloc(0)): Buffer {
  const head = Buffer.alloc(9);
  head.writeUIntBE(payload.length, 0, 3);
  head.writeUInt8(type, 3);
  head.writeUInt8(flags, 4);
  head.writeUInt32BE(stream, 5);
  return Buffer.concat([head, payload]);
}

function sized(text: string): Buffer {
  return Buffer.concat([Buffer.from([text.length]), Buffer.from(text)]);
}

describe('Garbage on streams', () => {
  const server = withServer();
  let db: Firestore;
  before(() => {
    db = firestoreAt(server.host);
  });
  afterEach('the emulator still answers', async () => {
    const text = String(Math.random());
    await db.doc('alive/now').set({ text });
    expect((await db.doc('alive/now').get()).get('text')).to.equal(text);
  });
  after(() => db.terminate());

  async function recorded(): Promise<Buffer> {
    const chunks: Buffer[] = [];
    const proxy = createServer((socket) => {
      const upstream = connect(server.port, '127.0.0.1');
      socket.on('data', (chunk) => chunks.push(chunk));
      for (const end of [socket, upstream]) end.on('error', () => undefined);
      socket.pipe(upstream).pipe(socket);
    });
    await once(proxy.listen(0, '127.0.0.1'), 'listening');
    const sdk = firestoreAt(`127.0.0.1:${(proxy.address() as AddressInfo).port}`);
    await sdk.doc('a/b').set({ n: 1, text: 'text', list: [1, { deep: true }] });
    await new Promise<void>((resolve) => {
      const stop = sdk
        .collection('a')
        .where('n', '>', 0)
        .onSnapshot(() => {
          stop();
          resolve();
        });
    });
    await sdk.runTransaction(async (tx) =>
      tx.update(sdk.doc('a/b'), { n: (await tx.get(sdk.doc('a/b'))).get('n') }),
    );
    await sdk.terminate();
    proxy.close();
    return Buffer.concat(chunks);
  }

  async function throwAt(bytes: Uint8Array): Promise<void> {
    const socket = connect(server.port, '127.0.0.1').on('error', () => undefined);
    socket.write(bytes);
    socket.resume();
    await Promise.race([once(socket, 'close'), sleep(15)]);
    socket.destroy();
  }

  it('is survived as a conversation with changed, missing or repeated bytes', async () => {
    const bytes = await recorded();
    expect(bytes.length).to.be.above(500);
    const at = fc.nat(bytes.length - 1);
    const change = fc.oneof(
      fc.record({ how: fc.constant('set'), at, value: fc.nat(255), length: fc.constant(0) }),
      fc.record({ how: fc.constantFrom('cut', 'repeat'), at, value: fc.constant(0), length: fc.nat(100) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 5 }), async (changes) => {
        let changed = Buffer.from(bytes);
        for (const { how, at: position, value, length } of changes) {
          const head = changed.subarray(0, position);
          const tail = changed.subarray(position);
          if (how === 'set') changed[Math.min(position, changed.length - 1)] = value;
          else if (how === 'cut') changed = Buffer.concat([head, tail.subarray(length)]);
          else changed = Buffer.concat([head, tail.subarray(0, length), tail]);
        }
        await throwAt(changed);
      }),
      rounds(60, 150),
    );
  });

  it('is survived as a call cancelled at once, or as garbage after a call', async () => {
    const reset = frame(3, 0, 1, Buffer.from([0, 0, 0, 8]));
    const notAllowed = frame(0, 0, 0, Buffer.from('data of no stream'));
    for (const path of ['/nothing', ...[...rpcs.values()].map((rpc) => rpc.path)]) {
      const calls = ['application/grpc', 'text/plain'].map((type) => {
        // POST, http, then as plain literals the host, the path and the content type.
        const fields = [Buffer.from([0x83, 0x86, 1]), sized('localhost'), Buffer.from([4]), sized(path)];
        const headers = Buffer.concat([...fields, Buffer.from([15, 16]), sized(type)]);
        return [PREFACE, frame(4, 0, 0), frame(1, 4, 1, headers)];
      });
      const thrown = calls.flatMap((call) => [reset, notAllowed].map((end) => Buffer.concat([...call, end])));
      await Promise.all(thrown.map(throwAt));
    }
  });

  it('is survived as the body of any RPC, however it is framed and ended', async () => {
    const session = connectHttp2(`http://${server.host}`);
    const path = fc.constantFrom(...[...rpcs.values()].map((rpc) => rpc.path));
    const message = fc
      .tuple(fc.constantFrom(0, 1, 7), fc.option(fc.integer({ min: 0, max: 0xffffffff })), fc.uint8Array())
      .map(([flag, length, body]) => {
        const head = Buffer.alloc(5);
        head[0] = flag;
        head.writeUInt32BE(length ?? body.length, 1);
        return Buffer.concat([head, body]);
      });
    const leaving = fc.constantFrom('end', 'reset', 'nothing');
    await fc.assert(
      fc.asyncProperty(path, fc.array(message, { maxLength: 4 }), leaving, async (to, frames, how) => {
        const stream = session.request({
          ':method': 'POST',
          ':path': to,
          'content-type': 'application/grpc',
        });
        stream.on('error', () => undefined).resume();
        for (const bytes of frames) stream.write(bytes);
        if (how === 'end') {
          stream.end();
          await Promise.race([once(stream, 'close'), sleep(300)]);
        }
        if (how === 'reset') stream.close(8);
      }),
      { numRuns: 150 },
    );
    session.destroy();
  });

  it('is answered with a status below 500 as any request of a WebChannel client', async () => {
    const handshake = async (rpc: string) => {
      const url = `http://${server.host}/google.firestore.v1.Firestore/${rpc}/channel?VER=8&RID=1`;
      const text = await (await fetch(url, { method: 'POST', body: 'count=0&ofs=0' })).text();
      return JSON.parse(text.slice(text.indexOf('\n')))[0][1][1] as string;
    };
    const sids = { Listen: await handshake('Listen'), Write: await handshake('Write') };
    const number = fc.oneof(
      fc.integer().map(String),
      fc.constantFrom('', 'NaN', '1e9', '-1', '99999999999999999999'),
    );
    const message = fc.oneof(
      fc.json(),
      fc.string(),
      fc.constantFrom(
        `{"database":"${DATABASE}"}`,
        '{"addTarget":{"targetId":2}}',
        '{"addTarget":{"query":{"structuredQuery":{"from":[{}]}}}}',
        '{"removeTarget":2}',
        '{"writes":[{}]}',
        '{"writes":[{"update":{"name":7}}],"streamToken":"x"}',
      ),
    );
    const request = fc.record({
      rpc: fc.constantFrom('Listen' as const, 'Write' as const),
      method: fc.constantFrom('GET', 'POST', 'PUT'),
      query: fc.record(
        {
          VER: fc.constantFrom('8', '9', ''),
          RID: number,
          AID: number,
          TYPE: fc.constantFrom('xmlhttp', 'x'),
          TO: number,
        },
        { requiredKeys: ['VER'] },
      ),
      sid: fc.constantFrom('own', 'none', 'wrong'),
      count: number,
      ofs: number,
      messages: fc.array(message, { maxLength: 4 }),
    });
    await fc.assert(
      fc.asyncProperty(request, async ({ rpc, method, query, sid, count, ofs, messages }) => {
        const address = new URLSearchParams({ ...query, CI: '1' } as Record<string, string>);
        if (sid !== 'none') address.set('SID', sid === 'own' ? sids[rpc] : 'x');
        const body = new URLSearchParams({ count, ofs });
        for (const [i, text] of messages.entries()) body.set(`req${i}___data__`, text);
        const signal = AbortSignal.timeout(50);
        const url = `http://${server.host}/google.firestore.v1.Firestore/${rpc}/channel?${address}`;
        // A long poll without data is also accepted.
        const answer = await fetch(url, { method, signal, ...(method !== 'GET' && { body }) }).catch(
          () => null,
        );
        expect(answer?.status ?? 200).to.be.below(500);
        await answer?.body?.cancel();
      }),
      { numRuns: 200 },
    );
  });

  it('is survived on hundreds of connections that send little and stay open', async () => {
    const starts = [
      '',
      'P',
      'PRI * HTTP/2.0\r\n',
      'GET / HTTP/1.1\r\nHost: x\r\n',
      'POST / HTTP/1.1\r\nContent-Length: 9\r\n\r\nx',
    ];
    // More than wait to be accepted are tried again after a second.
    const sockets = Array.from({ length: isDeep ? 1_000 : 450 }, (_, i) => {
      const socket = connect(server.port, '127.0.0.1').on('error', () => undefined);
      socket.write(starts[i % starts.length]!);
      return socket;
    });
    await Promise.all(sockets.map((socket) => once(socket, 'connect')));
    const start = performance.now();
    for (let n = 0; n < 20; n++) await db.doc('busy/a').set({ n });
    expect((performance.now() - start) / 20).to.be.below(50);
    for (const socket of sockets) socket.destroy();
  });
});
