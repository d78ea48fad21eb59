/** The worker that writes the files of an export. */
import { joinCollections, joinPages, packFiles, writeFiles } from '@cine/export-writer';
import type { Order } from './export-movies.ts';

addEventListener('message', ({ data }: MessageEvent<Order>) => {
  const { pages, format, timeZone, zipName, readme } = data;
  const files = writeFiles(format, joinPages(pages), timeZone, joinCollections(pages));
  postMessage(files.length > 0 ? packFiles(files, zipName, readme) : null);
});
