import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { reasonWithoutUi } from './emulator-ui.ts';

describe('The Emulator UI', () => {
  const at = (remoteUrl: string, downloadPath = '/nowhere/ui.zip') => ({ downloadPath, opts: { remoteUrl } });

  it('is served if the CLI has it or can download it, and otherwise one line says why not', async () => {
    const server = createServer((request, response) => {
      response.writeHead(request.url === '/ui.zip' ? 200 : 404).end();
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    expect(await reasonWithoutUi(at(`${url}/ui.zip`))).to.equal(null);
    expect(await reasonWithoutUi(at(`${url}/moved.zip`))).to.equal(`${url}/moved.zip answers 404`);
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
    expect(await reasonWithoutUi(at(`${url}/ui.zip`))).to.match(/^the Firebase CLI .+ can't be reached$/);
    expect(await reasonWithoutUi(at(`${url}/ui.zip`, import.meta.filename))).to.equal(null);
  });
});
