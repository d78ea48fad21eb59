import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { type Clock, type ClockOptions, createClock } from './clock.ts';
import type { Task } from './queue.ts';

export type ClockServer = Clock & {
  /** `host:port`, for CLOUD_TASKS_EMULATOR_HOST. */
  host: string;
  close: () => Promise<void>;
};

/** Other names would let a website move the time after it has pointed its own name here. */
const ownHosts = /^(?:127\.0\.0\.1|localhost)(?::\d+)?$/;
/** Local pages, such as the dashboard, may read when things are due. */
const ownPages = /^http:\/\/(?:127\.0\.0\.1|localhost)(?::\d+)?$/;
const tasksPath = /^\/projects\/[^/]+\/locations\/[^/]+\/queues\/([^/]+)\/tasks(?:\/([^/]+))?$/;

export type ServerOptions = ClockOptions & {
  /** 0 for any free port. */
  port: number;
};

/**
 * Serves a clock on 127.0.0.1: Cloud Tasks' API, `GET /clock`, and `POST /clock/pass`, which answers with a
 * line for each delivery.
 */
export async function startClock({ port, ...options }: ServerOptions): Promise<ClockServer> {
  const clock = createClock(options);

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url = '', headers } = request;
    if (!ownHosts.test(headers.host ?? '')) return reply(response, 403, {});
    const { origin } = headers;
    if (origin !== undefined && !(method === 'GET' && ownPages.test(origin))) return reply(response, 403, {});
    if (origin !== undefined) response.setHeader('access-control-allow-origin', origin);
    const [, queueName, taskId] = tasksPath.exec(url) ?? [];
    if (queueName !== undefined) return tasks(request, response, queueName, taskId);
    if (method === 'GET' && url === '/clock') return reply(response, 200, clock.state());
    if (method === 'POST' && url === '/clock/pass') return pass(request, response);
    reply(response, 404, { error: { status: 'NOT_FOUND' } });
  }

  async function tasks(
    request: IncomingMessage,
    response: ServerResponse,
    queueName: string,
    taskId: string | undefined,
  ): Promise<void> {
    const queue = clock.queue(queueName);
    if (queue && request.method === 'DELETE' && taskId !== undefined) {
      if (queue.remove(taskId)) return reply(response, 200, {});
    } else if (queue && request.method === 'POST' && taskId === undefined) {
      const { task } = (await json(request)) as { task: Task };
      const { isNew, id } = queue.add(task);
      if (!isNew) return reply(response, 409, { error: { status: 'ALREADY_EXISTS' } });
      reply(response, 200, { task: { name: id } });
      return clock.deliverDue();
    }
    reply(response, 404, { error: { status: 'NOT_FOUND' } });
  }

  async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { ms, sleeps = false } = (await json(request)) as { ms?: unknown; sleeps?: boolean };
    if (typeof ms !== 'number' || !(ms > 0))
      return reply(response, 400, { error: { status: 'INVALID_ARGUMENT' } });
    response.writeHead(200, { 'content-type': 'application/x-ndjson' });
    response.flushHeaders();
    const line = (value: object) => void response.write(`${JSON.stringify(value)}\n`);
    await clock.passTime(ms, { sleeps, onDelivery: line });
    response.end(`${JSON.stringify({ now: clock.state().now })}\n`);
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      console.error(error);
      if (response.headersSent) response.destroy();
      else reply(response, 500, { error: { status: 'INTERNAL' } });
    });
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    ...clock,
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      await clock.stop();
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

async function json(request: IncomingMessage): Promise<unknown> {
  return JSON.parse(await text(request));
}

function reply(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}
