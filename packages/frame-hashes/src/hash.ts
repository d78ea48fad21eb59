/** The hash of a still: the signs of its cosine coefficients. */
import {
  assertPicture,
  type GrayPicture,
  insideBars,
  type Rectangle,
  type SmallPicture,
  shrunk,
  softened,
} from './picture.ts';
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

/** A region tells something if its structures are stronger than an encoder's noise, in nine of its cells. */
export const leastStrength = 1.5;
export const leastCells = 9;
/** Cells across and down. */
const cells = { across: 8, down: 6 };

/**
 * The hash of a still without its black bars, of `hashBytes` bytes.
 * @throws RangeError if the picture is empty, or has another number of pixels than its size says.
 */
export function frameHash(picture: GrayPicture): Uint8Array {
  assertPicture(picture);
  const small = smallPicture(picture, insideBars(picture), fineHeight);
  const hash = new Uint8Array(hashBytes);
  const view = viewAt(small.width / small.height / 2, 0.5, keptHeight);
  const coefficients = new Float32Array(hashBits);
  compute(fine, small, view, coefficients);
  if (middleOf(coefficients, hashBits) < leastStrength || cellsIn(fine) < leastCells) return hash;
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

const sizes = new Float32Array(hashBits);

/** The middle of the coefficients' sizes: what is larger says no more about its sign. */
export function middleOf(coefficients: Float32Array, count: number): number {
  for (let at = 0; at < count; at++) sizes[at] = Math.abs(coefficients[at]!);
  const middle = count >> 1;
  let first = 0;
  let last = count - 1;
  // Hoare's selection: only the side with the middle is looked at further.
  while (first < last) {
    const pivot = sizes[(first + last) >> 1]!;
    let low = first;
    let high = last;
    while (low <= high) {
      while (sizes[low]! < pivot) low++;
      while (sizes[high]! > pivot) high--;
      if (low > high) break;
      const swapped = sizes[low]!;
      sizes[low++] = sizes[high]!;
      sizes[high--] = swapped;
    }
    if (middle <= high) last = high;
    else if (middle >= low) first = low;
    else break;
  }
  return sizes[middle]! || 1e-9;
}

/** More for a picture with structures in many places: what is plain looks like much else by chance. */
export function spreadOf(cells: number): number {
  return Math.min(25, cells) / 10;
}

/** Over how many cells of the grid sampled last edges are spread: 1 if all are in one, 48 if everywhere. */
export function cellsIn({ columns, rows }: Spectrum): number {
  const side = columns / cells.across;
  const slopes = new Float64Array(cells.across * cells.down);
  for (let row = 0; row < rows - 1; row++) {
    const start = cells.across * Math.floor(row / side);
    for (let column = 0; column < columns - 1; column++) {
      const at = row * columns + column;
      const slope = Math.abs(grid[at + 1]! - grid[at]!) + Math.abs(grid[at + columns]! - grid[at]!);
      slopes[start + Math.floor(column / side)]! += slope;
    }
  }
  let sum = 0;
  let squares = 0;
  for (const slope of slopes) {
    sum += slope;
    squares += slope * slope;
  }
  return squares > 0 ? (sum * sum) / squares : 0;
}
