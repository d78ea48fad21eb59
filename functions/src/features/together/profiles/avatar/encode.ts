import { maxAvatarBytes } from '@cine/contract/operations/together/profiles';
import { avatarSides } from '@cine/contract/text/avatar-path';
import sharp, { type Sharp } from 'sharp';

export type Encoded = { large: Buffer; small: Buffer };

const qualities = [82, 72, 60, 48, 36, 24, 12];

/**
 * The middle of a picture in two sizes that fit together into `maxAvatarBytes`; only pixels are kept. Throws
 * if it can't be read.
 */
export async function encodeAvatar(picture: Sharp): Promise<Encoded> {
  const side = avatarSides.large;
  const { data, info } = await picture
    .resize(side, side, { fit: 'cover' })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const pixels = () => sharp(data, { raw: { width: side, height: side, channels: info.channels } });
  const small = await pixels().resize(avatarSides.small).webp({ quality: 72 }).toBuffer();
  for (const blur of [false, 2, 6] as const)
    for (const quality of qualities) {
      const large = await pixels().blur(blur).webp({ quality, effort: 4 }).toBuffer();
      if (large.length + small.length <= maxAvatarBytes) return { large, small };
    }
  throw new Error('A picture of this size, blurred, always fits at the lowest quality');
}
