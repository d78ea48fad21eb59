/** Instances of the functions behind one address. Any may be killed, or have a wrong clock. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { buffer } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { minute, second } from '@cine/contract/time';
import { type Endpoint, openSkew } from '@cine/dev-clock';
import type { Trigger } from '../mount.ts';

/** What an instance works on: a call, which somebody waits for, or a trigger, task or schedule. */
export type Work = 'call' | 'background';

export type Instances = {
  /** Where calls, triggers and tasks go. */
  url: string;
  triggers: Trigger[];
  endpoints: Record<string, Endpoint>;
  /** Kills an instance in the middle of such work, and starts another; false if there was none in time. */
  kill: (during: Work, random: () => number) => Promise<boolean>;
  /** Sets the clocks of all running instances, each wrong by up to a time in either direction. */
  skew: (mostMs: number, random: () => number) => void;
  /** How often an instance with a wrong clock was the first since `skew` to get a call. */
  skewsMet: () => number;
  /** Sets all clocks so far ahead of the machine's, and none wrong. */
  setClocks: (aheadMs: number) => void;
  /** What instances have logged as errors, by the beginning, and how often. */
  errors: ReadonlyMap<string, number>;
  close: () => Promise<void>;
};

type Instance = {
  child: ChildProcess;
  url: string;
  setClock: (ms: number) => void;
  /** How wrong its clock is, as far as `skew` made it. */
  skewMs: number;
  working: Map<Work, Set<Exchange>>;
};
type Exchange = { answered: boolean };

const processFile = fileURLToPath(new URL('./instance-process.ts', import.meta.url));
/** A kill comes at any moment of this long after a request was handed on. */
const killWithinMs = 60;
const killTries = 100;

/** Starts `count` instances of the functions that `CINE_ENTRY` names. */
export async function startInstances(
  count: number,
  folder: string,
  settings: NodeJS.ProcessEnv,
): Promise<Instances> {
  const running = new Set<Instance>();
  const errors = new Map<string, number>();
  const triggers: Trigger[] = [];
  const endpoints: Record<string, Endpoint> = {};
  let started = 0;
  let handedOn = 0;
  let isClosing = false;
  let isSkewUnmet = false;
  let skewsMet = 0;

  async function start(): Promise<void> {
    started += 1;
    const clock = openSkew(join(folder, `clock-${started}`));
    const child = fork(processFile, {
      env: { ...settings, ...clock.env },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    for (const stream of [child.stdout!, child.stderr!])
      createInterface({ input: stream }).on('line', (line) => noteError(line));
    const ended = once(child, 'exit');
    const [message] = (await Promise.race([once(child, 'message'), ended])) as [object];
    if (typeof message !== 'object' || message === null)
      throw new Error('An instance ended before it began.');
    const told = message as { url: string; triggers: Trigger[]; endpoints: Record<string, Endpoint> };
    if (triggers.length === 0) triggers.push(...told.triggers);
    Object.assign(endpoints, told.endpoints);
    const working = new Map<Work, Set<Exchange>>([
      ['call', new Set()],
      ['background', new Set()],
    ]);
    const instance: Instance = { child, url: told.url, setClock: clock.set, skewMs: 0, working };
    running.add(instance);
    void ended.then(() => running.delete(instance));
  }

  function noteError(line: string): void {
    if (!line.includes('"severity":"ERROR"')) return;
    const { message = '', operation = '', error = '' } = JSON.parse(line) as Record<string, string>;
    const text = `${message.split('\n')[0]} ${operation} ${String(error).split('\n')[0]}`.trim();
    errors.set(text, (errors.get(text) ?? 0) + 1);
  }

  /** The next one in turn; waits where all have just been killed, as Cloud Run does. */
  async function next(): Promise<Instance | null> {
    const until = performance.now() + minute / 2;
    while (running.size === 0) {
      if (isClosing || performance.now() > until) return null;
      await delay(20);
    }
    handedOn += 1;
    return [...running][handedOn % running.size]!;
  }

  async function handOn(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await buffer(incoming);
    const instance = await next();
    if (!instance) return void response.writeHead(503).end();
    if (isSkewUnmet && workOf(incoming) === 'call' && Math.abs(instance.skewMs) > second) {
      isSkewUnmet = false;
      skewsMet += 1;
    }
    const exchange = { answered: false };
    const { headers, url = '', method } = incoming;
    const working = instance.working.get(workOf(incoming))!;
    working.add(exchange);
    const outgoing = request(`${instance.url}${url}`, { method, headers, agent: false });
    outgoing.once('response', (answer) => {
      exchange.answered = true;
      response.writeHead(answer.statusCode!, answer.headers);
      answer.pipe(response);
      // Cut off while it was sent.
      answer.once('aborted', () => response.destroy());
    });
    // As Google's front end says it, or doesn't.
    outgoing.once('error', () => {
      if (response.headersSent || handedOn % 2 > 0) response.destroy();
      else response.writeHead(503, { 'content-type': 'text/plain' }).end('Service Unavailable');
    });
    outgoing.once('close', () => working.delete(exchange));
    outgoing.end(body);
  }

  const server = createServer((incoming, response) => {
    handOn(incoming, response).catch(() => response.destroy());
  });
  server.keepAliveTimeout = minute;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  await Promise.all(Array.from({ length: count }, start));

  async function end(): Promise<void> {
    const ending = [...running];
    running.clear();
    await Promise.all(
      ending.map(async ({ child }) => {
        const ended = once(child, 'exit');
        child.kill('SIGKILL');
        await ended;
      }),
    );
  }

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    triggers,
    endpoints,
    errors,
    kill: async (during, random) => {
      for (let tries = 0; tries < killTries; tries += 1) {
        // Half of them go on, or nothing would ever end where starting takes long.
        const busy =
          running.size <= count / 2
            ? undefined
            : [...running].find(({ working }) => working.get(during)!.size > 0);
        if (!busy) {
          await delay(10 + 40 * random());
          continue;
        }
        const cut = [...busy.working.get(during)!];
        await delay(killWithinMs * random());
        if (!running.has(busy) || cut.every(({ answered }) => answered)) continue;
        running.delete(busy);
        busy.child.kill('SIGKILL');
        if (!isClosing) await start();
        return true;
      }
      return false;
    },
    skew: (mostMs, random) => {
      for (const instance of running) {
        instance.skewMs = Math.round((2 * random() - 1) * mostMs);
        instance.setClock(instance.skewMs);
      }
      isSkewUnmet = true;
    },
    skewsMet: () => skewsMet,
    setClocks: (aheadMs) => {
      for (const instance of running) {
        instance.skewMs = 0;
        instance.setClock(aheadMs);
      }
    },
    close: async () => {
      isClosing = true;
      await end();
      server.close();
      server.closeAllConnections();
    },
  };
}

function workOf({ url = '', headers }: IncomingMessage): Work {
  const isBackground = url.startsWith('/functions/') || headers['user-agent'] === 'Google-Cloud-Tasks';
  return isBackground ? 'background' : 'call';
}
