/** The suite's stand-in for Cloud Scheduler and Cloud Tasks, with a clock that can be moved. */
import { createDeliveries } from './deliveries.ts';
import type { Delivery } from './delivery.ts';
import { createFlow } from './flow.ts';
import { createMoves, type Moves } from './moves.ts';
import type { Queue } from './queue.ts';
import { createSources, type Sources, type UrlOf } from './sources.ts';
import type { Time } from './time.ts';

export type ClockOptions = {
  /** The machine's by default, which can't be moved. */
  time?: Time;
  urlOf: UrlOf;
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
  replaceEndpoints: Sources['replaceEndpoints'];
  queue: (name: string) => Queue | undefined;
  /** Delivers what has come to be due, after a task was added. */
  deliverDue: () => void;
  state: () => ClockState;
  /** Runs a schedule now, besides its times. */
  runSchedule: (name: string) => Promise<Delivery>;
  /**
   * Lets time pass: what comes to be due is delivered at its time, one by one. If the machine `sleeps`, a
   * schedule runs once for all missed times, and what that queues for the next minutes is delivered, too.
   */
  passTime: Moves['passTime'];
  /** Delivers every task now, without waiting for its time, until none is left. */
  deliverAllTasks: () => Promise<void>;
  stop: () => Promise<void>;
};

const machineTime: Time = {
  now: () => Date.now(),
  moveTo: () => {
    throw new Error('The machine’s own time can’t be moved');
  },
};

/** Cloud Scheduler and Cloud Tasks: delivers what is due, in order of its times. */
export function createClock(options: ClockOptions): Clock {
  const { time = machineTime, urlOf, isHeld = false, onDelivery } = options;
  const sources = createSources(urlOf, time);
  const deliveries = createDeliveries(onDelivery);
  const flowing = isHeld ? () => [...sources.queues.values()] : sources.all;
  const flow = createFlow(flowing, deliveries, time);
  const moves = createMoves({ ...options, time, isHeld }, sources, deliveries, flow);
  return {
    replaceEndpoints(endpoints) {
      sources.replaceEndpoints(endpoints);
      flow.deliverDue();
    },
    queue: (name) => sources.queues.get(name),
    deliverDue: flow.deliverDue,
    state: () => stateOf(sources, time.now()),
    runSchedule(name) {
      const schedule = sources.schedules().find((each) => each.name === name);
      if (!schedule) throw new Error(`No schedule is called ${name}`);
      return deliveries.deliver({ deliver: schedule.run });
    },
    passTime: moves.passTime,
    async deliverAllTasks() {
      await moves.ended();
      for (const queue of sources.queues.values()) queue.hurry(true);
      const isEmpty = () => [...sources.queues.values()].every((queue) => queue.waiting().count === 0);
      for (flow.deliverDue(); !isEmpty(); flow.deliverDue()) await deliveries.oneEnded();
      for (const queue of sources.queues.values()) queue.hurry(false);
    },
    async stop() {
      moves.stop();
      flow.pause();
      await deliveries.allEnded();
    },
  };
}

function stateOf({ schedules, queues }: Sources, now: number): ClockState {
  const waiting = [...queues.values()].map((queue) => queue.waiting());
  const first = Math.min(...waiting.map(({ dueAt }) => dueAt));
  return {
    now,
    schedules: schedules().map(({ name, schedule, timeZone, nextAt }) => ({
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
}
