/** Tables that find hashes by some of their broadest bits. */

/** Bits that most pictures keep; a table is keyed by some of these, and tells the rest of them apart. */
export const broadBits = 48;

/** Each key takes some of the broadest bits, each of which is in a few keys. */
const keyLength = 13;
const keys: readonly (readonly number[])[] = makeKeys();

function makeKeys(): number[][] {
  return [0, 1, 2, 3, 4, 5].map((table) => {
    const step = [1, 1, 2, 2, 3, 3][table]!;
    const from = [0, 13, 0, 1, 0, 1][table]!;
    return Array.from({ length: keyLength }, (_, at) => (from + at * step) % 36);
  });
}

type Table = {
  key: Int32Array;
  rest: Int32Array;
  /** Where the entries of each key begin. */
  starts: Uint32Array;
  /** By key: the number of a hash, and 32 of its other broad bits. */
  entries: Uint32Array;
};

export type Tables = readonly Table[];

export function makeTables(hashes: Uint8Array, size: number, stride: number): Tables {
  return keys.map((bits) => {
    const key = Int32Array.from(bits);
    const rest = Int32Array.from(
      Array.from({ length: broadBits }, (_, at) => at).filter((at) => !bits.includes(at)).slice(0, 32),
    );
    const starts = new Uint32Array(2 ** keyLength + 1);
    const isTelling = (at: number) => {
      for (let byte = 0; byte < stride; byte++) if (hashes[at * stride + byte] !== 0) return true;
      return false;
    };
    const keyOf = (at: number) => packed(hashes, at * stride, key);
    let count = 0;
    for (let at = 0; at < size; at++) {
      if (!isTelling(at)) continue;
      starts[keyOf(at) + 1]!++;
      count++;
    }
    for (let at = 1; at < starts.length; at++) starts[at]! += starts[at - 1]!;
    const next = starts.slice();
    const entries = new Uint32Array(2 * count);
    for (let at = 0; at < size; at++) {
      if (!isTelling(at)) continue;
      const place = 2 * next[keyOf(at)]!++;
      entries[place] = at;
      entries[place + 1] = packed(hashes, at * stride, rest);
    }
    return { key, rest, starts, entries };
  });
}

function packed(hashes: Uint8Array, from: number, bits: Int32Array): number {
  let value = 0;
  for (let at = 0; at < bits.length; at++) {
    const bit = bits[at]!;
    value |= ((hashes[from + (bit >> 3)]! >> (bit & 7)) & 1) << at;
  }
  return value;
}
