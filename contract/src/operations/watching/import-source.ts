import * as z from 'zod';

/** The services whose exports are imported; `table` is any other table. */
export const importSourceSchema = z.enum([
  'kinopoisk',
  'letterboxd',
  'imdb',
  'trakt',
  'criticker',
  'jellyfin',
  'plex',
  'table',
]);
export type ImportSource = z.infer<typeof importSourceSchema>;
