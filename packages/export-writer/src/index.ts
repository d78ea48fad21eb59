/** Writes what a user says of movies as files for other services; see README.md. */
export { type Cell, csvOf } from './csv.ts';
export { type ExportedPage, joinCollections, joinPages } from './join-pages.ts';
export type { OwnCollection } from './own-collection.ts';
export type { OwnMovie } from './own-movie.ts';
export { packFiles } from './pack-files.ts';
export { type ExportFormat, exportFormats, type WrittenFile, writeFiles } from './write-files.ts';
