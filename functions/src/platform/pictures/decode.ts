/** Decodes pictures that were sent, within limits. */
import PQueue from 'p-queue';
import sharp, { type Sharp } from 'sharp';

const timeoutSeconds = 10;

sharp.cache(false);
sharp.concurrency(1);

/** One at a time, as decoding a large picture takes some hundred megabytes. */
const turns = new PQueue({ concurrency: 1 });

/**
 * What `read` makes of a picture, upright; null if it has more pixels, in millions. Throws if it can't be
 * read within ten seconds.
 */
export async function decode<T>(
  sent: Uint8Array,
  maxMegapixels: number,
  read: (picture: Sharp) => Promise<T>,
): Promise<T | null> {
  return turns.add(async () => {
    const picture = sharp(sent, { limitInputPixels: false, failOn: 'error', pages: 1 });
    const { width, height } = await picture.metadata();
    if (width * height > maxMegapixels * 1_000_000) return null;
    return read(picture.timeout({ seconds: timeoutSeconds }).autoOrient());
  });
}
