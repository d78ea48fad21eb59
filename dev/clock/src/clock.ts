import { second } from '@cine/contract/time';
import type { Delivery, Source } from './delivery.ts';
import { createQueue, type Queue, type QueueOptions } from './queue.ts';
import { createSchedule, type Schedule, type ScheduleOptions } from './schedule.ts';
import type { Time } from './time.ts';

/** The parts of a function in the manifest that are read here. */
export type Endpoint = {
  timeoutSeconds?: unknown;
  scheduleTrigger?: ScheduleOptions;
  taskQueueTrigger?: QueueOptions;
};

export type ClockOptions = {
  /** The machine's by default, which can't be moved. */
  time?: Time;
  /** Where a function is called by its schedule or its queue. */
  urlOf: (name: string, by: 'schedule' | 'queue') => string;
  /** Waits for what a delivery caused elsewhere, such as triggers, when time is moved. */
  settled?: () => Promise<void>;
  /** Whether schedules only run when time is moved, not while it flows. */
  isHeld?: boolean;
  onDelivery?: (delivery: Delivery) => void;
};

/** When all of it is next due, in epoch milliseconds; null if nothing waits. */
export type ClockState = {
  now: number;
  schedules: { name: string; schedule: string; timeZone: string; dueAt: number }[];
  tasks: { count: number; dueAt: number | null };
};

export type Clock = {
  /** Replaces the schedules and queues by those of these functions; tasks stay. */
  use: (endpoints: Readonly<Record<string, Endpoint>>) => void;
  queue: (name: string) => Queue | undefined;
  /** Delivers what has come to be due, after a task was added. */
  wake: () => void;
  state: () => ClockState;
  /** Runs a schedule now, besides its times. */
  run: (name: string) => Promise<Delivery>;
  /**
   * Lets time pass: what comes to be due is delivered at its time, one by one. If the machine `sleeps`, a
   * schedule runs once for all missed times.
   */
  pass: (
    ms: number,
    options?: { sleeps?: boolean; onDelivery?: (delivery: Delivery) => void },
  ) => Promise<void>;
  /** Delivers every task now, without waiting for its time, until none is left. */
  drain: () => Promise<void>;
  stop: () => Promise<void>;
};

const machineTime: Time = {
  now: () => Date.now(),
  moveTo: () => {
    throw new Error('The machine’s own time can’t be moved');
  },
};

/** A machine that was asleep notices this soon, and no timer takes more than 24 days. */
const longestWaitMs = 10 * second;

/** Cloud Scheduler and Cloud Tasks: delivers what is due, in order of its times. */
export function createClock({
  time = machineTime,
  urlOf,
  settled,
  isHeld = false,
  onDelivery,
}: ClockOptions): Clock {
  let schedules: Schedule[] = [];
  const queues = new Map<string, Queue>();
  const underWay = new Set<Promise<unknown>>();
  let timer: NodeJS.Timeout | undefined;
  /** Time is moved once at a time, and meanwhile nothing is delivered for other reasons. */
  let moved: Promise<unknown> = Promise.resolve();
  let moves = 0;
  let isStopped = false;

  /** What is due first, if that is by then; of several, schedules come before tasks. */
  function firstBy(at: number, sources: readonly Source[]): Source | null {
    let first: Source | null = null;
    for (const source of sources) if (source.dueAt() < (first?.dueAt() ?? Infinity)) first = source;
    return first && first.dueAt() <= at ? first : null;
  }

  function track<T>(work: Promise<T>): Promise<T> {
    const tracked = work.finally(() => underWay.delete(tracked));
    underWay.add(tracked);
    return tracked;
  }

  async function deliver(source: Pick<Source, 'deliver'>): Promise<Delivery> {
    const delivery = await track(source.deliver());
    onDelivery?.(delivery);
    return delivery;
  }

  function wake(): void {
    clearTimeout(timer);
    if (isStopped || moves > 0) return;
    const sources = isHeld ? [...queues.values()] : [...schedules, ...queues.values()];
    for (let due = firstBy(time.now(), sources); due; due = firstBy(time.now(), sources))
      void deliver(due).finally(wake);
    const next = firstBy(Infinity, sources)?.dueAt() ?? Infinity;
    timer = setTimeout(wake, Math.min(longestWaitMs, Math.max(0, next - time.now())));
    timer.unref();
  }

  const pass: Clock['pass'] = async (ms, { sleeps = false, onDelivery: also } = {}) => {
    moves += 1;
    clearTimeout(timer);
    const turn = moved.then(async () => {
      if (isHeld) for (const schedule of schedules) schedule.skipMissed();
      await Promise.all(underWay);
      await settled?.();
      const until = time.now() + ms;
      if (sleeps) time.moveTo(until);
      for (;;) {
        // Work that took long has used up some of the time.
        const due = firstBy(Math.max(until, time.now()), [...schedules, ...queues.values()]);
        if (!due || isStopped) break;
        time.moveTo(due.dueAt());
        const delivery = await deliver(due);
        also?.(delivery);
        await settled?.();
      }
      time.moveTo(until);
    });
    moved = turn.catch(() => undefined);
    await turn.finally(() => {
      moves -= 1;
      wake();
    });
  };

  return {
    use(endpoints) {
      const named = Object.entries(endpoints).sort(([a], [b]) => (a < b ? -1 : 1));
      schedules = named.flatMap(([name, { scheduleTrigger, timeoutSeconds }]) => {
        if (!scheduleTrigger) return [];
        const timeout = typeof timeoutSeconds === 'number' ? timeoutSeconds : 0;
        return [createSchedule(name, urlOf(name, 'schedule'), scheduleTrigger, timeout, time)];
      });
      for (const [name, { taskQueueTrigger }] of named) {
        if (!taskQueueTrigger || queues.has(name)) continue;
        queues.set(name, createQueue(name, urlOf(name, 'queue'), taskQueueTrigger, time));
      }
      wake();
    },
    queue: (name) => queues.get(name),
    wake,
    state() {
      const waiting = [...queues.values()].map((queue) => queue.waiting());
      const first = Math.min(...waiting.map(({ dueAt }) => dueAt));
      return {
        now: time.now(),
        schedules: schedules.map(({ name, schedule, timeZone, nextAt }) => ({
          name,
          schedule,
          timeZone,
          dueAt: nextAt(),
        })),
        tasks: {
          count: waiting.reduce((sum, { count }) => sum + count, 0),
          dueAt: Number.isFinite(first) ? first : null,
        },
      };
    },
    run(name) {
      const schedule = schedules.find((each) => each.name === name);
      if (!schedule) throw new Error(`No schedule is called ${name}`);
      return deliver({ deliver: schedule.run });
    },
    pass,
    async drain() {
      await moved;
      for (const queue of queues.values()) queue.hurry(true);
      const isEmpty = () => [...queues.values()].every((queue) => queue.waiting().count === 0);
      for (wake(); !isEmpty(); wake()) await Promise.race(underWay);
      for (const queue of queues.values()) queue.hurry(false);
    },
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await Promise.all(underWay);
    },
  };
}
