import { setTimeout as delay } from 'node:timers/promises';
import { showPlayer } from '@cine/contract/operations/core/players';
import { expect } from 'chai';
import type { Device } from './device.ts';
import { personAt } from './person.ts';
import type { Times } from './times.ts';

/** A device whose answers take this long, in milliseconds. */
function slow(ms: number): Device {
  return { uid: 'lea', isGuest: false, call: () => delay(ms) } as unknown as Device;
}

describe('A person under load', () => {
  it('taps when it is due, and counts from then what a slow answer delays', async () => {
    const times: Times = new Map();
    const begin = performance.now();
    const person = personAt(slow(60), { least: 20, mean: 20 }, { next: () => 0 } as never, begin, times);
    for (let tap = 0; tap < 3; tap++) await person.calls(showPlayer, {});
    // Due at 0, 20 and 40 ms; answered at 60, 120 and 180 at the earliest.
    for (const [tap, ms] of times.get('players-show')!.entries()) expect(ms).to.be.at.least(55 + 40 * tap);
  });

  it('does not count the time in which nothing had happened yet', async () => {
    const times: Times = new Map();
    const person = personAt(
      slow(10),
      { least: 1, mean: 1 },
      { next: () => 0 } as never,
      performance.now(),
      times,
    );
    await person.after(delay(500));
    await person.calls(showPlayer, {});
    expect(times.get('players-show')![0]).to.be.below(500);
  });
});
