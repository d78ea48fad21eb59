/** Selects the entries with the highest keys; one instance serves one selection after another. */
export class TopK {
  private readonly keys: Float32Array;
  private readonly values: Int32Array;
  private readonly buckets = new Uint32Array(512);
  private count = 0;

  /** @param room how many entries are held; later ones are ignored */
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

  /** The values with the highest keys, highest first; for equal keys, earlier entries first. Clears all. */
  take(count: number): number[] {
    const least = this.count > count ? this.bucketFor(count) : 0;
    const chosen: number[] = [];
    for (let at = 0; at < this.count; at++) if (bucketOf(this.keys[at]!) >= least) chosen.push(at);
    chosen.sort((one, other) => this.keys[other]! - this.keys[one]! || one - other);
    this.count = 0;
    return chosen.slice(0, count).map((at) => this.values[at]!);
  }

  /** The highest bucket of keys at and above which there are enough entries. */
  private bucketFor(count: number): number {
    const { buckets } = this;
    buckets.fill(0);
    for (let at = 0; at < this.count; at++) buckets[bucketOf(this.keys[at]!)]! += 1;
    let enough = 0;
    for (let at = buckets.length - 1; at >= 0; at--) {
      enough += buckets[at]!;
      if (enough >= count) return at;
    }
    return 0;
  }
}

function bucketOf(key: number): number {
  return Math.floor((key + 1) * 255);
}
