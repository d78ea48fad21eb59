import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { eventually, PROJECT, withServer } from './with-server.ts';

const directory = mkdtempSync(join(tmpdir(), 'indexes-'));
const indexesFile = join(directory, 'firestore.indexes.json');
const override = { collectionGroup: 'codes', fieldPath: 'expiresAt', ttl: true, indexes: [] };
writeFileSync(indexesFile, JSON.stringify({ indexes: [], fieldOverrides: [override] }));

describe('Triggers and TTL fields', () => {
  const server = withServer({ indexesFile, ttl: { sweepMs: 20, delayMs: 60_000 } });
  let functions: Server;
  let bodies: { data: Record<string, { name?: string }>; context: { eventType: string } }[];

  before(async () => {
    functions = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => {
        body += chunk;
      });
      request.on('end', () => {
        bodies.push(JSON.parse(body));
        response.writeHead(200).end();
      });
    });
    await once(functions.listen(0, '127.0.0.1'), 'listening');
    const { port } = functions.address() as AddressInfo;
    await server.admin('POST', ':functionsEmulator', { host: `127.0.0.1:${port}` });
    await server.admin('PUT', '/triggers/us-central1-onCode-0', {
      eventTrigger: {
        eventType: 'providers/cloud.firestore/eventTypes/document.delete',
        resource: `projects/${PROJECT}/databases/(default)/documents/codes/{id}`,
        service: 'firestore.googleapis.com',
      },
    });
  });
  beforeEach(() => {
    bodies = [];
  });
  after(() => {
    functions.closeAllConnections();
    functions.close();
    rmSync(directory, { recursive: true });
  });

  const put = async (path: string, expiresAt: number): Promise<void> => {
    const fields = { expiresAt: { timestampValue: new Date(expiresAt).toISOString() } };
    const url = `http://${server.host}/v1/projects/${PROJECT}/databases/(default)/documents/${path}`;
    await fetch(url, { method: 'PATCH', body: JSON.stringify({ fields }) });
  };
  const settled = () => server.admin('GET', ':settled?timeoutMs=2000');

  it('delete expired documents on their own, with events for 1st generation functions', async () => {
    await put('codes/late', Date.now() - 120_000);
    await put('codes/just', Date.now() - 10);
    const [first] = await eventually(() => (bodies.length > 0 ? bodies : undefined));
    expect(first!.data.oldValue!.name).to.match(/codes\/late$/);
    expect(first!.data.value).to.deep.equal({});
    expect(first!.context.eventType).to.equal('providers/cloud.firestore/eventTypes/document.delete');
    expect(bodies).to.have.length(1);
    expect(await server.admin('POST', ':sweepExpired')).to.deep.equal({ deleted: 1 });
    await settled();
    expect(bodies.map(({ data }) => data.oldValue!.name!.split('/').at(-1))).to.deep.equal(['late', 'just']);
  });

  it('get no events when a database is cleared', async () => {
    await put('codes/a', Date.now() + 1e6);
    await server.admin('DELETE', '/databases/(default)/documents');
    await settled();
    expect(bodies).to.deep.equal([]);
  });

  it('get events twice when a test asks for it', async () => {
    await server.admin('PUT', ':faults', { duplicate: 1, maxDelayMs: 5, reorder: true });
    await put('codes/a', Date.now() - 1);
    await server.admin('POST', ':sweepExpired');
    await settled();
    expect(bodies).to.have.length(2);
    const wrong = await server.admin('PUT', ':faults', { duplicate: 'often' }).catch(String);
    expect(wrong).to.contain('Expected {');
  });

  it('refuse a 1st generation registration without a resource', async () => {
    const wrong = await server.admin('PUT', '/triggers/x', { eventTrigger: {} }).catch(String);
    expect(wrong).to.contain('Expected {');
  });
});
