import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { answerWith } from './index.ts';
import { startEncoders } from './stand-in.test-support.ts';

type Described = Record<'text' | 'image', { version: string; dimensions: number } | null>;

describe('The server of encoders', () => {
  let server: Awaited<ReturnType<typeof startEncoders>>;
  let described: Described;
  before(async () => {
    server = await startEncoders();
    described = (await (await fetch(server.url)).json()) as Described;
  });
  after(() => server.close());

  const post = async (path: string, body: object | string) => {
    const json = typeof body === 'string' ? body : JSON.stringify(body);
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${server.url}/${path}`, { method: 'POST', headers, body: json });
    return { status: response.status, ...((await response.json()) as { vectors?: string; error?: string }) };
  };
  const floatsIn = (base64: string) => {
    const bytes = Buffer.from(base64, 'base64');
    return Array.from({ length: bytes.length / 4 }, (_, at) => bytes.readFloatLE(at * 4));
  };

  it('says which networks answer', () => {
    expect(described.text?.dimensions).to.equal(4);
    expect(described.image?.dimensions).to.equal(48);
    expect(described.text?.version).to.match(/^[0-9a-f]{16}$/);
  });

  it('answers with the vectors of texts, one after the other', async () => {
    const { version } = described.text!;
    const { status, vectors } = await post('texts', { version, texts: ['funny', 'sad'] });
    expect(status).to.equal(200);
    const floats = floatsIn(vectors!);
    expect(floats).to.have.length(8);
    expect(floats[1]).to.be.above(0.9);
    expect(floats[4]).to.be.above(0.9);
  });

  it('answers with the vector of a picture', async () => {
    const { version } = described.image!;
    const rgb = Buffer.alloc(20 * 10 * 3, 200).toString('base64');
    const { vectors } = await post('picture', { version, width: 20, height: 10, rgb });
    expect(floatsIn(vectors!)).to.have.length(48);
  });

  it('refuses who expects another network', async () => {
    expect(await post('texts', { version: 'former', texts: ['sad'] })).to.include({ status: 409 });
  });

  it('refuses what isn’t a call: other JSON, none, a picture of another size than its bytes, an unknown address', async () => {
    const { version } = described.image!;
    expect(await post('texts', { version, texts: 'sad' })).to.include({ status: 400 });
    expect(await post('texts', 'sad')).to.include({ status: 400 });
    const rgb = Buffer.alloc(30).toString('base64');
    expect(await post('picture', { version, width: 20, height: 10, rgb })).to.include({ status: 400 });
    expect(await post('sounds', {})).to.include({ status: 404 });
  });

  it('says that it fails while its networks can’t be loaded, and answers once they can', async () => {
    let mayLoad = false;
    const late = createServer(
      answerWith(async () => {
        if (!mayLoad) throw new Error('not yet');
        return { text: null, image: null };
      }),
    ).listen(0, '127.0.0.1');
    await once(late, 'listening');
    try {
      const url = `http://127.0.0.1:${(late.address() as AddressInfo).port}`;
      expect((await fetch(url)).status).to.equal(500);
      mayLoad = true;
      expect(await (await fetch(url)).json()).to.deep.equal({ text: null, image: null });
    } finally {
      late.closeAllConnections();
      late.close();
    }
  });
});
