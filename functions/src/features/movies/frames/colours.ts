import type { Sharp } from 'sharp';

/** The longest side that networks see, in pixels, as stills are fetched 300 wide. */
const longestSide = 300;

/** Three bytes a pixel (red, green, blue), row by row from the top. */
export type ColourPicture = { width: number; height: number; rgb: Uint8Array };

/** A picture's colours, made small; what is see-through is black. Throws if it can't be read. */
export async function coloursOf(picture: Sharp): Promise<ColourPicture> {
  const { data, info } = await picture
    .resize(longestSide, longestSide, { fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#000000' })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, rgb: data };
}
