const CHUNK = 512;

/**
 * A sorted list of distinct items, in chunks, so that insertions move few and counting is fast. A position is
 * a predicate `before(item)` that is true for a prefix.
 */
export class SortedList<T> {
  private readonly compare: (a: T, b: T) => number;
  private chunks: T[][] = [];
  size = 0;

  constructor(compare: (a: T, b: T) => number, items: Iterable<T> = []) {
    this.compare = compare;
    this.fill([...items].sort(compare));
  }

  static of<T>(compare: (a: T, b: T) => number, sorted: readonly T[]): SortedList<T> {
    const list = new SortedList(compare);
    list.fill(sorted);
    return list;
  }

  private fill(sorted: readonly T[]): void {
    for (let i = 0; i < sorted.length; i += CHUNK) this.chunks.push(sorted.slice(i, i + CHUNK));
    this.size = sorted.length;
  }

  add(item: T): void {
    const [chunk, offset] = this.locate((other) => this.compare(other, item) < 0);
    this.size++;
    const target = this.chunks[chunk] ?? this.chunks[chunk - 1];
    if (!target) {
      this.chunks.push([item]);
      return;
    }
    target.splice(this.chunks[chunk] ? offset : target.length, 0, item);
    if (target.length > 2 * CHUNK) {
      const index = this.chunks[chunk] ? chunk : chunk - 1;
      this.chunks.splice(index, 1, target.slice(0, CHUNK), target.slice(CHUNK));
    }
  }

  remove(item: T): void {
    const [chunk, offset] = this.find(item);
    if (chunk >= 0) this.removeAt(chunk, offset);
  }

  private removeAt(chunk: number, offset: number): void {
    this.size--;
    const target = this.chunks[chunk]!;
    target.splice(offset, 1);
    if (target.length === 0) this.chunks.splice(chunk, 1);
  }

  /** Puts `item` where `old` was, moving it if its order changed. */
  replace(old: T, item: T): void {
    const [chunk, offset] = this.find(old);
    if (chunk >= 0 && this.compare(old, item) === 0) {
      this.chunks[chunk]![offset] = item;
      return;
    }
    if (chunk >= 0) this.removeAt(chunk, offset);
    this.add(item);
  }

  private find(item: T): [number, number] {
    const [chunk, offset] = this.locate((other) => this.compare(other, item) < 0);
    const present = this.chunks[chunk]?.[offset];
    return present !== undefined && this.compare(present, item) === 0 ? [chunk, offset] : [-1, -1];
  }

  /** How many items are before a position. */
  rank(before: (item: T) => boolean): number {
    const [chunk, offset] = this.locate(before);
    let rank = offset;
    for (let i = 0; i < chunk; i++) rank += this.chunks[i]!.length;
    return rank;
  }

  /** The items between two positions, in descending order if `reverse`. */
  *range(
    from: ((item: T) => boolean) | null,
    to: ((item: T) => boolean) | null,
    reverse = false,
  ): Generator<T> {
    const [fromChunk, fromOffset] = from ? this.locate(from) : [0, 0];
    const [toChunk, toOffset] = to ? this.locate(to) : [this.chunks.length, 0];
    if (!reverse) {
      for (let c = fromChunk; c <= toChunk && c < this.chunks.length; c++) {
        const chunk = this.chunks[c]!;
        const end = c === toChunk ? toOffset : chunk.length;
        for (let i = c === fromChunk ? fromOffset : 0; i < end; i++) yield chunk[i]!;
      }
      return;
    }
    for (let c = Math.min(toChunk, this.chunks.length - 1); c >= fromChunk; c--) {
      const chunk = this.chunks[c]!;
      const start = c === fromChunk ? fromOffset : 0;
      for (let i = (c === toChunk ? toOffset : chunk.length) - 1; i >= start; i--) yield chunk[i]!;
    }
  }

  private locate(before: (item: T) => boolean): [number, number] {
    let low = 0;
    let high = this.chunks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const chunk = this.chunks[middle]!;
      if (before(chunk[chunk.length - 1]!)) low = middle + 1;
      else high = middle;
    }
    const chunk = this.chunks[low];
    if (!chunk) return [low, 0];
    let start = 0;
    let end = chunk.length;
    while (start < end) {
      const middle = (start + end) >> 1;
      if (before(chunk[middle]!)) start = middle + 1;
      else end = middle;
    }
    return [low, start];
  }
}
