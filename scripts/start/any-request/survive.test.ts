import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import { rawRequests, statusOf } from './raw-requests.test-support.ts';

describe('A process that answers any request', function () {
  this.timeout(minute);
  let server: ChildProcess;
  let port: number;

  before(async () => {
    server = spawn(process.execPath, [join(import.meta.dirname, 'fragile-server.test-support.ts')], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [line] = (await once(server.stdout!, 'data')) as [Buffer];
    port = Number(String(line));
  });
  after(() => {
    server.kill();
  });

  const get = (path: string) =>
    statusOf(port, `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);

  it('lets an error end only the request that caused it, whenever it is thrown', async () => {
    const paths = ['/thrown', '/thrown-later', '/rejected', '/rejected-later'];
    const statuses: (number | null)[] = [];
    for (const path of paths) statuses.push(await get(path));
    expect(statuses).to.deep.equal([500, 500, 500, 500]);
    expect(await get('/begun')).to.equal(200);
    expect(await get('/')).to.equal(200);
  });

  it('refuses what is no address, and answers the rest', async () => {
    const statuses = await Promise.all(rawRequests.map((request) => statusOf(port, request)));
    expect(statuses).to.not.include(null);
    expect(statuses.filter((status) => status === 500)).to.deep.equal([]);
    const refused = ['//', '/\\', '*', 'x', '/%', '/%00'];
    for (const path of refused) expect(await get(path), path).to.equal(400);
    expect(await get('/a%2Fb?x=%')).to.equal(200);
  });

  it('passes on no header about the connection, except that a body follows', async () => {
    const call = request({ port, path: '/headers', method: 'POST' });
    call.setHeader('Keep-Alive', '1');
    call.setHeader('Expect', '100-continue');
    call.write('abc');
    call.end();
    const [answer] = (await once(call, 'response')) as [IncomingMessage];
    expect(await text(answer)).to.equal('host chunked');
  });

  it('refuses a body that is compressed on its way', async () => {
    const rawRequest = 'POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n';
    expect(await statusOf(port, rawRequest)).to.equal(400);
  });

  it('names no server, and spells dots as Hosting reads them', async () => {
    const response = await fetch(`http://127.0.0.1:${port}/api/..%2F`);
    expect(await response.text()).to.include('/api/%2E.%2F');
    for (const path of ['/', '/begun', '/thrown'])
      expect((await fetch(`http://127.0.0.1:${port}${path}`)).headers.get('x-powered-by'), path).to.equal(
        null,
      );
  });
});
