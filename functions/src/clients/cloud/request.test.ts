import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { cloudRequest } from './request.ts';

describe('What is asked of Google Cloud', () => {
  let server: Server;
  before(async () => {
    // The whole answer never comes: nothing for one address, half of the body for the other.
    server = createServer(({ url }, response) => {
      if (url === '/half') response.writeHead(200).write('{');
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });

  it('is given up where no answer comes, or half of one', async () => {
    const { port } = server.address() as AddressInfo;
    const { ask } = cloudRequest('cine-club', `http://127.0.0.1:${port}`, 50);
    for (const path of ['nothing', 'half']) {
      const end = await ask(path).catch((error: Error) => error.name);
      expect(end, path).to.equal('TimeoutError');
    }
  });
});
