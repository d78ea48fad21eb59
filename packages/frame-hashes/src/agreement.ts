/** How well a picture, seen in some way, agrees with a hash. */
import { compute, hashBits, hashBytes, middleOf } from './hash.ts';
import type { SmallPicture } from './picture.ts';
import { frequencies, type Spectrum } from './spectrum.ts';
import type { View } from './view.ts';

export const odd = Uint8Array.from(frequencies, ({ across }) => across & 1);
/** +1 or −1 by bit. */
export type Signs = Float32Array;
/** `share` is from −1 to 1; `evidence` in standard deviations of what chance makes of it. */
export type Agreement = { share: number; evidence: number };

export function signsOf(hashes: Uint8Array, at: number, isMirrored: boolean): Signs {
  const signs = new Float32Array(hashBits);
  for (let bit = 0; bit < hashBits; bit++) {
    const isSet = (hashes[at * hashBytes + (bit >> 3)]! >> (bit & 7)) & 1;
    signs[bit] = isSet ^ (isMirrored ? odd[bit]! : 0) ? 1 : -1;
  }
  return signs;
}

const coefficients = new Float32Array(hashBits);

/** How well the picture agrees in this view; a coefficient counts up to `most`, by default their middle. */
export function agreementOf(
  spectrum: Spectrum,
  small: SmallPicture,
  view: View,
  signs: Signs,
  most?: number,
): Agreement {
  compute(spectrum, small, view, coefficients);
  return agreementSeen(spectrum.count, signs, most ?? middleOf(coefficients, spectrum.count));
}

/** The agreement of the coefficients computed last. */
function agreementSeen(count: number, signs: Signs, most: number): Agreement {
  let same = 0;
  let total = 0;
  let squares = 0;
  for (let at = 0; at < count; at++) {
    const value = coefficients[at]! * signs[at]!;
    const weight = Math.min(most, Math.abs(value));
    total += weight;
    squares += weight * weight;
    same += value > 0 ? weight : -weight;
  }
  return total > 0 ? { share: same / total, evidence: same / Math.sqrt(squares) } : { share: 0, evidence: 0 };
}

/** The view near `view` that agrees the most, each of its parts moved by about its step, in turn. */
export function bestNear(
  spectrum: Spectrum,
  small: SmallPicture,
  view: View,
  signs: Signs,
  steps: readonly number[],
): { view: View; agreement: Agreement } {
  compute(spectrum, small, view, coefficients);
  const most = middleOf(coefficients, spectrum.count);
  const best = view.slice() as View;
  let agreement = agreementSeen(spectrum.count, signs, most);
  const tried = new Float64Array(best.length) as View;
  const tryPart = (part: number, by: number) => {
    tried.set(best);
    tried[part]! += by;
    return agreementOf(spectrum, small, tried, signs, most);
  };
  for (let part = 0; part < steps.length; part++) {
    const step = steps[part]!;
    const more = tryPart(part, step);
    const less = tryPart(part, -step);
    let by = more.evidence > less.evidence ? step : -step;
    let better = more.evidence > less.evidence ? more : less;
    const bend = more.evidence + less.evidence - 2 * agreement.evidence;
    if (bend < 0) {
      const top = Math.max(-1.6, Math.min(1.6, (0.5 * (less.evidence - more.evidence)) / bend)) * step;
      const there = tryPart(part, top);
      if (there.evidence > better.evidence) {
        better = there;
        by = top;
      }
    }
    if (better.evidence <= agreement.evidence) continue;
    best[part]! += by;
    agreement = better;
  }
  return { view: best, agreement };
}
