import { imdbFiles } from './formats/imdb.ts';
import { jsonFiles } from './formats/json.ts';
import { letterboxdFiles } from './formats/letterboxd.ts';
import { traktFiles } from './formats/trakt.ts';
import type { OwnMovie } from './own-movie.ts';

export const exportFormats = ['letterboxd', 'imdb', 'trakt', 'json'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export type WrittenFile = { name: string; bytes: Uint8Array };

const writers: Record<ExportFormat, (movies: readonly OwnMovie[], timeZone: string) => WrittenFile[]> = {
  letterboxd: letterboxdFiles,
  imdb: imdbFiles,
  trakt: traktFiles,
  json: jsonFiles,
};

/** Movies as the files of a format. `timeZone` says which day a moment is in, where a format has days. */
export function writeFiles(
  format: ExportFormat,
  movies: readonly OwnMovie[],
  timeZone: string,
): WrittenFile[] {
  return writers[format](movies, timeZone);
}
