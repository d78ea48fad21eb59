import { hour, minute } from '@cine/contract/time';

/** A Saturday, twenty to nine in Paris. */
const evening = Date.UTC(2026, 9, 3) + 18 * hour + 40 * minute;
/** An hour of a run is a minute of the evening, so that two runs tell the same time. */
const pace = 1 / 60;

export type Clock = { now: number; pace: number };

/** The time now, for a browser that begins to tell it. */
export function clock(): Clock {
  return { now: Date.now(), pace };
}

/** Keeps this process, functions and emulators in that evening until the returned function is called. */
export function beginEvening(): () => void {
  const real = globalThis.Date;
  tellTime({ now: evening, pace });
  return () => {
    globalThis.Date = real;
  };
}

/** Runs here and in pages: replaces what tells the time. Timers keep the real one. */
export function tellTime({ now, pace }: Clock): void {
  const begun = performance.now();
  const time = () => Math.floor(now + (performance.now() - begun) * pace);
  globalThis.Date = new Proxy(Date, {
    construct: (real, args, target) =>
      Reflect.construct(real, args.length === 0 ? [time()] : args, target) as Date,
    apply: (real) => new real(time()).toString(),
    get: (real, name, receiver) => (name === 'now' ? time : (Reflect.get(real, name, receiver) as unknown)),
  });
}
