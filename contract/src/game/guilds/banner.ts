/** What a guild's banner is made of: shapes, patterns, colours and emblems. */
import * as z from 'zod';
import type { BadgeMotif } from '../badges/art.ts';

export const bannerShapes = ['straight', 'swallowtail', 'pennant', 'shield'] as const;
export const bannerPatterns = ['plain', 'stripe', 'halves', 'border'] as const;
export const bannerColours = [
  'velvet',
  'amber',
  'fir',
  'lagoon',
  'midnight',
  'plum',
  'brick',
  'ivory',
] as const;
export const bannerEmblems = [
  'projector',
  'filmStrip',
  'camera',
  'marquee',
  'laurel',
  'hourglass',
  'castle',
  'mountains',
  'sea',
  'planet',
  'claws',
  'bowlerHat',
  'umbrella',
  'lanterns',
  'gem',
  'skyline',
] as const satisfies readonly BadgeMotif[];

export const bannerSchema = z.strictObject({
  shape: z.enum(bannerShapes),
  pattern: z.enum(bannerPatterns),
  colours: z.tuple([z.enum(bannerColours), z.enum(bannerColours)]),
  emblem: z.enum(bannerEmblems),
});
export type Banner = z.infer<typeof bannerSchema>;
export type BannerColour = Banner['colours'][number];
