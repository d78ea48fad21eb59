/** The mediums (disc, file and the like) on which a movie stands on a shelf. */

/** What one can own a movie on, as stored; `file` is translated, brands are called alike everywhere. */
export const mediums = ['DVD', 'Blu-ray', '4K Blu-ray', 'VHS', 'file'] as const;
export type Medium = (typeof mediums)[number];

/** Other names that files and users give them, without spaces and signs. */
const names: ReadonlyMap<string, Medium> = new Map([
  ...mediums.map((medium) => [plain(medium), medium] as const),
  ...(['bd', 'bluraydisc', 'bluray3d'] as const).map((name) => [name, 'Blu-ray'] as const),
  ...(['4k', 'uhd', '4kuhd', '4kultrahd', 'uhdbluray', 'ultrahdbluray'] as const).map(
    (name) => [name, '4K Blu-ray'] as const,
  ),
  ...(['digital', 'mkv', 'mp4', 'avi', 'iso', '720', '1080', '2160'] as const).map(
    (name) => [name, 'file'] as const,
  ),
]);

/** A medium as others see it: one that is known, or null, for words of a user's own aren't for others. */
export function knownMedium(medium: string | null): Medium | null {
  return medium === null ? null : (names.get(plain(medium)) ?? null);
}

function plain(medium: string): string {
  return medium.toLowerCase().replace(/[^a-z0-9]/g, '');
}
