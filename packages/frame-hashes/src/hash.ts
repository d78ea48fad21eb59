/** The hash of a still: the signs of its cosine coefficients. */
import { assertPicture, type GrayPicture, insideBars, type Rectangle, type SmallPicture, shrunk, softened } from './picture.ts';
import { frequencies, Spectrum } from './spectrum.ts';
import { sample, type View, viewAt } from './view.ts';

export const hashBits = frequencies.length;
export const hashBytes = hashBits / 8;
/** The part of a frame's height that is left of it however it is cropped. */
export const keptHeight = 0.7;

/** Rows of the grids that coarse and fine structures are computed from. */
const fineRows = 24;
/** Heights of the small pictures that these grids are sampled from. */
export const fineHeight = 64;

export const fine = new Spectrum(fineRows, hashBits);

/** The least spread of luminance, in its units, of a frame that tells something. */
const leastSpread = 3;

/**
 * The hash of a still without its black bars, of `hashBytes` bytes.
 * @throws RangeError if the picture is empty, or has another number of pixels than its size says.
 */
export function frameHash(picture: GrayPicture): Uint8Array {
  assertPicture(picture);
  const small = smallPicture(picture, insideBars(picture), fineHeight);
  const hash = new Uint8Array(hashBytes);
  const view = viewAt(small.width / small.height / 2, 0.5, keptHeight);
  if (spreadOf(small) < leastSpread) return hash;
  const coefficients = new Float32Array(hashBits);
  compute(fine, small, view, coefficients);
  coefficients.forEach((value, at) => {
    if (value > 0) hash[at >> 3]! |= 1 << (at & 7);
  });
  return hash;
}

/** Whether the hash is of a frame with something to recognise: not of a black or plain one. */
export function isTelling(hash: Uint8Array): boolean {
  return hash.some((byte) => byte !== 0);
}

export function smallPicture(picture: GrayPicture, part: Rectangle, height: number): SmallPicture {
  return softened(shrunk(picture, part, height), 1);
}

const grid = new Float64Array(fine.columns * fine.rows);

export function compute(spectrum: Spectrum, small: SmallPicture, view: View, into: Float32Array): void {
  sample(small, view, spectrum.columns, spectrum.rows, grid);
  spectrum.compute(grid, into);
}

export function spreadOf({ pixels }: SmallPicture): number {
  const mean = pixels.reduce((sum, value) => sum + value, 0) / pixels.length;
  return Math.sqrt(pixels.reduce((sum, value) => sum + (value - mean) ** 2, 0) / pixels.length);
}
