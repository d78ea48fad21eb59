import { once } from 'node:events';
import { createWriteStream, mkdirSync, statSync, type WriteStream } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { seeded } from '../deployed/random.ts';
import { idOf, imdbId, makeMovie } from './made-movies.ts';
import { makeCast, makeCrew } from './made-people.ts';
import { repr } from './python-repr.ts';

/** The rows of a made-up movies_metadata.csv: all, and those that aren't imported. */
export type MadeFiles = {
  rows: number;
  adult: number;
  video: number;
  cut: number;
  again: number;
  bytes: number;
};

/** Rows of the real set; a row cut in two counts as two. */
export const realRows = 45_466;
const real = { adult: 9, video: 93, cut: 3, again: 30 };
type Kind = keyof typeof real | 'plain';

/**
 * Writes files in the size and shape of Kaggle's Movies Dataset, or smaller ones with at least one of each of
 * its faults. The same size gives the same files.
 */
export async function makeFiles(folder: string, rows = realRows): Promise<MadeFiles> {
  mkdirSync(folder, { recursive: true });
  const counts = Object.fromEntries(
    Object.entries(real).map(([kind, times]) => [kind, Math.max(1, Math.round((times * rows) / realRows))]),
  ) as typeof real;
  const kinds = equivalenceClassesOf(rows, counts);
  const files = ['movies_metadata.csv', 'credits.csv', 'keywords.csv', 'links.csv'].map((name) =>
    join(folder, name),
  );
  const [metadata, credits, keywords, links] = files.map((file) => createWriteStream(file)) as [
    WriteStream,
    WriteStream,
    WriteStream,
    WriteStream,
  ];
  metadata.write(`${Object.keys(makeMovie(0, rows).metadata).join()}\n`);
  credits.write('cast,crew,id\n');
  keywords.write('id,keywords\n');
  links.write('movieId,imdbId,tmdbId\n');
  const outputs = [metadata, credits, keywords, links];
  for (const [index, kind] of kinds.entries()) {
    // A repeated id is a movie from before, with more votes.
    const of = kind === 'again' ? firstPlain(kinds, index) : index;
    const movie = makeMovie(of, rows);
    const votes = kind === 'again' ? { vote_count: String(Number(movie.metadata.vote_count) + 1) } : {};
    metadata.write(metadataLines({ ...movie.metadata, ...votes }, kind));
    credits.write(creditsLine(of, movie.id));
    for (let time = index % 47 === 0 ? 2 : 1; time > 0; time -= 1)
      keywords.write(line([String(movie.id), repr(movie.keywords)]));
    links.write(linksLine(of, rows));
    for (const output of outputs) if (output.writableNeedDrain) await once(output, 'drain');
  }
  for (const output of outputs) await finished(output.end());
  return { rows, ...counts, bytes: files.reduce((sum, file) => sum + statSync(file).size, 0) };
}

/** Spreads the faults over the rows. A row cut in two counts as two. */
function equivalenceClassesOf(rows: number, counts: typeof real): Kind[] {
  const random = seeded(rows);
  const kinds = Array.from({ length: rows - counts.cut }, (): Kind => 'plain');
  for (const [kind, times] of Object.entries(counts) as [Kind, number][]) {
    for (let left = times; left > 0; ) {
      // The first one is needed for repeated ids.
      const at = 1 + random.below(kinds.length - 1);
      if (kinds[at] !== 'plain') continue;
      kinds[at] = kind;
      left -= 1;
    }
  }
  return kinds;
}

function firstPlain(kinds: readonly Kind[], before: number): number {
  const far = Math.floor(before / 2);
  return kinds[far] === 'plain' ? far : 0;
}

function metadataLines(metadata: ReturnType<typeof makeMovie>['metadata'], kind: Kind): string {
  const odd = kind === 'adult' ? { adult: 'True' } : kind === 'video' ? { video: 'True' } : {};
  const cells = Object.values({ ...metadata, ...odd });
  if (kind !== 'cut') return line(cells);
  const at = Object.keys(metadata).indexOf('overview');
  // As in three rows of the real set: an overview without quotes that continues in the next line.
  return (
    line([...cells.slice(0, at), 'All begins well']) + line([' - Written by Ørnås', ...cells.slice(at + 1)])
  );
}

function creditsLine(index: number, id: number): string {
  const random = seeded(1895 + index);
  return line([repr(makeCast(random)), repr(makeCrew(random)), String(id)]);
}

/** Some tools write the number without its leading zeros, and some movies are not at TMDB. */
function linksLine(index: number, rows: number): string {
  const digits = imdbId(index).slice(2);
  const tmdbId = index % 207 === 206 ? '' : String(idOf(index, rows));
  return line([String(index + 1), index % 2 === 0 ? digits : String(Number(digits)), tmdbId]);
}

function line(cells: readonly string[]): string {
  return `${cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join()}\n`;
}
