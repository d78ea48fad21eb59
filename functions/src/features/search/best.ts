/** Entries with a key each, of which the best few are wanted. One selection after the other. */
export class Best {
  private readonly keys: Float32Array;
  private readonly values: Int32Array;
  private readonly steps = new Uint32Array(512);
  private count = 0;

  /** @param room how many entries are looked at; those that come later are not */
  constructor(room: number) {
    this.keys = new Float32Array(room);
    this.values = new Int32Array(room);
  }

  /** @param key from -1 to 1 */
  add(key: number, value: number): void {
    if (this.count === this.keys.length) return;
    this.keys[this.count] = key;
    this.values[this.count++] = value;
  }

  /** The values with the highest keys, the highest first; of equal keys those that came first. Forgets all. */
  take(wanted: number): number[] {
    const least = this.count > wanted ? this.stepOf(wanted) : 0;
    const chosen: number[] = [];
    for (let at = 0; at < this.count; at++) if (step(this.keys[at]!) >= least) chosen.push(at);
    chosen.sort((one, other) => this.keys[other]! - this.keys[one]! || one - other);
    this.count = 0;
    return chosen.slice(0, wanted).map((at) => this.values[at]!);
  }

  /** The highest step of keys from which on there are enough. */
  private stepOf(wanted: number): number {
    const { steps } = this;
    steps.fill(0);
    for (let at = 0; at < this.count; at++) steps[step(this.keys[at]!)]! += 1;
    let enough = 0;
    for (let at = steps.length - 1; at >= 0; at--) {
      enough += steps[at]!;
      if (enough >= wanted) return at;
    }
    return 0;
  }
}

function step(key: number): number {
  return Math.floor((key + 1) * 255);
}
