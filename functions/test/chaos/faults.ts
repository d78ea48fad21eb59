/** Injects every kind of fault at random moments, all alike often, and counts those that struck. */
import { setTimeout as delay } from 'node:timers/promises';
import { minute, second } from '@cine/contract/time';
import { send } from '../send-json.ts';
import type { Instances } from './instances.ts';
import type { Outage } from './outage.ts';

export const faultKinds = [
  'call cut by a killed instance',
  'background work cut by a killed instance',
  'clock skew',
  'TMDB dead',
  'SMTP dead',
  'push service dead',
  'model server dead',
  'database: UNAVAILABLE',
  'database: UNAVAILABLE after a commit',
  'database: ABORTED',
  'database: slow',
] as const;
export type FaultKind = (typeof faultKinds)[number];
export type FaultCounts = Record<FaultKind, number>;

type Targets = {
  instances: Instances;
  outages: Record<'TMDB dead' | 'SMTP dead' | 'push service dead' | 'model server dead', Outage>;
  /** The emulator's address for faults. */
  faultsUrl: string;
  random: () => number;
  seed: number;
};

export type FaultInjection = { counts: () => Promise<FaultCounts>; stop: () => Promise<FaultCounts> };

/** How likely each of the database's faults is for a request. */
const likely = { unavailable: 0.01, lost: 0.02, aborted: 0.02, slow: 0.03 };
/** Several times as likely where there is less time. */
const usualEveryMs = 8 * second;
const mostSkewMs = 2 * minute;
const longestOutageMs = 20 * second;

/** Strikes with each kind every `everyMs` on average, until it is stopped. */
export async function injectFaults(targets: Targets, everyMs: number): Promise<FaultInjection> {
  const { instances, outages, faultsUrl, random, seed } = targets;
  const struck = Object.fromEntries(faultKinds.map((kind) => [kind, 0])) as FaultCounts;
  const stopping = new AbortController();
  const set = (faults: object) => send(faultsUrl, { method: 'PUT', body: JSON.stringify(faults) });
  const database = Object.fromEntries(
    Object.entries(likely).map(([kind, chance]) => [kind, (chance * usualEveryMs) / everyMs]),
  );
  await set({ ...database, slowMs: second, duplicate: 0.05, maxDelayMs: 200, reorder: true, seed });

  const strikes: Partial<Record<FaultKind, () => Promise<boolean> | boolean>> = {
    'call cut by a killed instance': () => instances.kill('call', random),
    'background work cut by a killed instance': () => instances.kill('background', random),
    'clock skew': () => {
      instances.skew(mostSkewMs, random);
      // It strikes once a call has met it.
      return false;
    },
    ...Object.fromEntries(
      Object.entries(outages).map(([kind, outage]) => [
        kind,
        () => outage.strike(longestOutageMs, stopping.signal),
      ]),
    ),
  };
  const running = Object.entries(strikes).map(async ([kind, strike]) => {
    while (!stopping.signal.aborted) {
      // An outage goes on until somebody has met it.
      const pause = kind in outages ? everyMs / 2 : everyMs;
      // At least half of the average.
      await delay(pause * (0.5 + random()), undefined, { signal: stopping.signal }).catch(() => undefined);
      if (!stopping.signal.aborted && (await strike())) struck[kind as FaultKind] += 1;
    }
  });

  async function counts(): Promise<FaultCounts> {
    const { body } = await send(faultsUrl, { method: 'GET' });
    const { unavailable, lost, aborted, slow } = JSON.parse(body) as Record<string, number>;
    return {
      ...struck,
      'clock skew': instances.skewsMet(),
      'database: UNAVAILABLE': unavailable!,
      'database: UNAVAILABLE after a commit': lost!,
      'database: ABORTED': aborted!,
      'database: slow': slow!,
    };
  }

  return {
    counts,
    stop: async () => {
      stopping.abort();
      await Promise.all(running);
      await set({});
      return counts();
    },
  };
}
