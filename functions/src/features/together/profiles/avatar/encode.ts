import { maxAvatarBytes } from '@cine/contract/operations/together/profiles';
import { avatarSides } from '@cine/contract/text/avatar-path';
import PQueue from 'p-queue';
import sharp from 'sharp';

export type Encoded = { large: Buffer; small: Buffer };

/** Pixels beyond which a picture isn't decoded, in millions. */
export const maxMegapixels = 24;
const timeoutSeconds = 10;
const qualities = [82, 72, 60, 48, 36, 24, 12];

sharp.cache(false);
sharp.concurrency(1);

/** One at a time, as decoding a large picture takes some hundred megabytes. */
const turns = new PQueue({ concurrency: 1 });

/**
 * The middle of a picture, upright, in two sizes that fit together into `maxAvatarBytes`; only pixels are
 * kept. Null if it has too many pixels. Throws if it can't be read.
 */
export async function encodeAvatar(sent: Buffer): Promise<Encoded | null> {
  return turns.add(() => encode(sent));
}

async function encode(sent: Buffer): Promise<Encoded | null> {
  const source = sharp(sent, { limitInputPixels: false, failOn: 'error', pages: 1 });
  const { width, height } = await source.metadata();
  if (width * height > maxMegapixels * 1_000_000) return null;
  const side = avatarSides.large;
  const { data, info } = await source
    .timeout({ seconds: timeoutSeconds })
    .autoOrient()
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
