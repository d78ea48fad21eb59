/** The square of a picture that becomes an avatar, moved and zoomed. */

/** A square of a picture, in its pixels: its centre and how much it is enlarged; 1 is the largest square. */
export type Crop = { x: number; y: number; zoom: number };
export type Size = { width: number; height: number };

export const maxZoom = 4;

/** The largest square in the middle. */
export function wholeOf({ width, height }: Size): Crop {
  return { x: width / 2, y: height / 2, zoom: 1 };
}

/** The side of the square in the picture's pixels. */
export function sideOf({ width, height }: Size, { zoom }: Crop): number {
  return Math.min(width, height) / zoom;
}

/** The square moved by parts of its side; it stays within the picture. */
export function moved(picture: Size, crop: Crop, right: number, down: number): Crop {
  const side = sideOf(picture, crop);
  return within(picture, { ...crop, x: crop.x + right * side, y: crop.y + down * side });
}

/** The square enlarged, where the point under the finger stays; it is given in parts of the side, 0 to 1. */
export function zoomed(picture: Size, crop: Crop, by: number, at = { x: 0.5, y: 0.5 }): Crop {
  const zoom = Math.min(maxZoom, Math.max(1, crop.zoom * by));
  const change = sideOf(picture, crop) - sideOf(picture, { ...crop, zoom });
  return within(picture, {
    x: crop.x + (at.x - 0.5) * change,
    y: crop.y + (at.y - 0.5) * change,
    zoom,
  });
}

function within(picture: Size, crop: Crop): Crop {
  const half = sideOf(picture, crop) / 2;
  const held = (at: number, length: number) => Math.min(length - half, Math.max(half, at));
  return { ...crop, x: held(crop.x, picture.width), y: held(crop.y, picture.height) };
}
