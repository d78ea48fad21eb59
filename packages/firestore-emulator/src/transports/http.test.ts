import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { createGate } from './gate.ts';
import { type HttpHandler, httpListener } from './http.ts';

const SIZE = 16 * 1024 * 1024;

describe('HTTP', () => {
  let server: Server;
  let url: string;
  before(async () => {
    const handler: HttpHandler = async ({ path, body }) =>
      path === '/nowhere'
        ? null
        : { status: 200, json: { length: body.length, ...(path === '/long' && { text: 'x'.repeat(5000) }) } };
    server = createServer(httpListener([handler], createGate('127.0.0.1')));
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

  const cors = (headers: Headers): Record<string, string> =>
    Object.fromEntries([...headers].filter(([name]) => name.startsWith('access-control')));

  it('allows pages of this machine, with credentials', async () => {
    for (const origin of ['http://localhost:3000', 'https://127.0.0.1', 'http://app.localhost']) {
      expect(cors(await headersOf('GET', { origin }))).to.deep.equal({
        'access-control-allow-origin': origin,
        'access-control-allow-credentials': 'true',
        'access-control-allow-methods': 'DELETE,GET,HEAD,PATCH,POST,PUT',
      });
    }
  });

  it('refuses a query that is not UTF-8, instead of replacing what it says', async () => {
    for (const query of ['documentId=b%ED%A0%BD', 'documentId=%FF', 'documentId=%']) {
      const response = await fetch(`${url}?${query}`);
      expect([response.status, await response.text()], query).to.satisfy(
        ([status, text]: [number, string]) => status === 400 && text.includes('INVALID_ARGUMENT'),
      );
    }
    expect((await fetch(`${url}?documentId=b%C3%A9+%F0%9F%98%80`)).status).to.equal(200);
  });

  it('allows in a preflight whatever is requested, on any path', async () => {
    const response = await fetch(`${url}nowhere`, {
      method: 'OPTIONS',
      headers: {
        origin: 'http://localhost:3000',
        'access-control-request-method': 'PATCH',
        'access-control-request-headers': 'authorization,x-goog-api-client',
        'access-control-request-private-network': 'false',
      },
    });
    expect([response.status, await response.text()]).to.deep.equal([200, '']);
    expect(cors(response.headers)).to.include({
      'access-control-allow-methods': 'DELETE,GET,HEAD,PATCH,POST,PUT',
      'access-control-allow-headers': 'authorization,x-goog-api-client',
      'access-control-allow-private-network': 'true',
    });
  });

  it('refuses pages from elsewhere before any handler, and the preflight to a private network', async () => {
    const requests: [method: string, headers: Record<string, string>][] = [
      ['GET', {}],
      ['POST', { 'content-type': 'text/plain' }],
      ['OPTIONS', { 'access-control-request-private-network': 'true' }],
    ];
    for (const [method, headers] of requests) {
      const response = await fetch(url, { method, headers: { ...headers, origin: 'https://example.com' } });
      expect(response.status).to.equal(403);
      expect(cors(response.headers)).to.deep.equal({});
      expect(await response.text()).to.contain("--allow-host 'example.com'");
    }
  });

  it('compresses long answers for clients that accept it', async () => {
    const encodingOf = async (path: string, encoding: string) => {
      const response = await fetch(`${url}${path}`, { headers: { 'accept-encoding': encoding } });
      expect(await response.json()).to.have.property('length');
      return response.headers.get('content-encoding');
    };
    expect(await encodingOf('long', 'gzip, deflate, br')).to.equal('gzip');
    expect(await encodingOf('long', 'identity')).to.equal(null);
    expect(await encodingOf('short', 'gzip')).to.equal(null);
  });

  it('sends no CORS headers without an origin', async () => {
    const asks = { 'access-control-request-headers': 'x', 'access-control-request-private-network': 'true' };
    for (const method of ['GET', 'OPTIONS']) expect(cors(await headersOf(method, asks))).to.deep.equal({});
  });

  it('answers unknown paths with 404 Not Found, and JSON with its plain content type', async () => {
    const nowhere = await fetch(`${url}nowhere`);
    expect([nowhere.status, await nowhere.text()]).to.deep.equal([404, 'Not Found\n']);
    expect(nowhere.headers.has('content-type')).to.equal(false);
    expect((await headersOf('GET', {})).get('content-type')).to.equal('application/json');
  });

  it('accepts bodies up to 16 MiB, and longer ones only as forms, which are percent-encoded', async () => {
    const post = async (length: number, type: string): Promise<[number, string]> => {
      const headers = { 'content-type': type };
      const response = await fetch(url, { method: 'POST', headers, body: Buffer.alloc(length, 32) });
      return [response.status, await response.text()];
    };
    expect(await post(SIZE, 'application/json')).to.deep.equal([200, `{\n  "length": ${SIZE}\n}\n`]);
    expect(await post(SIZE + 1, 'application/json')).to.deep.equal([413, '']);
    expect((await post(SIZE + 1, 'application/x-www-form-urlencoded'))[0]).to.equal(200);
  });
});
