import type { OutputOf } from '@cine/contract/operation';
import { exportMovies as operation } from '@cine/contract/operations/faces/privacy';
import type { ExportFormat, WrittenFile } from '@cine/export-writer';
import { call } from '../queries/call.ts';
import { gatherPages } from '../queries/gather-pages.ts';

export type MoviesPage = OutputOf<typeof operation>;

/** What the writer gets: all pages, what to write of them, and what to say of several files. */
export type Order = {
  pages: MoviesPage[];
  format: ExportFormat;
  timeZone: string;
  zipName: string;
  readme: string | null;
};

/**
 * Writes a file of all that the user says of movies, in a worker. `onCount` gets the number of movies so far;
 * the file is null if there is nothing that the format has.
 */
export async function exportMovies(
  format: ExportFormat,
  { timeZone, readme }: Pick<Order, 'timeZone' | 'readme'>,
  onCount: (movies: number) => void,
): Promise<WrittenFile | null> {
  const movieIds = new Set<number>();
  const pages = await gatherPages(
    (cursor) => call(operation, cursor),
    ({ movies }) => {
      for (const { movieId } of movies) movieIds.add(movieId);
      onCount(movieIds.size);
    },
  );
  if (movieIds.size === 0 && pages.every(({ collections }) => collections.length === 0)) return null;
  const zipName = `cine-compagnon-${format}-${new Date().toISOString().slice(0, 10)}.zip`;
  return writeFile({ pages, format, timeZone, zipName, readme });
}

async function writeFile(order: Order): Promise<WrittenFile | null> {
  const worker = new Worker(new URL('./writer-worker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise<WrittenFile | null>((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<WrittenFile | null>) => resolve(data));
      worker.addEventListener('error', () => reject(new Error('The writer has stopped')));
      worker.postMessage(order);
    });
  } finally {
    worker.terminate();
  }
}
