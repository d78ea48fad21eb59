import type { GrayPicture } from '@cine/frame-hashes';
import type { Sharp } from 'sharp';

/** Three bytes a pixel (red, green, blue), row by row from the top. */
export type ColourPicture = { width: number; height: number; rgb: Uint8Array };

/** A picture's luminance, 640 pixels on its longest side. Throws if it can't be read. */
export async function grayOf(picture: Sharp): Promise<GrayPicture> {
  const { data, info } = await pixelsOf(picture, 640, 'b-w');
  return { width: info.width, height: info.height, pixels: data };
}

/** A picture's colours, 300 pixels on its longest side, as stills are fetched. Throws if it can't be read. */
export async function coloursOf(picture: Sharp): Promise<ColourPicture> {
  const { data, info } = await pixelsOf(picture, 300, 'srgb');
  return { width: info.width, height: info.height, rgb: data };
}

/** A picture made small; what is see-through is black. */
function pixelsOf(picture: Sharp, longestSide: number, space: 'b-w' | 'srgb') {
  return picture
    .resize(longestSide, longestSide, { fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#000000' })
    .toColourspace(space)
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
}
