import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { httpListener } from './http.ts';

describe('HTTP across origins', () => {
  let server: Server;
  let url: string;
  before(async () => {
    server = createServer(httpListener([async () => ({ status: 200, body: {} })]));
    await once(server.listen(0, '127.0.0.1'), 'listening');
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  const headersOf = async (method: string, headers: Record<string, string>): Promise<Headers> => {
    const response = await fetch(url, { method, headers });
    await response.text();
    expect(response.ok).to.equal(true);
    return response.headers;
  };

  it('lets pages of any origin call, with credentials, and read what WebChannel clients ask for', async () => {
    const headers = await headersOf('GET', { origin: 'http://localhost:3000' });
    expect(headers.get('access-control-allow-origin')).to.equal('http://localhost:3000');
    expect(headers.get('access-control-allow-credentials')).to.equal('true');
    expect(headers.get('access-control-expose-headers')).to.contain('x-http-session-id');
    expect(headers.get('vary')).to.equal('origin');
  });

  it('allows in a preflight what is asked for', async () => {
    const headers = await headersOf('OPTIONS', {
      origin: 'https://example.com',
      'access-control-request-method': 'PATCH',
      'access-control-request-headers': 'authorization,x-goog-api-client',
      'access-control-request-private-network': 'true',
    });
    expect(headers.get('access-control-allow-methods')).to.contain('PATCH');
    expect(headers.get('access-control-allow-headers')).to.equal('authorization,x-goog-api-client');
    expect(headers.get('access-control-allow-private-network')).to.equal('true');
  });

  it('says nothing of origins to those that have none', async () => {
    const headers = await headersOf('GET', {});
    expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).to.deep.equal([]);
  });
});
