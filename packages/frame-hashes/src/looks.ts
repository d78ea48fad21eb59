/** A picture that is looked for: what of it may be the frame, and where in it the hashed region may lie. */
import { fineHeight, keptHeight, smallPicture } from './hash.ts';
import {
  type GrayPicture,
  halved,
  insideBars,
  insideDarkness,
  type Rectangle,
  type SmallPicture,
  softened,
} from './picture.ts';
import { type View, viewAt } from './view.ts';

/** A part of the picture in a small copy, and in a smaller one for broad structures. */
export type Look = { small: SmallPicture; tiny: SmallPicture; sizes: readonly number[] };

/** The picture inside its bars and, as bars may have been cropped, inside all that is dark around. */
export function looksOf(picture: GrayPicture): Look[] {
  const one = insideBars(picture);
  const other = insideDarkness(picture);
  return (areAlike(one, other) ? [one] : [one, other]).map((part, number) => {
    const small = smallPicture(picture, part, fineHeight);
    return { small, tiny: softened(halved(small), 2), sizes: number === 0 ? sizes : sizesWithoutBars };
  });
}

function areAlike(one: Rectangle, other: Rectangle): boolean {
  const moved = Math.abs(one.left - other.left) + Math.abs(one.top - other.top);
  const grown = Math.abs(one.width - other.width) + Math.abs(one.height - other.height);
  return moved + grown < 0.03 * Math.min(other.width, other.height);
}

/** Heights of the region in the picture: all of it if 30 % were cropped, half of it if bars weren't seen. */
const sizes = [0.55, 0.62, keptHeight, 0.79, 0.89, 1];
const sizesWithoutBars = sizes.filter((size) => size >= keptHeight);
/** Between two places, in heights of the region. */
const stride = 0.075;
/** Frames much smaller than the picture are rare, and mostly in its middle. */
const strideOfSmall = 0.1;
const rareSize = 0.6;
/** The most that is cropped of a side, and by how much a place may be wrong besides. */
const mostCropped = 0.15;
const slack = 0.025;

/** Places and sizes of the region that a crop of any side may lead to, so near each other that one fits. */
export function viewsOf({ tiny: { width, height }, sizes }: Look): View[] {
  const wide = width / height;
  return sizes.flatMap((size) => {
    const step = (size < rareSize ? strideOfSmall : stride) * size;
    const cropped = 1 - keptHeight / size;
    // How far the region can be from the centre, if so much of the height is gone in all.
    const uneven = Math.max(0, Math.min(cropped, 2 * mostCropped - cropped)) / 2 / (1 - cropped);
    const down = Math.round((uneven + slack) / step);
    const across = Math.round(((cropped < 0 ? 0.05 : 0.09) * wide) / step);
    return placesAround(across, down).map(([x, y]) => viewAt(wide / 2 + x * step, 0.5 + y * step, size));
  });
}

function placesAround(across: number, down: number): [x: number, y: number][] {
  const upTo = (most: number) => Array.from({ length: 2 * most + 1 }, (_, at) => at - most);
  return upTo(down).flatMap((y) => upTo(across).map((x): [number, number] => [x, y]));
}
