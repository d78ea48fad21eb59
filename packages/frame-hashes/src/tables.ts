/** Tables that find hashes by some of their broadest bits, a few of which may differ. */
import { hashBytes } from './hash.ts';

/** A table knows its entries by some of these bits, and tells them apart by the others. */
const knownBits = 48;
/** Six tables have keys of 15 bits, of the broadest 36. */
const tableCount = 6;
const keyLength = 15;
const keyFrom = 36;
/** As many of an entry's 32 further bits may differ. */
const mostDifferent = 9;
const mostDifferentInCrowd = 5;
/** Which of the least sure bits of a key are turned, and how sure they may be. */
const flips = [0, 1, 2, 4];
const leastSure = 0.55;
const mostTurned = 3;
/** A key of more hashes than this, as plain pictures have, isn't looked up by a doubtful bit. */
const crowded = 150;
const restLength = 32;

type Table = {
  key: Int32Array;
  rest: Int32Array;
  /** Where the entries of each key begin. */
  starts: Uint32Array;
  /** By key: the number of a hash, then 32 of its other known bits. */
  entries: Uint32Array;
};
export type Tables = readonly Table[];

/** The tables of packed hashes; those that tell nothing aren't in them. */
export function makeTables(hashes: Uint8Array): Tables {
  const telling = tellingIn(hashes);
  return makeKeys().map((bits) => {
    const key = Int32Array.from(bits);
    const others = Array.from({ length: knownBits }, (_, at) => at).filter((at) => !bits.includes(at));
    const rest = Int32Array.from(others.slice(0, restLength));
    const starts = new Uint32Array(2 ** key.length + 1);
    const keyOf = Uint16Array.from(telling, (at) => packed(hashes, at * hashBytes, key));
    for (const each of keyOf) starts[each + 1]!++;
    for (let at = 1; at < starts.length; at++) starts[at]! += starts[at - 1]!;
    const next = starts.slice();
    const entries = new Uint32Array(2 * telling.length);
    telling.forEach((at, order) => {
      const place = 2 * next[keyOf[order]!]!++;
      entries[place] = at;
      entries[place + 1] = packed(hashes, at * hashBytes, rest);
    });
    return { key, rest, starts, entries };
  });
}

/** Each key takes bits of all sizes; each bit is in two or three keys. */
function makeKeys(): number[][] {
  let state = 7;
  const random = () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return state / 2 ** 32;
  };
  const use = new Float64Array(keyFrom);
  return Array.from({ length: tableCount }, () => {
    const order = Array.from({ length: keyFrom }, (_, at) => ({
      at,
      rank: use[at]! + random() * 0.9 + at * 0.012,
    })).sort((a, b) => a.rank - b.rank);
    const bits = order
      .slice(0, keyLength)
      .map(({ at }) => at)
      .sort((a, b) => a - b);
    for (const bit of bits) use[bit]!++;
    return bits;
  });
}

function tellingIn(hashes: Uint8Array): Uint32Array {
  const telling: number[] = [];
  for (let at = 0; at * hashBytes < hashes.length; at++) {
    const end = (at + 1) * hashBytes;
    let byte = at * hashBytes;
    while (byte < end && hashes[byte] === 0) byte++;
    if (byte < end) telling.push(at);
  }
  return Uint32Array.from(telling);
}

function packed(hashes: Uint8Array, from: number, bits: Int32Array): number {
  let value = 0;
  for (let at = 0; at < bits.length; at++) {
    const bit = bits[at]!;
    value |= ((hashes[from + (bit >> 3)]! >> (bit & 7)) & 1) << at;
  }
  return value;
}

const doubtful = new Int32Array(mostTurned);

/**
 * Calls `meet` with each hash whose key has the signs of `weights`, but for a few of the least sure,
 * and whose other bits are near.
 */
export function eachNear(tables: Tables, weights: Float32Array, meet: (at: number) => void): void {
  for (let table = 0; table < tables.length; table++) {
    const { key, rest, starts, entries } = tables[table]!;
    const signs = signsOf(weights, rest);
    const asIs = signsOf(weights, key);
    findDoubtful(weights, key);
    for (const flip of flips) {
      let other = asIs;
      let isLikely = true;
      for (let at = 0; at < mostTurned; at++) {
        if (!((flip >> at) & 1)) continue;
        other ^= 1 << doubtful[at]!;
        if (Math.abs(weights[key[doubtful[at]!]!]!) > leastSure) isLikely = false;
      }
      if (!isLikely) continue;
      const start = 2 * starts[other]!;
      const end = 2 * starts[other + 1]!;
      const isCrowded = end - start > 2 * crowded;
      if (isCrowded && flip !== 0) continue;
      const most = isCrowded ? mostDifferentInCrowd : mostDifferent;
      for (let entry = start; entry < end; entry += 2) {
        if (bitsIn(entries[entry + 1]! ^ signs) <= most) meet(entries[entry]!);
      }
    }
  }
}

function signsOf(weights: Float32Array, bits: Int32Array): number {
  let signs = 0;
  for (let at = 0; at < bits.length; at++) if (weights[bits[at]!]! > 0) signs |= 1 << at;
  return signs;
}

/** Fills `doubtful` with the places in the key whose weights are the least, the least first. */
function findDoubtful(weights: Float32Array, key: Int32Array): void {
  doubtful.fill(-1);
  for (let at = 0; at < key.length; at++) {
    const weight = Math.abs(weights[key[at]!]!);
    let place = mostTurned;
    while (
      place > 0 &&
      (doubtful[place - 1]! < 0 || weight < Math.abs(weights[key[doubtful[place - 1]!]!]!))
    ) {
      if (place < mostTurned) doubtful[place] = doubtful[place - 1]!;
      place--;
    }
    if (place < mostTurned) doubtful[place] = at;
  }
}

function bitsIn(word: number): number {
  let pairs = word - ((word >>> 1) & 0x55555555);
  pairs = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((pairs + (pairs >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
