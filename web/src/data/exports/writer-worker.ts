/** The worker that writes the files of an export. */
import { joinCollections, joinPages, packFiles, writeFiles } from '@cine/export-writer';
import type { Order } from './export-movies.ts';

addEventListener('message', ({ data }: MessageEvent<Order>) => {
  const { pages, format, timeZone, zipName } = data;
  const files = writeFiles(format, joinPages(pages), timeZone, joinCollections(pages));
  postMessage(packFiles(files, zipName));
});
