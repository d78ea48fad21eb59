import { minute } from '@cine/contract/time';
import type { Deliveries } from './deliveries.ts';
import type { Delivery, Source } from './delivery.ts';
import type { Flow } from './flow.ts';
import { firstDue, type Sources } from './sources.ts';
import type { Time } from './time.ts';

type Options = { time: Time; isHeld: boolean; settled?: () => Promise<void> };

export type Moves = {
  passTime: (
    ms: number,
    options?: { sleeps?: boolean; onDelivery?: (delivery: Delivery) => void },
  ) => Promise<void>;
  /** Resolves once the last move has ended. */
  ended: () => Promise<unknown>;
  /** Lets a move deliver nothing more. */
  stop: () => void;
};

/** What a machine queues as it wakes is delivered, as far as it is due within this time. */
const wakesForMs = 15 * minute;

/** Moves time, once at a time; meanwhile nothing is delivered for other reasons. */
export function createMoves(
  { time, isHeld, settled }: Options,
  { schedules, queues, all }: Sources,
  { deliver, allEnded }: Deliveries,
  flow: Flow,
): Moves {
  let runningMove: Promise<unknown> = Promise.resolve();
  let isStopped = false;

  async function deliverUntil(
    until: number,
    sourcesOf: () => Source[],
    onDelivery?: (delivery: Delivery) => void,
  ): Promise<void> {
    for (;;) {
      // Work that took long has used up some of the time.
      const due = firstDue(sourcesOf(), Math.max(until, time.now()));
      if (!due || isStopped) return;
      time.moveTo(due.dueAt());
      const delivery = await deliver(due);
      onDelivery?.(delivery);
      await settled?.();
    }
  }

  return {
    async passTime(ms, { sleeps = false, onDelivery } = {}) {
      flow.pause();
      const move = runningMove.then(async () => {
        if (isHeld) for (const schedule of schedules()) schedule.skipMissed();
        await allEnded();
        await settled?.();
        const until = time.now() + ms;
        if (sleeps) time.moveTo(until);
        await deliverUntil(until, all, onDelivery);
        if (sleeps) await deliverUntil(until + wakesForMs, () => [...queues.values()], onDelivery);
        time.moveTo(until);
      });
      runningMove = move.catch(() => undefined);
      await move.finally(flow.resume);
    },
    ended: () => runningMove,
    stop() {
      isStopped = true;
    },
  };
}
