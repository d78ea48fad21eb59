/** The schedules and queues that the deployed functions declare, and which is due first. */
import type { Source } from './delivery.ts';
import { createQueue, type Queue, type QueueOptions } from './queue.ts';
import { createSchedule, type Schedule, type ScheduleOptions } from './schedule.ts';
import type { Time } from './time.ts';

/** The parts of a function in the manifest that are read here. */
export type Endpoint = {
  timeoutSeconds?: unknown;
  scheduleTrigger?: ScheduleOptions;
  taskQueueTrigger?: QueueOptions;
};

/** Where a function is called by its schedule or its queue. */
export type UrlOf = (name: string, by: 'schedule' | 'queue') => string;

/** The schedules and queues of some functions. */
export type Sources = {
  schedules: () => readonly Schedule[];
  queues: ReadonlyMap<string, Queue>;
  /** Schedules before queues. */
  all: () => Source[];
  /** Replaces the schedules and adds new queues; queues stay, with their tasks. */
  replaceEndpoints: (endpoints: Readonly<Record<string, Endpoint>>) => void;
};

export function createSources(urlOf: UrlOf, time: Time): Sources {
  let schedules: Schedule[] = [];
  const queues = new Map<string, Queue>();
  return {
    schedules: () => schedules,
    queues,
    all: () => [...schedules, ...queues.values()],
    replaceEndpoints(endpoints) {
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
    },
  };
}

/** The first of some sources that is due by an instant, or null; the one listed first if several are. */
export function firstDue(sources: readonly Source[], by: number): Source | null {
  let first: Source | null = null;
  for (const source of sources) if (source.dueAt() < (first?.dueAt() ?? Infinity)) first = source;
  return first && first.dueAt() <= by ? first : null;
}
