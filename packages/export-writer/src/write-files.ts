/** Writes exported movies as files of Letterboxd, IMDb, Trakt or our own JSON. */
import { imdbFiles } from './formats/imdb.ts';
import { jsonFiles } from './formats/json.ts';
import { letterboxdFiles } from './formats/letterboxd.ts';
import { traktFiles } from './formats/trakt.ts';
import type { OwnCollection } from './own-collection.ts';
import type { OwnMovie } from './own-movie.ts';

export const exportFormats = ['letterboxd', 'imdb', 'trakt', 'json'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export type WrittenFile = { name: string; bytes: Uint8Array };

type Writer = (
  movies: readonly OwnMovie[],
  timeZone: string,
  collections: readonly OwnCollection[],
) => WrittenFile[];

const writers: Record<ExportFormat, Writer> = {
  letterboxd: letterboxdFiles,
  imdb: imdbFiles,
  trakt: traktFiles,
  json: (movies, _timeZone, collections) => jsonFiles(movies, collections),
};

/**
 * Movies as the files of a format. `timeZone` says which day a moment is in, where a format has days;
 * JSON alone keeps what `collections` are besides their movies.
 */
export function writeFiles(
  format: ExportFormat,
  movies: readonly OwnMovie[],
  timeZone: string,
  collections: readonly OwnCollection[] = [],
): WrittenFile[] {
  return writers[format](movies, timeZone, collections);
}
