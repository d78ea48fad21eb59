import type { Delivery, Source } from './delivery.ts';

/** Makes deliveries, and knows those that are under way. */
export type Deliveries = {
  deliver: (source: Pick<Source, 'deliver'>) => Promise<Delivery>;
  /** Resolves once all that are under way now have ended. */
  allEnded: () => Promise<unknown>;
  /** Resolves once one of them has ended; never if there is none. */
  oneEnded: () => Promise<unknown>;
};

export function createDeliveries(onDelivery?: (delivery: Delivery) => void): Deliveries {
  const underWay = new Set<Promise<unknown>>();
  return {
    async deliver(source) {
      const work = source.deliver().finally(() => underWay.delete(work));
      underWay.add(work);
      const delivery = await work;
      onDelivery?.(delivery);
      return delivery;
    },
    allEnded: () => Promise.all(underWay),
    oneEnded: () => Promise.race(underWay),
  };
}
