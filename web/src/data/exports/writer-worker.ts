import { joinPages, packFiles, writeFiles } from '@cine/export-writer';
import type { Order } from './export-movies.ts';

addEventListener('message', ({ data }: MessageEvent<Order>) => {
  const { pages, format, timeZone, zipName } = data;
  postMessage(packFiles(writeFiles(format, joinPages(pages), timeZone), zipName));
});
