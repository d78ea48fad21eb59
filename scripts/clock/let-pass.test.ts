import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Delivery } from '@cine/dev-clock';
import { expect } from 'chai';
import { letPass } from './let-pass.ts';

describe('Letting time pass', () => {
  it('tells of each delivery when it happens, and of all at the end', async () => {
    const delivery: Delivery = { name: 'privacy-sweep', taskId: null, dueAt: 1, at: 2, status: 200 };
    let answering: ServerResponse | undefined;
    const server = createServer((_request, response) => {
      answering = response;
      response.write(`${JSON.stringify(delivery)}\n`);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const told = await letPass(`127.0.0.1:${port}`, { ms: 1000 }, (each) => {
      expect(each).to.deep.equal(delivery);
      // Without hearing of it before the end, this would never come.
      answering?.end(`${JSON.stringify({ now: 1000 })}\n`);
    });
    expect(told).to.deep.equal({ now: 1000, deliveries: [delivery] });
    server.close();
  });
});
