/** Hashes that a picture may have, seen in some way. */
import { odd } from './agreement.ts';
import { cellsIn, compute, hashBytes, leastCells, leastStrength, middleOf, spreadOf } from './hash.ts';
import { type Look, viewsOf } from './looks.ts';
import { Spectrum } from './spectrum.ts';
import { eachNear, type Tables } from './tables.ts';
import type { View } from './view.ts';

export type Guess = {
  at: number;
  look: Look;
  view: View;
  isMirrored: boolean;
  /** How much what is seen is spread: a part of the evidence. */
  spread: number;
  evidence: number;
};

/** The broad structures, which are compared before the fine ones. */
const broadBits = 96;
const broadBytes = broadBits / 8;
export const broad = new Spectrum(12, broadBits);
/** How many of the hashes met are compared with what is seen around their views. */
const mostMet = 80;
/** How far a view is moved to see where around it a hash agrees more: across, down, in size. */
const around = [0.035, 0.035, 0.06];
/** As far as what was seen around tells, in such moves. */
const mostMoved = 1.4;
/** A picture may have been darkened, or show less in some view: less will do than for a hash. */
const faintStrength = leastStrength / 2;
/** In fewer cells of a coarse grid, there will be too few of the fine one, too. */
const plainCells = 0.7 * leastCells;

const coefficients = new Float32Array(broadBits);
const weights = new Float32Array(broadBits);
/** Turns the bits that a mirror turns. */
const turn = new Uint8Array(broadBytes);
for (let at = 0; at < broadBits; at++) turn[at >> 3]! |= odd[at]! << (at & 7);
const asIs = new Uint8Array(broadBytes);

/** What a view shows: the evidence that each half of a hash's broad bytes adds, by its value. */
type Sight = Float32Array;
/** A view, what it shows, and once that is asked for, what those around it show, in pairs by part. */
type Place = { view: View; most: number; spread: number; sight: Sight; near: readonly Sight[] | null };
type Met = { at: number; place: Place; isMirrored: boolean; evidence: number };

/** The hashes nearest to what is seen in any view, each with its best view, the likeliest first. */
export function guessesOf(hashes: Uint8Array, tables: Tables, look: Look, count: number): Guess[] {
  const met = likeliest([...metIn(hashes, tables, look).values()], mostMet);
  return likeliest(
    met.map((each) => moved(each, hashes, look)),
    count,
  );
}

function metIn(hashes: Uint8Array, tables: Tables, look: Look): Map<number, Met> {
  const best = new Map<number, Met>();
  for (const view of viewsOf(look)) {
    compute(broad, look.tiny, view, coefficients);
    const most = middleOf(coefficients, broadBits);
    // What is plain, or has its edges in a corner, is like many hashes, and never surely one of them.
    const cells = cellsIn(broad);
    if (most < faintStrength || cells < plainCells) continue;
    const place: Place = { view, most, spread: spreadOf(cells), sight: sightOf(most), near: null };
    for (const isMirrored of [false, true]) {
      if (isMirrored) turnOdd();
      eachNear(tables, weights, (at) => {
        const evidence = place.spread + evidenceOf(place.sight, hashes, at, isMirrored);
        const former = best.get(at);
        if (former === undefined) best.set(at, { at, place, isMirrored, evidence });
        else if (evidence > former.evidence) Object.assign(former, { place, isMirrored, evidence });
      });
    }
  }
  return best;
}

/** The first `count` of them in order. */
function likeliest<T extends { evidence: number }>(all: T[], count: number): T[] {
  const evidences = Float64Array.from(all, ({ evidence }) => evidence).sort();
  const least = evidences[Math.max(0, all.length - count)] ?? 0;
  return all
    .filter(({ evidence }) => evidence >= least)
    .sort((one, other) => other.evidence - one.evidence)
    .slice(0, count);
}

/** Where around its view the hash would agree the most, by what is seen on both sides of it. */
function moved({ at, place, isMirrored, evidence }: Met, hashes: Uint8Array, look: Look): Guess {
  place.near ??= sightsAround(place, look);
  const view = place.view.slice() as View;
  const { spread } = place;
  const here = evidence - spread;
  let expected = evidence;
  for (let part = 0; part < around.length; part++) {
    const less = evidenceOf(place.near[2 * part]!, hashes, at, isMirrored) - here;
    const more = evidenceOf(place.near[2 * part + 1]!, hashes, at, isMirrored) - here;
    const slope = (more - less) / 2;
    const bend = more + less;
    const top = bend < 0 ? -slope / bend : Math.sign(slope) * mostMoved;
    const by = Math.max(-mostMoved, Math.min(mostMoved, top));
    expected += Math.max(0, slope * by + (bend / 2) * by * by);
    view[part]! += by * around[part]!;
  }
  return { at, look, view, isMirrored, spread, evidence: expected };
}

function sightsAround({ view, most }: Place, look: Look): Sight[] {
  return around.flatMap((step, part) =>
    [-step, step].map((by) => {
      const other = view.slice() as View;
      other[part]! += by;
      compute(broad, look.tiny, other, coefficients);
      return sightOf(most);
    }),
  );
}

/** Fills `weights` with the coefficients computed last, from −1 to 1; what they add up to by half byte. */
function sightOf(most: number): Sight {
  let squares = 0;
  for (let at = 0; at < broadBits; at++) {
    const weight = Math.max(-1, Math.min(1, coefficients[at]! / most));
    weights[at] = weight;
    squares += weight * weight;
  }
  const scale = 1 / Math.sqrt(squares);
  const sight = new Float32Array((broadBits / 4) * 16);
  for (let half = 0; half < broadBits / 4; half++) {
    const start = 16 * half;
    let sum = 0;
    for (let bit = 0; bit < 4; bit++) sum -= weights[4 * half + bit]! * scale;
    sight[start] = sum;
    for (let bit = 0; bit < 4; bit++) {
      const twice = 2 * scale * weights[4 * half + bit]!;
      for (let value = 0; value < 1 << bit; value++)
        sight[start + (1 << bit) + value] = sight[start + value]! + twice;
    }
  }
  return sight;
}

function evidenceOf(sight: Sight, hashes: Uint8Array, at: number, isMirrored: boolean): number {
  const turned = isMirrored ? turn : asIs;
  const start = at * hashBytes;
  let evidence = 0;
  for (let byte = 0; byte < broadBytes; byte++) {
    const bits = hashes[start + byte]! ^ turned[byte]!;
    evidence += sight[32 * byte + (bits & 15)]! + sight[32 * byte + 16 + (bits >> 4)]!;
  }
  return evidence;
}

function turnOdd(): void {
  for (let at = 0; at < broadBits; at++) if (odd[at]) weights[at] = -weights[at]!;
}
