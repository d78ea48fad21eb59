import { rejects } from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startEncoders } from '@cine/encoders/stand-in';
import { expect } from 'chai';
import { createEncoders } from './client.ts';
import { EncodersError } from './encoders.ts';

const likeness = (one: Float32Array, other: Float32Array) =>
  one.reduce((sum, value, at) => sum + value * other[at]!, 0);

describe("The encoders' client", () => {
  let server: Awaited<ReturnType<typeof startEncoders>>;
  before(async () => {
    server = await startEncoders();
  });
  after(() => server.close());

  const refusal = (code: EncodersError['code']) => (error: unknown) =>
    error instanceof EncodersError && error.code === code;

  it('makes unit vectors of texts, in their order, however many they are', async () => {
    const { text } = await createEncoders({ url: server.url, now: () => 0 })();
    const vectors = await text!.encode(Array.from({ length: 150 }, (_, at) => (at % 2 ? 'sad' : 'rocket')));
    expect(vectors).to.have.length(150);
    expect(vectors[0]).to.have.length(text!.dimensions);
    expect(likeness(vectors[1]!, vectors[149]!)).to.be.closeTo(1, 1e-5);
    expect(likeness(vectors[0]!, vectors[149]!)).to.be.below(0.2);
    expect(await text!.encode([])).to.deep.equal([]);
  });

  it('makes a unit vector of a picture', async () => {
    const { image } = await createEncoders({ url: server.url, now: () => 0 })();
    const rgb = Uint8Array.from({ length: 40 * 30 * 3 }, (_, at) => at % 251);
    const vector = await image!.encode({ width: 40, height: 30, rgb });
    expect(vector).to.have.length(image!.dimensions);
    expect(likeness(vector, vector)).to.be.closeTo(1, 1e-5);
  });

  it('sends no picture that is too large, or of another size than its bytes', async () => {
    const { image } = await createEncoders({ url: server.url, now: () => 0 })();
    await rejects(image!.encode({ width: 2, height: 2, rgb: new Uint8Array(11) }), refusal('refused'));
    const rgb = new Uint8Array(1001 * 1000 * 3);
    await rejects(image!.encode({ width: 1001, height: 1000, rgb }), refusal('refused'));
  });

  it('says that encoders are unavailable where nothing answers, and asks again the next time', async () => {
    const closed = await startEncoders();
    closed.close();
    const encoders = createEncoders({ url: closed.url, now: () => 0 });
    await rejects(encoders(), refusal('unavailable'));
    await rejects(encoders(), refusal('unavailable'));
  });

  describe('asking a server whose network changes', () => {
    let version: string;
    let calls: number;
    let changing: Server;
    before(async () => {
      changing = createServer((request, response) => {
        if (request.method === 'GET') {
          calls += 1;
          response.end(JSON.stringify({ text: { version, dimensions: 2 }, image: null }));
          return;
        }
        const chunks: Buffer[] = [];
        request.on('data', (chunk: Buffer) => chunks.push(chunk));
        request.on('end', () => {
          const isKnown = JSON.parse(Buffer.concat(chunks).toString()).version === version;
          const vectors = Buffer.from(Float32Array.of(1, 0).buffer).toString('base64');
          response.writeHead(isKnown ? 200 : 409).end(JSON.stringify({ vectors }));
        });
      }).listen(0, '127.0.0.1');
      await once(changing, 'listening');
    });
    beforeEach(() => {
      version = 'first';
      calls = 0;
    });
    after(() => {
      changing.closeAllConnections();
      changing.close();
    });
    const clientAt = (clock: { now: number }) => {
      const url = `http://127.0.0.1:${(changing.address() as AddressInfo).port}`;
      return createEncoders({ url, now: () => clock.now });
    };

    it('gives no vectors of a new network as those of the former, and then tells of the new one', async () => {
      const encoders = clientAt({ now: 0 });
      const { text, image } = await encoders();
      expect(image).to.equal(undefined);
      expect(await text!.encode(['a'])).to.deep.equal([Float32Array.of(1, 0)]);
      version = 'second';
      await rejects(text!.encode(['a']), refusal('changed'));
      const { text: next } = await encoders();
      expect(next!.version).to.equal('second');
      expect(await next!.encode(['a'])).to.have.length(1);
    });

    it('asks which networks answer once in ten minutes', async () => {
      const clock = { now: 0 };
      const encoders = clientAt(clock);
      await Promise.all([encoders(), encoders()]);
      clock.now = 599_999;
      await encoders();
      expect(calls).to.equal(1);
      clock.now = 600_000;
      await encoders();
      expect(calls).to.equal(2);
    });
  });
});
