/** Calls back after so many milliseconds, unless the function that it returns is called before. */
export type After = (ms: number, act: () => void) => () => void;

/** Microsecond time that never goes back; every commit gets a time of its own. */
export class Clock {
  private readonly millis: () => number;
  readonly after: After;
  private last = 0;

  constructor(millis: () => number, after: After) {
    this.millis = millis;
    this.after = after;
  }

  /** A time later than every time given before. */
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
