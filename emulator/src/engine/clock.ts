/** Microsecond time that never goes back; every commit gets a time of its own. */
export class Clock {
  private readonly millis: () => number;
  private last = 0;

  constructor(millis: () => number) {
    this.millis = millis;
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
