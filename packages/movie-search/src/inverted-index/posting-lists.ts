/** Lists of ascending numbers, kept as variable-byte codes of the gaps between them. */

export type NumberLists = {
  /** Where each list begins in the bytes; one more than there are lists. */
  offsets: Uint32Array;
  bytes: Uint8Array;
};

/** For each key, the numbers of the texts that it occurs in. */
export type PostingLists = NumberLists & {
  /** Ascending. */
  keys: Uint32Array;
  counts: Uint32Array;
};

/** Collects numbers by key; the numbers of a key must be added in ascending order. */
export class PostingListsWriter {
  private readonly lists = new Map<number, { bytes: number[]; last: number; count: number }>();

  add(key: number, value: number): void {
    const list = this.lists.get(key) ?? { bytes: [], last: 0, count: 0 };
    this.lists.set(key, list);
    let distance = value - list.last;
    for (; distance > 127; distance >>>= 7) list.bytes.push((distance & 127) | 128);
    list.bytes.push(distance);
    list.last = value;
    list.count += 1;
  }

  /** @param keys every key below this gets a list, possibly empty */
  finish(keys = 0): PostingLists {
    for (let key = 0; key < keys; key++)
      if (!this.lists.has(key)) this.lists.set(key, { bytes: [], last: 0, count: 0 });
    const sorted = [...this.lists].sort(([one], [other]) => one - other);
    const size = sorted.reduce((sum, [, { bytes }]) => sum + bytes.length, 0);
    const lists: PostingLists = {
      keys: new Uint32Array(sorted.length),
      counts: new Uint32Array(sorted.length),
      offsets: new Uint32Array(sorted.length + 1),
      bytes: new Uint8Array(size),
    };
    let at = 0;
    for (const [index, [key, { bytes, count }]] of sorted.entries()) {
      lists.keys[index] = key;
      lists.counts[index] = count;
      lists.bytes.set(bytes, at);
      at += bytes.length;
      lists.offsets[index + 1] = at;
    }
    return lists;
  }
}

/** The place of a key among the keys, or -1. */
export function indexOfKey({ keys }: PostingLists, key: number): number {
  let low = 0;
  let high = keys.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const middleKey = keys[middle]!;
    if (middleKey === key) return middle;
    if (middleKey < key) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** The lists alone, for keys that run from 0 without a gap. */
export function withoutKeys({ offsets, bytes }: PostingLists): NumberLists {
  return { offsets, bytes };
}

/** Writes a list's numbers into `into`, as many as fit, and returns how many. */
export function readNumbers(lists: NumberLists, index: number, into: Int32Array): number {
  const { bytes, offsets } = lists;
  const end = offsets[index + 1]!;
  let count = 0;
  let value = 0;
  for (let at = offsets[index]!; at < end && count < into.length; count++) {
    let byte = bytes[at++]!;
    let distance = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[at++]!;
      distance |= (byte & 127) << shift;
    }
    value += distance;
    into[count] = value;
  }
  return count;
}
