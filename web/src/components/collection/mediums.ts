import type { Say } from '#i18n/index.tsx';

/** A medium in words: brands are called alike in all languages. */
export function mediumName(medium: string, say: Say): string {
  return medium === 'file' ? say('movie.ownedAs_file') : medium;
}
