/** Calls back after some milliseconds; the returned function cancels that. */
export type After = (ms: number, act: () => void) => () => void;

/** Time in microseconds that never goes back; no two commits share a time. */
export class Clock {
  private readonly millis: () => number;
  readonly after: After;
  private last = 0;

  constructor(millis: () => number, after: After) {
    this.millis = millis;
    this.after = after;
  }

  /** A time later than all times returned before. */
  tick(): number {
    this.last = Math.max(this.last + 1, this.millis() * 1000);
    return this.last;
  }

  /** A time at which everything committed so far is visible. */
  now(): number {
    this.last = Math.max(this.last, this.millis() * 1000);
    return this.last;
  }
}
