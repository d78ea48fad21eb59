/** Where in a picture the hashed region of a frame may lie. */
import type { SmallPicture } from './picture.ts';
import { regionRatio } from './spectrum.ts';

/**
 * The region's centre and height, in heights of the picture; the angle in radians; how much wider than high
 * it is drawn and how much sheared; how much nearer the right and the lower edge are than the centre.
 */
export type View = Float64Array & { readonly length: 8 };

export function viewAt(x: number, y: number, height: number, angle = 0): View {
  return Float64Array.of(x, y, Math.log(height), angle, 0, 0, 0, 0) as View;
}

const mostColumns = 64;
const lefts = new Int32Array(mostColumns);
const shares = new Float64Array(mostColumns);

/** Fills `grid`, of `columns` × `rows`, with the luminance in the region, between pixels where need be. */
export function sample(
  { width, height, pixels }: SmallPicture,
  view: View,
  columns: number,
  rows: number,
  grid: Float64Array,
): void {
  const size = Math.exp(view[2]!) * height;
  const stretch = Math.exp(view[4]!);
  const cos = Math.cos(view[3]!) * size;
  const sin = Math.sin(view[3]!) * size;
  const shear = view[5]!;
  const nearRight = view[6]!;
  const nearBelow = view[7]!;
  const isFlat = nearRight === 0 && nearBelow === 0;
  const centreX = view[0]! * height - 0.5;
  const centreY = view[1]! * height - 0.5;
  const lastX = width - 1;
  const lastY = height - 1;
  const step = regionRatio / columns;
  if (sin === 0 && shear === 0 && isFlat) {
    // Most views are upright: each row is then sampled at the same places.
    for (let column = 0; column < columns; column++) {
      const x = (column + 0.5) * step - regionRatio / 2;
      const atX = Math.max(0, Math.min(centreX + cos * (x * stretch), lastX));
      lefts[column] = atX;
      shares[column] = atX - lefts[column]!;
    }
    for (let row = 0; row < rows; row++) {
      const y = (row + 0.5) / rows - 0.5;
      const atY = Math.max(0, Math.min(centreY + cos * (y / stretch), lastY));
      const top = atY | 0;
      const start = top * width;
      const below = top < lastY ? width : 0;
      const shareY = atY - top;
      for (let column = 0; column < columns; column++) {
        const place = start + lefts[column]!;
        const right = lefts[column]! < lastX ? 1 : 0;
        const share = shares[column]!;
        const upper = pixels[place]! + (pixels[place + right]! - pixels[place]!) * share;
        const other = place + below;
        const lower = pixels[other]! + (pixels[other + right]! - pixels[other]!) * share;
        grid[row * columns + column] = upper + (lower - upper) * shareY;
      }
    }
    return;
  }
  for (let row = 0; row < rows; row++) {
    const y = (row + 0.5) / rows - 0.5;
    for (let column = 0; column < columns; column++) {
      const x = (column + 0.5) * step - regionRatio / 2;
      const nearness = isFlat ? 1 : 1 / (1 + nearRight * x + nearBelow * y);
      const drawnX = (x * stretch + shear * y) * nearness;
      const drawnY = (y / stretch) * nearness;
      let atX = centreX + cos * drawnX - sin * drawnY;
      let atY = centreY + sin * drawnX + cos * drawnY;
      atX = atX < 0 ? 0 : Math.min(atX, lastX);
      atY = atY < 0 ? 0 : Math.min(atY, lastY);
      const left = atX | 0;
      const top = atY | 0;
      const right = left < lastX ? 1 : 0;
      const place = top * width + left;
      const below = top < lastY ? place + width : place;
      const shareX = atX - left;
      const upper = pixels[place]! + (pixels[place + right]! - pixels[place]!) * shareX;
      const lower = pixels[below]! + (pixels[below + right]! - pixels[below]!) * shareX;
      grid[row * columns + column] = upper + (lower - upper) * (atY - top);
    }
  }
}
