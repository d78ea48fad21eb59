import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { hour, second } from '@cine/contract/time';
import { send } from '../send-json.ts';

/** A task queue function: its name and options; those left out are not numbers. */
export type Queue = { name: string } & {
  [Group in keyof typeof defaults]: { [Option in keyof (typeof defaults)[Group]]?: unknown };
};

/** Cloud Tasks' defaults, as its emulator has them. */
const defaults = {
  rateLimits: { maxConcurrentDispatches: 1000, maxDispatchesPerSecond: 500 },
  retryConfig: { maxAttempts: 3, minBackoffSeconds: 0.1, maxBackoffSeconds: hour / second, maxDoublings: 16 },
};

/** One attempt, with the status of the function's answer, or `unreachable`. */
export type Dispatch = { queue: string; taskId: string; data: unknown; status: number | 'unreachable' };

export type Tasks = {
  /** `host:port`, for CLOUD_TASKS_EMULATOR_HOST. */
  host: string;
  /** Every attempt so far, by when it ended. */
  log: readonly Dispatch[];
  /** Waits until every task was done or given up. */
  settled: () => Promise<void>;
  close: () => Promise<void>;
};

type Task = { id: string; body: Buffer; attempts: number };

/**
 * A queue server with the Cloud Tasks emulator's API and Cloud Tasks' delivery: in order, at the queue's rate, with
 * retries. Its seconds are `speed` times shorter.
 */
export async function startTasks(
  queues: readonly Queue[],
  functionsUrl: string,
  speed = 1000,
): Promise<Tasks> {
  const known = new Set<string>();
  const log: Dispatch[] = [];
  const pending = new Set<Promise<void>>();
  const handIn = new Map(queues.map((queue) => [queue.name, dispatcher(queue, functionsUrl, speed, log)]));

  const server = createServer(async (request, response) => {
    const reply = (status: number, body: object) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    };
    const queue = /^\/projects\/[^/]+\/locations\/[^/]+\/queues\/([^/]+)\/tasks$/.exec(
      request.url ?? '',
    )?.[1];
    const run = handIn.get(queue ?? '');
    if (request.method !== 'POST' || !run) return reply(404, { error: { status: 'NOT_FOUND' } });
    const task = await toTask(request);
    if (known.has(`${queue}/${task.id}`)) return reply(409, { error: { status: 'ALREADY_EXISTS' } });
    known.add(`${queue}/${task.id}`);
    const done = run(task).finally(() => pending.delete(done));
    pending.add(done);
    reply(200, { task: { name: task.id } });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    log,
    settled: async () => {
      while (pending.size > 0) await Promise.all(pending);
    },
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** Takes tasks of one queue; each promise ends with its task. */
function dispatcher(queue: Queue, functionsUrl: string, speed: number, log: Dispatch[]) {
  const { name } = queue;
  const rateLimits = numbersOf(queue.rateLimits, defaults.rateLimits);
  const retryConfig = numbersOf(queue.retryConfig, defaults.retryConfig);
  const second = 1000 / speed;
  const waiting: (() => void)[] = [];
  let free = rateLimits.maxConcurrentDispatches;
  let nextAt = 0;

  async function attempt(task: Task): Promise<boolean> {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    const now = performance.now();
    nextAt = Math.max(now, nextAt + second / rateLimits.maxDispatchesPerSecond);
    if (nextAt > now) await delay(nextAt - now);
    try {
      const status = await dispatch(`${functionsUrl}/${name}`, name, task);
      const { data } = JSON.parse(task.body.toString()) as { data: unknown };
      log.push({ queue: name, taskId: task.id, data, status });
      return typeof status === 'number' && status >= 200 && status < 300;
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  }

  return async (task: Task): Promise<void> => {
    while (!(await attempt(task))) {
      task.attempts += 1;
      if (task.attempts >= retryConfig.maxAttempts) return;
      const doublings = Math.min(task.attempts - 1, retryConfig.maxDoublings);
      await delay(
        Math.min(retryConfig.maxBackoffSeconds, retryConfig.minBackoffSeconds * 2 ** doublings) * second,
      );
    }
  };
}

function numbersOf<Options extends Record<string, number>>(
  given: { [Option in keyof Options]?: unknown },
  otherwise: Options,
): Options {
  const numbers = Object.entries(given).filter(([, value]) => typeof value === 'number');
  return { ...otherwise, ...Object.fromEntries(numbers) };
}

async function dispatch(url: string, queue: string, task: Task): Promise<number | 'unreachable'> {
  const headers = {
    'content-type': 'application/json',
    'x-cloudtasks-queuename': queue,
    'x-cloudtasks-taskname': task.id,
    'x-cloudtasks-taskretrycount': String(task.attempts),
  };
  try {
    return (await send(url, { headers, body: task.body })).status;
  } catch {
    return 'unreachable';
  }
}

async function toTask(request: IncomingMessage): Promise<Task> {
  const { task } = JSON.parse(await text(request)) as {
    task: { name?: string; httpRequest: { body: string } };
  };
  const id = task.name?.split('/').at(-1) ?? String(Math.random()).slice(2);
  return { id, body: Buffer.from(task.httpRequest.body, 'base64'), attempts: 0 };
}
