/** A search for frames among packed hashes, in memory. */
import { compute, fine, fineHeight, hashBits, hashBytes, smallPicture, spreadOf, keptHeight } from './hash.ts';
import { assertPicture, type GrayPicture, insideBars, halved, insideDarkness, type Rectangle, type SmallPicture, softened } from './picture.ts';
import { frequencies, Spectrum } from './spectrum.ts';
import { broadBits, makeTables, type Tables } from './tables.ts';
import { type View, viewAt } from './view.ts';

export type Found = {
  /** The hash's position among all. */
  at: number;
  /** How much of what tells is the same, from 0 to 1. */
  likeness: number;
  z: number;
  isSure: boolean;
  how: { mirrored: boolean; cropped: boolean };
};
export type FrameIndex = {
  size: number;
  /** What it takes in memory. */
  bytes: number;
  find: (picture: GrayPicture, count?: number) => Found[];
};

export const tuning = { restMost: 8, scales: [-0.6, -0.48, -0.357, -0.24, -0.12, 0], step: 0.09, refineLow: 16, refineFine: 4, sure: 0.5, z: 8.5, cap: 0.5 };
const odd = Uint8Array.from(frequencies, ({ across }) => across & 1);
const broad = new Spectrum(12, broadBits);
const middleBits = 128;
const middle = new Spectrum(18, middleBits);

type Look = { small: SmallPicture; tiny: SmallPicture };
type Guess = { at: number; look: Look; view: View; isMirrored: boolean; score: number; likeness: number };

export function createFrameIndex(parts: readonly Uint8Array[]): FrameIndex {
  const hashes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let filled = 0;
  for (const part of parts) {
    hashes.set(part, filled);
    filled += part.length;
  }
  const size = hashes.length / hashBytes;
  const tables = makeTables(hashes, size, hashBytes);
  const bytes = hashes.byteLength + tables.reduce((sum, { starts, entries }) => sum + starts.byteLength + entries.byteLength, 0);
  return { size, bytes, find: (picture, count = 5) => find(hashes, tables, picture, count) };
}

export const stats: any = {};
const signs = new Float32Array(hashBits);
function loadSigns(hashes: Uint8Array, at: number, isMirrored: boolean): void {
  for (let bit = 0; bit < hashBits; bit++) {
    const isSet = (hashes[at * hashBytes + (bit >> 3)]! >> (bit & 7)) & 1;
    signs[bit] = isSet ^ (isMirrored ? odd[bit]! : 0) ? 1 : -1;
  }
}

function find(hashes: Uint8Array, tables: Tables, picture: GrayPicture, count: number): Found[] {
  assertPicture(picture);
  const t0 = performance.now();
  const looks = partsOf(picture)
    .map((part) => {
      const small = smallPicture(picture, part, fineHeight);
      return { small, tiny: softened(halved(small), 2) };
    })
    .filter(({ tiny }) => spreadOf(tiny) >= 2);
  const t1 = performance.now();
  const best = new Map<number, Guess>();
  const coefficients = new Float32Array(broadBits);
  let entriesSeen = 0, cands = 0, views = 0;
  for (const look of looks) {
    for (const view of viewsOf(look.tiny)) {
      views++;
      compute(broad, look.tiny, view, coefficients);
      const top = capOf(coefficients, broadBits);
      const weights = coefficients.map((value) => Math.max(-1, Math.min(1, value / top)));
      let total = 0;
      for (let at = 0; at < broadBits; at++) total += weights[at]! ** 2;
      total = Math.sqrt(total);
      for (let turn = 0; turn < 2; turn++) {
        if (turn === 1) for (let at = 0; at < broadBits; at++) if (odd[at]) weights[at] = -weights[at]!;
        for (const { key, rest, starts, entries } of tables) {
          let k = 0;
          for (let at = 0; at < key.length; at++) if (weights[key[at]!]! > 0) k |= 1 << at;
          let r = 0;
          for (let at = 0; at < 32; at++) if (weights[rest[at]!]! > 0) r |= 1 << at;
          const end = starts[k + 1]!;
          entriesSeen += end - starts[k]!;
          for (let entry = starts[k]!; entry < end; entry++) {
            let x = entries[2 * entry + 1]! ^ r;
            x -= (x >>> 1) & 0x55555555;
            x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
            if (Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24 > tuning.restMost) continue;
            cands++;
            const at = entries[2 * entry]!;
            let score = 0;
            for (let byte = 0; byte < broadBits >> 3; byte++) {
              const bits = hashes[at * hashBytes + byte]!;
              for (let bit = 0; bit < 8; bit++) score += (bits >> bit) & 1 ? weights[8 * byte + bit]! : -weights[8 * byte + bit]!;
            }
            score /= total;
            const known = best.get(at);
            if (known === undefined) best.set(at, { at, look, view, isMirrored: turn === 1, score, likeness: 0 });
            else if (known.score < score) Object.assign(known, { look, view, isMirrored: turn === 1, score });
          }
        }
      }
    }
  }
  const t2 = performance.now();
  const first = [...best.values()].sort((one, other) => other.score - one.score).slice(0, tuning.refineLow);
  stats.first = first.map((f) => [f.at, f.score]);
  for (const guess of first) {
    loadSigns(hashes, guess.at, guess.isMirrored);
    refine(guess, broad, guess.look.tiny, [0.03, 0.03, 0.05, 0.025, 0.03], 2);
    guess.score = (compute(middle, guess.look.small, guess.view, fineCoefficients), cap = capOf(fineCoefficients, middleBits), scoreOf(middle, guess.look.small, guess.view));
  }
  const t3 = performance.now();
  const second = first.sort((one, other) => other.score - one.score).slice(0, tuning.refineFine);
  for (const guess of second) {
    loadSigns(hashes, guess.at, guess.isMirrored);
    refine(guess, middle, guess.look.small, [0.015, 0.015, 0.025, 0.015, 0.02, 0.02, 0.03, 0.03], 1);
    refine(guess, fine, guess.look.small, [0.008, 0.008, 0.014, 0.01, 0.01, 0.01, 0.02, 0.02], 1);
  }
  const t4 = performance.now();
  Object.assign(stats, { shrink: t1 - t0, scan: t2 - t1, low: t3 - t2, fine: t4 - t3, entriesSeen, cands, views, best: best.size });
  return second
    .sort((one, other) => other.score - one.score)
    .slice(0, count)
    .map((guess) => ({
      at: guess.at,
      likeness: Math.max(0, guess.likeness),
      z: guess.score,
      isSure: guess.likeness >= tuning.sure && guess.score >= tuning.z,
      how: { mirrored: guess.isMirrored, cropped: Math.exp(guess.view[2]!) > keptHeight * 1.04 },
    }));
}

