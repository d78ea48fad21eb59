/** A simulated user of `npm run bench -- api`: opens pages, taps at due times, and times each call. */
import { setTimeout as delay } from 'node:timers/promises';
import type { InputOf, Operation, OutputOf } from '@cine/contract/operation';
import type { Random } from '../deployed/random.ts';
import type { Device } from './device.ts';
import { record, type Times } from './times.ts';

/** What a person's tap may do, each call timed. */
export type Tap = Pick<Device, 'uid' | 'isGuest' | 'call' | 'read' | 'list' | 'rest'> & {
  /** Times a call over REST by this name. */
  timed: <T>(name: string, act: () => Promise<T>) => Promise<T>;
};

/** A page of the dashboard: everything it asks for until it is drawn. */
export type Page = { name: string; load: (tap: Tap) => Promise<unknown> };

/** A user with a device, whose taps are due at times that no answer changes. */
export type Person = {
  uid: string;
  isGuest: boolean;
  /** Waits for the next tap, then acts. */
  taps: <T>(act: (tap: Tap) => Promise<T>) => Promise<T>;
  calls: <O extends Operation>(operation: O, input: InputOf<O>) => Promise<OutputOf<O>>;
  opens: (page: Page) => Promise<void>;
  /** Puts the phone down until something has happened, such as another user's tap. */
  after: <T>(event: Promise<T>) => Promise<T>;
  /** Acts now, without a tap: what the dashboard does by itself. */
  atOnce: <T>(act: (tap: Tap) => Promise<T>) => Promise<T>;
};

/** The least and the mean time from tap to tap, in milliseconds; what is above the least is random. */
export type Pace = { least: number; mean: number };

/**
 * A person who begins at an instant. A call counts from when its tap was due: what an answer delays counts,
 * so a slow server can't hide by slowing its callers down.
 */
export function personAt(device: Device, pace: Pace, random: Random, begin: number, times: Times): Person {
  let due = begin;

  async function taps<T>(act: (tap: Tap) => Promise<T>): Promise<T> {
    await delay(Math.max(0, due - performance.now()));
    const tap = tapAt(device, due, times);
    // Exponentially distributed above the least, so that taps are a Poisson process.
    due += pace.least - (pace.mean - pace.least) * Math.log(1 - random.next());
    return act(tap);
  }

  return {
    uid: device.uid,
    isGuest: device.isGuest,
    taps,
    calls: (operation, input) => taps((tap) => tap.call(operation, input)),
    opens: (page) => {
      const tapped = taps(async (tap) => tap.timed(pageName(page), () => page.load(tap)));
      return tapped.then(() => undefined);
    },
    after: async (event) => {
      const happened = await event;
      due = Math.max(due, performance.now() + pace.least);
      return happened;
    },
    atOnce: (act) => act(tapAt(device, performance.now(), times)),
  };
}

export function pageName({ name }: Page): string {
  return `page: ${name}`;
}

function tapAt(device: Device, due: number, times: Times): Tap {
  const late = performance.now() - due;
  async function timed<T>(name: string, act: () => Promise<T>): Promise<T> {
    const start = performance.now() - late;
    const answer = await act();
    record(times, name, performance.now() - start);
    return answer;
  }
  return {
    ...device,
    timed,
    call: (operation, input) => timed(operation.name, () => device.call(operation, input)),
  };
}
