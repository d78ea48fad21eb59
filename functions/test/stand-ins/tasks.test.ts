import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { expect } from 'chai';
import { startTasks, type Tasks } from './tasks.ts';

describe('The task queues of the tests', () => {
  let functions: Server;
  let tasks: Tasks;
  let calls: { data: string; retries: string; at: number }[];
  let underWay: number;
  let mostAtOnce: number;
  let failures: number;

  beforeEach(async () => {
    calls = [];
    underWay = mostAtOnce = failures = 0;
    functions = createServer(async (request, response) => {
      mostAtOnce = Math.max(mostAtOnce, ++underWay);
      const { data } = JSON.parse(await text(request)) as { data: string };
      calls.push({
        data,
        retries: String(request.headers['x-cloudtasks-taskretrycount']),
        at: performance.now(),
      });
      await delay(5);
      underWay -= 1;
      response.writeHead(failures-- > 0 ? 500 : 204).end();
    });
    functions.listen(0, '127.0.0.1');
    await once(functions, 'listening');
    const { port } = functions.address() as AddressInfo;
    const queues = [
      {
        name: 'careful',
        rateLimits: { maxConcurrentDispatches: 2, maxDispatchesPerSecond: 0.1 },
        retryConfig: { maxAttempts: 3, minBackoffSeconds: 20, maxBackoffSeconds: 30, maxDoublings: 4 },
      },
      { name: 'plain', rateLimits: { maxConcurrentDispatches: null }, retryConfig: {} },
    ];
    tasks = await startTasks(queues, `http://127.0.0.1:${port}`, 100);
  });
  afterEach(async () => {
    await tasks.close();
    functions.close();
    functions.closeAllConnections();
  });

  async function handIn(queue: string, id: string, data = id): Promise<number> {
    const parent = `projects/p/locations/l/queues/${queue}/tasks`;
    const body = Buffer.from(JSON.stringify({ data })).toString('base64');
    const task = { name: `${parent}/${id}`, httpRequest: { body } };
    const response = await fetch(`http://${tasks.host}/${parent}`, {
      method: 'POST',
      body: JSON.stringify({ task }),
    });
    return response.status;
  }

  it('run tasks in order, within their rate and concurrency', async () => {
    for (const id of ['a', 'b', 'c', 'd', 'e']) expect(await handIn('careful', id)).to.equal(200);
    await tasks.settled();
    expect(calls.map(({ data }) => data)).to.deep.equal(['a', 'b', 'c', 'd', 'e']);
    expect(mostAtOnce).to.be.at.most(2);
    // Ten seconds take a hundred milliseconds here; the first may have been some on its way.
    expect(calls.at(-1)!.at - calls[0]!.at).to.be.at.least(300);
  });

  it('retry failures, each time later, and give up in the end', async () => {
    failures = 3;
    await handIn('careful', 'a');
    await tasks.settled();
    expect(calls.map(({ retries }) => retries)).to.deep.equal(['0', '1', '2']);
    expect(calls[1]!.at - calls[0]!.at).to.be.at.least(200);
    expect(calls[2]!.at - calls[1]!.at).to.be.at.least(300);
    expect(tasks.log.map(({ status }) => status)).to.deep.equal([500, 500, 500]);

    failures = 1;
    await handIn('plain', 'a');
    await tasks.settled();
    expect(tasks.log.map(({ status }) => status).slice(3)).to.deep.equal([500, 204]);
  });

  it('accept an id once, even after the task is done', async () => {
    expect(await handIn('plain', 'a')).to.equal(200);
    await tasks.settled();
    expect(await handIn('plain', 'a')).to.equal(409);
    expect(await handIn('careful', 'a')).to.equal(200);
    await tasks.settled();
    expect(calls).to.have.length(2);
  });

  it('refuse tasks for an unknown queue', async () => {
    expect(await handIn('nowhere', 'a')).to.equal(404);
  });
});
