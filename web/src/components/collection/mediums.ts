import type { Say } from '#i18n/index.tsx';

/** What one can own a movie on; they are stored by these names, and imports bring others. */
export const mediums = ['DVD', 'Blu-ray', '4K Blu-ray', 'VHS', 'file'] as const;

/** A medium in words: brands are called alike in all languages. */
export function mediumName(medium: string, say: Say): string {
  return medium === 'file' ? say('movie.ownedAs_file') : medium;
}
