import { drawStill } from '@cine/dev-tmdb';
import sharp from 'sharp';

/** A picture with the colours of a movie's first still in the same places, but another texture. */
export async function lookingAlike(movieId: number): Promise<Buffer> {
  const [width, height] = [640, 360];
  const spots = await sharp(await drawStill(movieId, 0, width))
    .resize(7, 4, { fit: 'fill' })
    .png()
    .toBuffer();
  const texture = sharp(await drawStill(movieId + 5_000_000, 7, width)).ensureAlpha(0.3);
  return sharp(await sharp(spots).resize(width, height, { fit: 'fill', kernel: 'cubic' }).png().toBuffer())
    .composite([{ input: await texture.png().toBuffer() }])
    .jpeg()
    .toBuffer();
}
