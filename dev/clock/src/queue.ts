/** One task queue of the suite's Cloud Tasks: names, times, rates and retries. */
import { day, second } from '@cine/contract/time';
import { numbersOf, pauseAfter } from './backoff.ts';
import { isDone, post, type Source } from './delivery.ts';
import type { Time } from './time.ts';

/** A task as the Admin SDK hands it in. */
export type Task = {
  /** Ends with the id; without a name the queue chooses one. */
  name?: string;
  /** ISO 8601; now if absent. */
  scheduleTime?: string;
  /** Seconds with an `s`. */
  dispatchDeadline?: string;
  httpRequest: { body: string; headers?: Record<string, string> };
};

export type QueueOptions = {
  rateLimits?: { maxConcurrentDispatches?: unknown; maxDispatchesPerSecond?: unknown };
  retryConfig?: {
    maxAttempts?: unknown;
    maxRetrySeconds?: unknown;
    minBackoffSeconds?: unknown;
    maxBackoffSeconds?: unknown;
    maxDoublings?: unknown;
  };
};

export type Queue = Source & {
  /** How many tasks wait or are being delivered, and when the first that waits is due. */
  waiting: () => { count: number; dueAt: number };
  /** Takes a task; false if the queue had one of this name within a day. */
  add: (task: Task) => { isNew: boolean; id: string };
  /** Removes a waiting task; false if there is none. */
  remove: (id: string) => boolean;
  /** While it hurries, neither the tasks' times nor the rate hold anything back. */
  hurry: (does: boolean) => void;
};

/** What a deployed queue has that says nothing else. */
const usual = {
  rateLimits: { maxConcurrentDispatches: 1000, maxDispatchesPerSecond: 500 },
  retryConfig: {
    maxAttempts: 3,
    maxRetrySeconds: 0,
    minBackoffSeconds: 0.1,
    maxBackoffSeconds: 3600,
    maxDoublings: 16,
  },
};

/** How long Cloud Tasks remembers a name after its task. */
const rememberedMs = day;
const usualDeadlineSeconds = 600;

type Waiting = {
  id: string;
  dueAt: number;
  body: Buffer;
  headers: Record<string, string>;
  deadlineMs: number;
  attempts: number;
  /** Attempts that the function answered, other than by failing. */
  executions: number;
  firstAt: number | null;
  answered: number | null;
};

/** A task queue of Cloud Tasks: names, times, rates and retries. */
export function createQueue(name: string, url: string, options: QueueOptions, time: Time): Queue {
  const rate = numbersOf(options.rateLimits, usual.rateLimits);
  const retry = numbersOf(options.retryConfig, usual.retryConfig);
  /** By when each is due; those of one time in their order. */
  const waiting: Waiting[] = [];
  const forgottenAt = new Map<string, number>();
  let running = 0;
  let nextAt = 0;
  let chosen = 0;
  let hurries = false;

  function insert(task: Waiting): void {
    const at = waiting.findLastIndex(({ dueAt }) => dueAt <= task.dueAt);
    waiting.splice(at + 1, 0, task);
  }

  function forget(now: number): void {
    for (const [id, at] of forgottenAt) if (at <= now) forgottenAt.delete(id);
  }

  function isGivenUp({ attempts, firstAt }: Waiting, now: number): boolean {
    const isTimeOver = now - firstAt! >= retry.maxRetrySeconds * second;
    return retry.maxAttempts !== -1 && attempts >= retry.maxAttempts && isTimeOver;
  }

  return {
    name,
    waiting: () => ({ count: waiting.length + running, dueAt: waiting[0]?.dueAt ?? Infinity }),
    hurry: (does) => {
      hurries = does;
    },
    add(task) {
      const now = time.now();
      forget(now);
      const id = task.name?.split('/').at(-1) ?? `unnamed-${++chosen}`;
      if (forgottenAt.has(id)) return { isNew: false, id };
      forgottenAt.set(id, Infinity);
      insert({
        id,
        dueAt: Math.max(now, task.scheduleTime === undefined ? now : Date.parse(task.scheduleTime)),
        body: Buffer.from(task.httpRequest.body, 'base64'),
        headers: task.httpRequest.headers ?? {},
        deadlineMs: second * (Number.parseFloat(task.dispatchDeadline ?? '') || usualDeadlineSeconds),
        attempts: 0,
        executions: 0,
        firstAt: null,
        answered: null,
      });
      return { isNew: true, id };
    },
    remove(id) {
      const at = waiting.findIndex((task) => task.id === id);
      if (at < 0) return false;
      waiting.splice(at, 1);
      forgottenAt.set(id, time.now() + rememberedMs);
      return true;
    },
    dueAt() {
      if (waiting.length === 0 || running >= rate.maxConcurrentDispatches) return Infinity;
      return hurries ? 0 : Math.max(waiting[0]!.dueAt, nextAt);
    },
    async deliver() {
      const task = waiting.shift()!;
      const at = time.now();
      nextAt = Math.max(at, nextAt) + second / rate.maxDispatchesPerSecond;
      task.firstAt ??= at;
      running += 1;
      const headers = { ...task.headers, ...headersOf(name, task) };
      const status = await post(url, { headers, body: task.body, deadlineMs: task.deadlineMs });
      running -= 1;
      const delivery = { name, taskId: task.id, dueAt: task.dueAt, at, status };
      const now = time.now();
      task.attempts += 1;
      if (isDone(status) || isGivenUp(task, now)) {
        forgottenAt.set(task.id, now + rememberedMs);
        return delivery;
      }
      if (typeof status === 'number') {
        task.answered = status;
        if (status < 500) task.executions += 1;
      }
      insert(Object.assign(task, { dueAt: now + pauseAfter(task.attempts, retry) }));
      return delivery;
    },
  };
}

function headersOf(queue: string, { id, dueAt, attempts, executions, answered }: Waiting) {
  return {
    'user-agent': 'Google-Cloud-Tasks',
    'content-type': 'application/json',
    'x-cloudtasks-queuename': queue,
    'x-cloudtasks-taskname': id,
    'x-cloudtasks-taskretrycount': String(attempts),
    'x-cloudtasks-taskexecutioncount': String(executions),
    'x-cloudtasks-tasketa': String(dueAt / 1000),
    ...(answered !== null && { 'x-cloudtasks-taskpreviousresponse': String(answered) }),
  };
}
