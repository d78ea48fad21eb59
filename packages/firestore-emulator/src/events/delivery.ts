/** Posts events to functions in order within a key, and retries. */
import { EventEmitter, once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Agent, request } from '../builtins.ts';

const LONGEST_TIMER_MS = 2 ** 31 - 1;

export type PostedEvent = { id: string; headers: Record<string, string>; body: string };

/** What a function answered. */
type Answer = { status: number; text: string };

export type DeliveryOptions = {
  /** Deliveries in flight at once, over all projects: the functions emulator starts a process for each. */
  maxInFlight: number;
  /** Attempts to deliver an event; after the last one an error is logged. */
  maxAttempts: number;
  /** Milliseconds before the second attempt; doubles up to `maxBackoffMs`. */
  backoffMs: number;
  maxBackoffMs: number;
  /** Milliseconds that an attempt may take; a function's own limit is 60 s unless it says otherwise. */
  attemptTimeoutMs: number;
  /** Calls functions of this process without a request; null for an address elsewhere. */
  callHere?: (url: string, event: PostedEvent) => Promise<Answer> | null;
};

export const DELIVERY_DEFAULTS: DeliveryOptions = {
  maxInFlight: 3,
  maxAttempts: 8,
  backoffMs: 250,
  maxBackoffMs: 10_000,
  attemptTimeoutMs: 90_000,
};

export type Delivery = {
  project: string;
  triggerId: string;
  /** For the log and for errors, e.g. `films/abc`. */
  document: string;
  event: PostedEvent;
  /** Delay before its first attempt, in milliseconds. */
  delayMs: number;
  /** Where to post, asked at each attempt as the functions emulator may move; null if there is none. */
  url: () => string | null;
};

export type DeliveryQueue = {
  /** Queues a delivery; those with the same key are delivered one by one, in order. */
  add(key: string, delivery: Delivery): void;
  /** Deliveries of a project that are queued, in flight or waiting for a retry. */
  pending(project: string): Delivery[];
  /** Resolves once none of a project is pending, or after this long. */
  idle(project: string, timeoutMs: number): Promise<void>;
  /** Drops what is queued and aborts what is in flight. */
  close(): void;
};

type Lane = { key: string; waiting: Delivery[]; attempts: number };

/**
 * Posts events, in order within a key, at most `maxInFlight` at once. Retries a 5xx, 404, 408 or 429 answer,
 * a refused connection or a timeout, then logs an error.
 */
export function createDeliveryQueue(options: DeliveryOptions, log: (line: string) => void): DeliveryQueue {
  const lanes = new Map<string, Lane>();
  const ready: Lane[] = [];
  /** How many deliveries of each project are pending, and those waiting until there are none. */
  const counts = new Map<string, number>();
  const waitingForNone = new EventEmitter<Record<string, []>>().setMaxListeners(0);
  const closing = new AbortController();
  const agent = new Agent({ keepAlive: true });
  let inFlight = 0;

  function pump(): void {
    while (inFlight < options.maxInFlight && ready.length > 0 && !closing.signal.aborted) {
      inFlight += 1;
      void run(ready.shift()!);
    }
  }

  async function run(lane: Lane): Promise<void> {
    const failure = await attempt(lane.waiting[0]!, options, agent);
    inFlight -= 1;
    lane.attempts += 1;
    if (closing.signal.aborted) return;
    if (failure?.retry && lane.attempts < options.maxAttempts) {
      const wait = Math.min(options.backoffMs * 2 ** (lane.attempts - 1), options.maxBackoffMs);
      const what = `${describe(lane.waiting[0]!)} attempt ${lane.attempts} failed`;
      log(`WARN ${what}, again in ${wait} ms: ${failure.reason}`);
      void readyAfter(lane, wait);
    } else {
      if (failure) log(`ERROR ${describe(lane.waiting[0]!)} given up: ${failure.reason}`);
      next(lane);
    }
    pump();
  }

  function next(lane: Lane): void {
    count(lane.waiting.shift()!.project, -1);
    lane.attempts = 0;
    if (lane.waiting.length > 0) begin(lane);
    else lanes.delete(lane.key);
  }

  function count(project: string, more: 1 | -1): void {
    const now = (counts.get(project) ?? 0) + more;
    if (now > 0) {
      counts.set(project, now);
      return;
    }
    counts.delete(project);
    waitingForNone.emit(project);
  }

  function begin(lane: Lane): void {
    const { delayMs } = lane.waiting[0]!;
    if (delayMs > 0) void readyAfter(lane, delayMs);
    else ready.push(lane);
  }

  async function readyAfter(lane: Lane, ms: number): Promise<void> {
    await sleep(ms, undefined, { signal: closing.signal }).catch(() => undefined);
    if (closing.signal.aborted) return;
    ready.push(lane);
    pump();
  }

  return {
    add(key, delivery) {
      count(delivery.project, 1);
      const lane = lanes.get(key);
      if (lane) {
        lane.waiting.push(delivery);
        return;
      }
      const fresh: Lane = { key, waiting: [delivery], attempts: 0 };
      lanes.set(key, fresh);
      begin(fresh);
      pump();
    },
    pending: (project) =>
      [...lanes.values()].flatMap((lane) => lane.waiting.filter((delivery) => delivery.project === project)),
    async idle(project, timeoutMs) {
      if (!counts.has(project)) return;
      const signal = AbortSignal.any([
        closing.signal,
        AbortSignal.timeout(Math.min(Math.ceil(timeoutMs), LONGEST_TIMER_MS)),
      ]);
      await once(waitingForNone, project, { signal }).catch(() => undefined);
    },
    close() {
      closing.abort();
      agent.destroy();
      lanes.clear();
      counts.clear();
      ready.length = 0;
    },
  };
}

type Failed = { reason: string; retry: boolean };

async function attempt(
  delivery: Delivery,
  { attemptTimeoutMs, callHere }: DeliveryOptions,
  agent: Agent,
): Promise<Failed | null> {
  const url = delivery.url();
  if (url === null) return { reason: 'no functions emulator is known for the project', retry: true };
  try {
    const here = callHere?.(url, delivery.event);
    const { status, text } = await (here ?? post(url, delivery.event, attemptTimeoutMs, agent));
    if (status >= 200 && status < 300) return null;
    const retry = status >= 500 || [404, 408, 429].includes(status);
    return { reason: `HTTP ${status} ${text.slice(0, 200)}`, retry };
  } catch (error) {
    const { message, code } = error as NodeJS.ErrnoException;
    return { reason: message || String(code), retry: true };
  }
}

/** Posts as fetch does, but in less processor time. */
function post(url: string, { headers, body }: PostedEvent, timeoutMs: number, agent: Agent) {
  return new Promise<Answer>((resolve, reject) => {
    const length = { 'content-length': Buffer.byteLength(body) };
    const call = request(url, { method: 'POST', agent, headers: { ...headers, ...length } });
    const timer = setTimeout(() => call.destroy(new Error(`no answer in ${timeoutMs} ms`)), timeoutMs);
    call.once('response', (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.once('error', reject).once('end', () => resolve({ status: response.statusCode!, text }));
    });
    call.once('error', reject).once('close', () => clearTimeout(timer));
    call.end(body);
  });
}

function describe(delivery: Delivery): string {
  return `event ${delivery.event.id} of ${delivery.document} for ${delivery.triggerId}`;
}
