import { expect } from 'chai';
import fc from 'fast-check';
import { EmulatorError } from '../../errors.ts';
import { form, TestChannel, texts } from './client.test-support.ts';

const KEEP_ALIVE_MS = 40;

describe('WebChannel', () => {
  const channel = new TestChannel();
  before(() => channel.start());
  after(() => channel.close());
  const served = (): TestChannel['streams'][number] => channel.streams.at(-1)!;

  it('answers the handshake with a session, and passes its messages on', async () => {
    const response = await channel.send({ RID: 1 }, form(0, ['a', 'b']));
    const body = await response.text();
    expect(body).to.match(/^\d+\n\[\[0,\["c","[\w-]{22}","",8,12,30000\]\]\]$/);
    expect(body.length).to.equal(Number.parseInt(body, 10) + body.indexOf('\n') + 1);
    expect(served().received).to.deep.equal(['a', 'b']);
  });

  it('streams numbered arrays, with lengths in UTF-16 units', async () => {
    const sid = await channel.handshake(['echo:aé漢😀']);
    const reader = await channel.open(sid);
    await reader.until(1);
    served().sink.send({ streamId: '\ud83d' });
    expect(await reader.until(3)).to.deep.equal([
      [1, [{ streamId: 'aé漢😀' }]],
      [2, ['noop']],
      [3, [{ streamId: '\ud83d' }]],
    ]);
    expect(reader.headers).to.include({
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, max-age=0',
      'access-control-expose-headers': 'x-client-wire-protocol, x-http-session-id, x-http-initial-response',
      vary: 'Origin',
    });
    reader.abort();
  });

  it('sends data at once on a back channel with nothing to send', async () => {
    const reader = await channel.open(await channel.handshake());
    expect(await reader.until(1)).to.deep.equal([[1, ['noop']]]);
    reader.abort();
  });

  it('reports with each post whether there is a back channel, and what was sent', async () => {
    const sid = await channel.handshake(['echo:a']);
    expect(await channel.post(sid, 1, ['b'])).to.deep.equal([0, 0, '[1,[{"streamId":"a"}]]'.length]);
    const reader = await channel.open(sid);
    await reader.until(2);
    // Never less than the official emulator says, and without what the post is answered with.
    expect(await channel.post(sid, 2, ['echo:c'], 2)).to.deep.equal([1, 2, 7]);
    reader.abort();
  });

  it('repeats only what a lost back channel left unacknowledged', async () => {
    const sid = await channel.handshake(['echo:a', 'echo:b', 'echo:c']);
    const lost = await channel.open(sid);
    await lost.until(3);
    lost.abort();
    const reader = await channel.open(sid, { AID: 1 });
    expect(texts(await reader.until(2))).to.deep.equal(['b', 'c']);
    reader.abort();
  });

  it('repeats nothing on a back channel after an acknowledgement', async () => {
    const sid = await channel.handshake(['echo:a', 'echo:b']);
    const reader = await channel.open(sid);
    await reader.until(2);
    await channel.post(sid, 2, ['echo:c'], 1);
    expect((await reader.until(3)).map(([id]) => id)).to.deep.equal([1, 2, 3]);
    reader.abort();
  });

  it('ends a back channel when another one opens', async () => {
    const sid = await channel.handshake();
    const first = await channel.open(sid);
    await first.until(1);
    const second = await channel.open(sid, { AID: 1 });
    await first.ended;
    served().sink.send({ streamId: 'x' });
    expect(texts(await second.until(2))).to.deep.equal(['x']);
    second.abort();
  });

  it('ignores acknowledgements of unsent arrays', async () => {
    const sid = await channel.handshake(['echo:a']);
    const reader = await channel.open(sid, { AID: 99 });
    expect(texts(await reader.until(1))).to.deep.equal(['a']);
    reader.abort();
  });

  it('accepts repeated and reordered messages once and in order', async () => {
    const sent = fc.array(fc.tuple(fc.nat(11), fc.integer({ min: 1, max: 5 })), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(sent, async (requests) => {
        const all = Array.from({ length: 12 }, (_, n) => `m${n}`);
        const sid = await channel.handshake(all.slice(0, 2));
        const { received } = served();
        for (const [offset, count] of requests)
          await channel.post(sid, offset, all.slice(offset, offset + count));
        expect(received).to.deep.equal(all.slice(0, received.length));
        await channel.post(sid, 0, all);
        expect(received).to.deep.equal(all);
      }),
      { numRuns: 30 },
    );
  });

  it('loses and repeats nothing when back channels break', async () => {
    const step = fc.record({ send: fc.nat(4), read: fc.nat(4), isLongPolling: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
        const sid = await channel.handshake();
        const { sink } = served();
        const heard = new Map<number, string>();
        let sent = 0;
        let last = 0;
        for (const { send, read, isLongPolling } of [...steps, { send: 1, read: 99, isLongPolling: false }]) {
          for (let n = 0; n < send; n++) sink.send({ streamId: `m${sent++}` });
          const waiting = sent - heard.size;
          if (isLongPolling && waiting === 0) continue;
          const reader = await channel.open(sid, { AID: last, CI: isLongPolling ? 1 : 0 });
          const arrays = await reader.until(Math.max(1, Math.min(read, waiting)));
          for (const [id, [message]] of arrays) {
            last = Math.max(last, id);
            if (message !== 'noop') heard.set(id, texts([[id, [message]]])[0]!);
          }
          reader.abort();
        }
        expect([...heard.values()]).to.deep.equal(Array.from({ length: sent }, (_, n) => `m${n}`));
      }),
      { numRuns: 30 },
    );
  });

  describe('with long polling', () => {
    it('answers at once with queued data', async () => {
      const sid = await channel.handshake(['echo:a', 'echo:b']);
      const reader = await channel.open(sid, { CI: 1 });
      await reader.ended;
      expect(texts(reader.arrays)).to.deep.equal(['a', 'b']);
      expect(await channel.post(sid, 2, [], 2)).to.deep.equal([0, 2, 7]);
    });

    it('waits for data, and ends with all data of one tick', async () => {
      const sid = await channel.handshake();
      const opening = channel.open(sid, { CI: 1 });
      // The request has arrived once a post reports a back channel.
      while (((await channel.post(sid, 0, [])) as number[])[0] === 0);
      for (const streamId of ['a', 'b']) served().sink.send({ streamId });
      const reader = await opening;
      await reader.ended;
      expect(texts(reader.arrays)).to.deep.equal(['a', 'b']);
    });

    it('sends its headers before there is data', async () => {
      const reader = await channel.open(await channel.handshake(), { CI: 1 });
      expect(await reader.until(1)).to.deep.equal([[1, ['noop']]]);
      served().sink.send({ streamId: 'a' });
      await reader.ended;
      expect(texts(reader.arrays)).to.deep.equal(['a']);
    });

    it('waits no longer than requested', async () => {
      const reader = await channel.open(await channel.handshake(), { CI: 1, TO: KEEP_ALIVE_MS });
      await reader.ended;
      expect(reader.arrays).to.deep.equal([1, 2].map((id) => [id, ['noop']]));
    });
  });

  describe('when the stream ends', () => {
    it('sends the client the error that ended it', async () => {
      const reader = await channel.open(await channel.handshake());
      served().sink.end({ code: 'NOT_FOUND', message: 'gone' });
      const [, error] = await reader.until(2);
      expect(error).to.deep.equal([2, [{ error: { message: 'NOT_FOUND: gone', status: 'NOT_FOUND' } }]]);
      reader.abort();
    });

    it("closes the client's channel if there is no error", async () => {
      const reader = await channel.open(await channel.handshake());
      served().sink.end();
      expect((await reader.until(2))[1]).to.deep.equal([2, ['close']]);
      reader.abort();
    });

    for (const [words, data] of [
      ['is not JSON', '{'],
      ['has unknown fields', '{"nonsense":1}'],
    ] as const) {
      it(`is an error and the stream's end when a message ${words}`, async () => {
        const sid = await channel.handshake();
        await channel.send(
          { SID: sid, RID: 2 },
          new URLSearchParams({ count: '1', ofs: '0', req0___data__: data }),
        );
        expect(served().closed).to.equal(true);
        const reader = await channel.open(sid);
        expect((await reader.until(1))[0]).to.have.nested.property('[1][0].error.status', 'INVALID_ARGUMENT');
        reader.abort();
      });
    }

    it('sends errors that the service throws', async () => {
      const sid = await channel.handshake();
      served().received.push = () => {
        throw new EmulatorError('ABORTED', 'no');
      };
      await channel.post(sid, 0, ['x']);
      const reader = await channel.open(sid);
      expect((await reader.until(1))[0]).to.have.nested.property('[1][0].error.status', 'ABORTED');
      reader.abort();
    });
  });

  it('ends the stream on terminate, by GET and POST', async () => {
    for (const method of ['POST', 'GET']) {
      const sid = await channel.handshake();
      const reader = await channel.open(sid);
      const response = await fetch(channel.address({ SID: sid, RID: 3, TYPE: 'terminate' }), { method });
      expect([response.status, await response.text()]).to.deep.equal([200, '']);
      expect(served().closed).to.equal(true);
      await reader.ended;
    }
  });

  describe('refuses with 400', () => {
    const refused = async (address: string, method: string, body?: string): Promise<string> => {
      const response = await fetch(address, { method, ...(body !== undefined && { body }) });
      expect(response.status).to.equal(400);
      return response.text();
    };

    for (const method of ['GET', 'POST']) {
      it(`an unknown session (${method})`, async () => {
        expect(await refused(channel.address({ SID: 'x', AID: 0 }), method)).to.equal('');
      });
    }

    it("another stream's session", async () => {
      const sid = await channel.handshake();
      expect(await refused(channel.address({ SID: sid }, 'Listen'), 'GET')).to.equal('');
    });

    it('other versions, methods and malformed forms', async () => {
      const sid = await channel.handshake();
      expect(await refused(channel.address({ VER: 7 }), 'POST')).to.contain('version 7');
      await refused(channel.address({}), 'GET');
      await refused(channel.address({ SID: sid }), 'DELETE');
      for (const body of [
        'count=x',
        'count=-1',
        'count=1e9',
        'count=999999',
        'count=1&ofs=-1',
        'count=1&ofs=1.5',
      ])
        await refused(channel.address({ SID: sid }), 'POST', body);
      expect(await channel.post(sid, 0, ['still'])).to.be.an('array');
      expect(served().received).to.deep.equal(['still']);
    });
  });

  describe('knows the caller', () => {
    const token = `e30.${Buffer.from('{"sub":"alice"}').toString('base64url')}.`;
    const bearer = `Bearer ${token}`;
    const uid = (): unknown => served().call.caller;

    it('from the headers in the form', async () => {
      await channel.handshake([], `x-goog-api-key:k\r\nAuthorization:${bearer}\r\n`);
      expect(uid()).to.include({ kind: 'user', uid: 'alice' });
    });

    it('from the headers in the URL, and from real ones', async () => {
      await channel.send({ $httpHeaders: `Authorization:${bearer}\r\n` }, form(0, []));
      expect(uid()).to.include({ uid: 'alice' });
      const headers = { authorization: 'Bearer owner' };
      await fetch(channel.address({}), { method: 'POST', body: form(0, []), headers });
      expect(uid()).to.deep.equal({ kind: 'owner' });
    });

    it('unless the token is malformed, which is refused', async () => {
      const reader = await channel.open(await channel.handshake([], 'Authorization:Bearer x\r\n'));
      expect((await reader.until(1))[0]).to.have.nested.property('[1][0].error.status', 'INVALID_ARGUMENT');
      reader.abort();
    });
  });
});
