import { second } from '@cine/contract/time';
import type { Deliveries } from './deliveries.ts';
import type { Source } from './delivery.ts';
import { firstDue } from './sources.ts';
import type { Time } from './time.ts';

/** A machine that was asleep notices this soon, and no timer takes more than 24 days. */
const longestWaitMs = 10 * second;

/** Delivers what comes to be due while time flows. */
export type Flow = {
  /** Delivers what is due already, and waits for what is next. */
  deliverDue: () => void;
  /** Holds everything back until `resume` is called as often. */
  pause: () => void;
  resume: () => void;
};

export function createFlow(sourcesNow: () => readonly Source[], { deliver }: Deliveries, time: Time): Flow {
  let timer: NodeJS.Timeout | undefined;
  let pauses = 0;
  function deliverDue(): void {
    clearTimeout(timer);
    if (pauses > 0) return;
    const sources = sourcesNow();
    for (let due = firstDue(sources, time.now()); due; due = firstDue(sources, time.now()))
      void deliver(due).finally(deliverDue);
    const next = firstDue(sources, Infinity)?.dueAt() ?? Infinity;
    timer = setTimeout(deliverDue, Math.min(longestWaitMs, Math.max(0, next - time.now())));
    timer.unref();
  }
  return {
    deliverDue,
    pause() {
      pauses += 1;
      clearTimeout(timer);
    },
    resume() {
      pauses -= 1;
      deliverDue();
    },
  };
}
