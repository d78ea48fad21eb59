/** What a step of the load counts: times of answers, failures by reason, bytes. */
import type { Times } from '../api/times.ts';

export type Tally = {
  times: Times;
  /** How often an operation failed, by `operation: reason`. */
  failures: Map<string, number>;
  fail: (operation: string, reason: string) => void;
  /** The length of all answers together. */
  bytes: number;
  evenings: number;
  endsEvening: () => void;
};

export function newTally(): Tally {
  const failures = new Map<string, number>();
  const fail = (operation: string, reason: string) => {
    const key = `${operation}: ${reason}`;
    failures.set(key, (failures.get(key) ?? 0) + 1);
  };
  const tally: Tally = {
    times: new Map(),
    failures,
    fail,
    bytes: 0,
    evenings: 0,
    endsEvening: () => {
      tally.evenings += 1;
    },
  };
  return tally;
}
