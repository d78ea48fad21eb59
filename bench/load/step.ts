/** Plays some evenings at once for a while, and tells what came of it. */
import { setTimeout as delay } from 'node:timers/promises';
import { minute, second } from '@cine/contract/time';
import { quantile } from '../api/times.ts';
import { seeded } from '../deployed/random.ts';
import type { Phone } from './phone.ts';
import { eveningMs, playEvenings } from './play.ts';
import { newTally, type Tally } from './tally.ts';

/** Percentiles in milliseconds. */
export type Row = { name: string; count: number; p50: number; p95: number; p99: number };

export type Step = {
  evenings: number;
  seconds: number;
  calls: number;
  /** The calls a minute of the evening that made fewest. */
  fewestAMinute: number;
  /** From the first evening on: what documents and processors are measured over. */
  allSeconds: number;
  allCalls: number;
  rows: Row[];
  failures: Record<string, number>;
  /** Changes that screens were shown, all the time. */
  changes: number;
  listeners: number;
  bytes: number;
  finished: number;
};

/** What lets an evening begin only once it has come, and end in time. */
type Load = {
  groups: readonly (readonly Phone[])[];
  seconds: number;
  /** The tally that phones count in from now on. */
  countIn: (tally: Tally) => void;
  /** How many changes screens were shown so far. */
  changes: () => Promise<number>;
  /** Rejects if the command is interrupted. */
  interrupted: AbortSignal;
};

/** Evenings go on until the last call has its answer. Until all have begun, nothing counts. */
export async function playStep({ groups, seconds, countIn, changes, interrupted }: Load): Promise<Step> {
  const warming = newTally();
  const tally = newTally();
  countIn(warming);
  const changesBefore = await changes();
  const began = performance.now();
  const from = began + eveningMs;
  const until = from + seconds * second;
  const isOver = () => interrupted.aborted || performance.now() >= until;
  const counting = delay(eveningMs, undefined, { signal: interrupted }).then(() => countIn(tally));
  const answered = groups.map(() => 0);
  const playing = groups.map((phones, index) =>
    playEvenings(phones, {
      random: seeded(index + groups.length),
      isOver,
      onAnswered: () => {
        if (performance.now() >= from) answered[index]! += 1;
      },
      onEnded: tally.endsEvening,
    }),
  );
  await Promise.all([counting, ...playing]);
  interrupted.throwIfAborted();
  const rows = rowsOf(tally);
  const ended = performance.now();
  return {
    evenings: groups.length,
    seconds: (ended - from) / second,
    allSeconds: (ended - began) / second,
    calls: callsIn(tally),
    fewestAMinute: (Math.min(...answered) / seconds) * (minute / second),
    allCalls: callsIn(warming) + callsIn(tally),
    rows,
    failures: Object.fromEntries([...warming.failures, ...tally.failures]),
    changes: (await changes()) - changesBefore,
    listeners: groups.flat().reduce((sum, { isGuest }) => sum + (isGuest ? 3 : 4), 0),
    bytes: tally.bytes,
    finished: tally.evenings,
  };
}

function callsIn({ times }: Tally): number {
  return [...times.values()].reduce((sum, all) => sum + all.length, 0);
}

function rowsOf({ times }: Tally): Row[] {
  const rows = [...times].map(([name, all]) => ({
    name,
    count: all.length,
    p50: quantile(all, 0.5),
    p95: quantile(all, 0.95),
    p99: quantile(all, 0.99),
  }));
  return rows.sort((one, other) => one.name.localeCompare(other.name));
}
