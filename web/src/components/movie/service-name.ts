import type { ImportSource } from '@cine/contract/operations/watching/import-source';
import type { Say } from '#i18n/index.tsx';

/** Names are the same in every language, but for Cyrillic ones. */
const serviceNames = {
  letterboxd: 'Letterboxd',
  imdb: 'IMDb',
  trakt: 'Trakt',
  criticker: 'Criticker',
  tmdb: 'TMDB',
  yamtrack: 'Yamtrack',
  movary: 'Movary',
  movielens: 'MovieLens',
  filmtipset: 'Filmtipset',
  jellyfin: 'Jellyfin',
  plex: 'Plex',
};

/** A service as `reading` or an import names it; null for any other table. */
export function serviceName(source: string | null, say: Say): string | null {
  if (source === 'kinopoisk') return say('imports.kinopoisk');
  return Object.entries(serviceNames).find(([name]) => name === source)?.[1] ?? null;
}

export function importName(source: ImportSource, say: Say): string {
  return serviceName(source, say) ?? say('imports.ofTable');
}