function partsOf(picture: GrayPicture): Rectangle[] {
  const one = insideDarkness(picture);
  const other = insideBars(picture);
  const isSame = Math.abs(one.height - other.height) + Math.abs(one.top - other.top) < 0.03 * other.height && Math.abs(one.width - other.width) + Math.abs(one.left - other.left) < 0.03 * other.width;
  return isSame ? [one] : [one, other];
}

function* viewsOf({ width, height }: SmallPicture): Generator<View> {
  const wide = width / height;
  for (const scale of tuning.scales) {
    const size = Math.exp(scale);
    const cropped = 1 - keptHeight / size;
    const step = tuning.step * size;
    const down = Math.round((Math.max(0, Math.min(cropped, 0.3 - cropped)) / 2 / (1 - cropped) + 0.025) / step);
    const across = Math.round((cropped < -0.01 ? 0.05 * wide : 0.09 * wide) / step);
    for (let y = -down; y <= down; y++) {
      for (let x = -across; x <= across; x++) yield viewAt(wide / 2 + x * step, 0.5 + y * step, size);
    }
  }
}

const fineCoefficients = new Float32Array(hashBits);

function scoreOf(spectrum: Spectrum, small: SmallPicture, view: View): number {
  const { count } = spectrum;
  compute(spectrum, small, view, fineCoefficients);
  let same = 0;
  let total = 0;
  let squares = 0;
  for (let at = 0; at < count; at++) {
    const value = fineCoefficients[at]!;
    const weight = Math.min(cap, Math.abs(value));
    total += weight;
    squares += weight * weight;
    same += value > 0 ? weight * signs[at]! : -weight * signs[at]!;
  }
  likeness = total > 0 ? same / total : 0;
  return squares > 0 ? same / Math.sqrt(squares) : 0;
}
let cap = 1;
let likeness = 0;
const sorting = new Float32Array(hashBits);
function capOf(values: Float32Array, count: number): number {
  for (let at = 0; at < count; at++) sorting[at] = Math.abs(values[at]!);
  return sorting.subarray(0, count).sort()[Math.floor(count * tuning.cap)]! || 1e-9;
}

function refine(guess: Guess, spectrum: Spectrum, small: SmallPicture, steps: number[], sweeps: number): void {
  let view = guess.view.slice() as View;
  compute(spectrum, small, view, fineCoefficients);
  cap = capOf(fineCoefficients, spectrum.count);
  let best = scoreOf(spectrum, small, view);
  for (let sweep = 0; sweep < sweeps; sweep++) {
    for (let part = 0; part < steps.length; part++) {
      const step = steps[part]! * 0.55 ** sweep;
      const tried = (by: number) => {
        const moved = view.slice() as View;
        moved[part]! += by;
        return { moved, score: scoreOf(spectrum, small, moved) };
      };
      const more = tried(step);
      const less = tried(-step);
      let better = more.score > less.score ? more : less;
      const bend = more.score + less.score - 2 * best;
      if (bend < 0) {
        const top = tried(Math.max(-1.5, Math.min(1.5, (0.5 * (less.score - more.score)) / bend)) * step);
        if (top.score > better.score) better = top;
      }
      if (better.score > best) {
        view = better.moved;
        best = better.score;
      }
    }
  }
  guess.view = view;
  guess.score = scoreOf(spectrum, small, view);
  guess.likeness = likeness;
}
