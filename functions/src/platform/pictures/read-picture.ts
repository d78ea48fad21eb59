/** Reads a picture that somebody sent. */
import type { Sharp } from 'sharp';
import { AppError } from '../errors/app-error.ts';
import { kindOfPicture } from './picture-kind.ts';

/** Pixels beyond which a picture isn't decoded, in millions. */
export const mostMegapixels = 24;

/**
 * What `read` makes of a still picture, upright. Throws `picture-unreadable`, `picture-animated`, and
 * `picture-too-large` above as many megapixels.
 */
export async function readPicture<T>(
  sent: Buffer,
  read: (picture: Sharp) => Promise<T>,
  megapixels: number = mostMegapixels,
): Promise<T> {
  const kind = kindOfPicture(sent);
  if (kind === 'animated') throw new AppError('picture-animated');
  if (kind === 'none') throw new AppError('picture-unreadable');
  const { decode } = await import('./decode.ts');
  const outcome = await decode(sent, megapixels, read).catch(() => {
    throw new AppError('picture-unreadable');
  });
  if (outcome === null) throw new AppError('picture-too-large', { megapixels });
  return outcome;
}
