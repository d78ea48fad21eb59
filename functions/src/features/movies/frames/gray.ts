import type { GrayPicture } from '@cine/frame-hashes';
import type { Sharp } from 'sharp';

/** The longest side on which frames are compared, in pixels. */
const longestSide = 640;

/** A picture's luminance, made small; what is see-through is black. Throws if it can't be read. */
export async function grayOf(picture: Sharp): Promise<GrayPicture> {
  const { data, info } = await picture
    .resize(longestSide, longestSide, { fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#000000' })
    .toColourspace('b-w')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, pixels: data };
}
