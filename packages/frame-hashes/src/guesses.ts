/** Hashes that a picture may have, seen in some way. */
import { type Agreement, odd } from './agreement.ts';
import { compute, hashBytes, leastStrength, middleOf } from './hash.ts';
import { type Look, viewsOf } from './looks.ts';
import { Spectrum } from './spectrum.ts';
import { eachNear, type Tables } from './tables.ts';
import type { View } from './view.ts';

export type Guess = { at: number; look: Look; view: View; isMirrored: boolean; agreement: Agreement };

/** The broad structures, which are compared before the fine ones. */
const broadBits = 96;
export const broad = new Spectrum(12, broadBits);

const coefficients = new Float32Array(broadBits);
const weights = new Float32Array(broadBits);

/** The hashes near to what is seen in any view, each with its best view, the likeliest first. */
export function guessesOf(hashes: Uint8Array, tables: Tables, look: Look): Guess[] {
  const best = new Map<number, Guess>();
  for (const view of viewsOf(look)) {
    const scale = weigh(look, view);
    if (scale === null) continue;
    for (const isMirrored of [false, true]) {
      if (isMirrored) turnOdd();
      eachNear(tables, weights, (at) => {
        const evidence = scale * sameIn(hashes, at * hashBytes);
        const known = best.get(at);
        if (known !== undefined && known.agreement.evidence >= evidence) return;
        best.set(at, { at, look, view, isMirrored, agreement: { share: 0, evidence } });
      });
    }
  }
  return [...best.values()].sort((one, other) => other.agreement.evidence - one.agreement.evidence);
}

/** Fills `weights` with what is seen, from −1 to 1; returns how to scale their sum, or null if nothing is. */
function weigh({ tiny }: Look, view: View): number | null {
  compute(broad, tiny, view, coefficients);
  const most = middleOf(coefficients, broadBits);
  if (most < leastStrength) return null;
  let squares = 0;
  for (let at = 0; at < broadBits; at++) {
    const weight = Math.max(-1, Math.min(1, coefficients[at]! / most));
    weights[at] = weight;
    squares += weight * weight;
  }
  return 1 / Math.sqrt(squares);
}

function turnOdd(): void {
  for (let at = 0; at < broadBits; at++) if (odd[at]) weights[at] = -weights[at]!;
}

function sameIn(hashes: Uint8Array, start: number): number {
  let same = 0;
  for (let byte = 0; byte < broadBits >> 3; byte++) {
    const bits = hashes[start + byte]!;
    for (let bit = 0; bit < 8; bit++) {
      const weight = weights[8 * byte + bit]!;
      same += (bits >> bit) & 1 ? weight : -weight;
    }
  }
  return same;
}
