/** The rival: a picture's 64 lowest cosine coefficients, and a search that compares all hashes. */
import type { GrayPicture } from '@cine/frame-hashes';
import sharp from 'sharp';

const side = 32;
const frequencies = 8;
/** The usual limit below which two pictures count as the same. */
export const mostDifferent = 10;
const cosines = Float64Array.from({ length: (frequencies + 1) * side }, (_, at) =>
  Math.cos((Math.PI * Math.floor(at / side) * ((at % side) + 0.5)) / side),
);

/** Two numbers of 32 bits: which of 8 × 8 coefficients are above their median, as is usual. */
export async function phash({ width, height, pixels }: GrayPicture): Promise<[number, number]> {
  const raw = { width, height, channels: 1 as const };
  const small = await sharp(pixels, { raw }).resize(side, side, { fit: 'fill' }).raw().toBuffer();
  const coefficients: number[] = [];
  for (let down = 1; down <= frequencies; down++) {
    for (let across = 1; across <= frequencies; across++) {
      let sum = 0;
      for (let y = 0; y < side; y++) {
        let line = 0;
        for (let x = 0; x < side; x++) line += small[y * side + x]! * cosines[across * side + x]!;
        sum += line * cosines[down * side + y]!;
      }
      coefficients.push(sum);
    }
  }
  const median = coefficients.toSorted((one, other) => one - other)[(frequencies * frequencies) / 2]!;
  const word = (from: number) =>
    coefficients
      .slice(from, from + 32)
      .reduce((bits, value, at) => (value > median ? bits | (1 << at) : bits), 0);
  return [word(0), word(32)];
}

/** The position of the nearest of the packed hashes, and how many bits differ. */
export function nearest(
  hashes: Int32Array,
  [one, other]: [number, number],
): { at: number; distance: number } {
  let best = { at: -1, distance: 65 };
  for (let at = 0; at < hashes.length; at += 2) {
    const distance = bitsIn(hashes[at]! ^ one) + bitsIn(hashes[at + 1]! ^ other);
    if (distance < best.distance) best = { at: at >> 1, distance };
  }
  return best;
}

function bitsIn(word: number): number {
  let pairs = word - ((word >>> 1) & 0x55555555);
  pairs = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((pairs + (pairs >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
