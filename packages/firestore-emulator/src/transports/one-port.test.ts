import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'chai';
import { createOnePort, type OnePort } from './one-port.ts';

describe('One port for two protocols', () => {
  let server: OnePort;
  let port: number;
  let ready: Promise<void> | undefined;
  let arrived: { protocol: string; socket: Socket; parts: Buffer[] } | null;

  beforeEach(async () => {
    arrived = null;
    ready = undefined;
    const take = (protocol: string) => async (socket: Socket) => {
      await ready;
      const parts: Buffer[] = [];
      socket.on('data', (part: Buffer) => parts.push(part));
      arrived = { protocol, socket, parts };
    };
    server = createOnePort({ http1: take('http1'), http2: take('http2') });
    port = await server.listen(0, '127.0.0.1');
  });

  afterEach(() => server.close());

  async function send(chunks: string[]): Promise<{ protocol: string; received: string }> {
    const client = connect(port, '127.0.0.1').setNoDelay();
    for (const chunk of chunks) {
      client.write(chunk);
      await sleep(10);
    }
    const { protocol, socket, parts } = arrived!;
    client.end();
    await once(socket, 'end');
    client.destroy();
    return { protocol, received: Buffer.concat(parts).toString() };
  }

  it('passes on HTTP/2 with every byte, even if they arrive one by one', async () => {
    expect(await send(['P', 'R', 'I', ' * HTTP/2.0'])).to.deep.equal({
      protocol: 'http2',
      received: 'PRI * HTTP/2.0',
    });
  });

  it('keeps what arrives until the protocol is ready to read', async () => {
    ready = sleep(40);
    expect(await send(['GET / HTTP/1.1\r\n', 'host: localhost\r\n', '\r\n', 'more', '…'])).to.deep.equal({
      protocol: 'http1',
      received: 'GET / HTTP/1.1\r\nhost: localhost\r\n\r\nmore…',
    });
  });

  it('passes PUT and POST to HTTP/1 although they start like the HTTP/2 preface', async () => {
    expect(await send(['P', 'UT / HTTP/1.1'])).to.deep.equal({
      protocol: 'http1',
      received: 'PUT / HTTP/1.1',
    });
  });
});
