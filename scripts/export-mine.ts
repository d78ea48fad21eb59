/**
 * `npm run export-mine -- FORMAT`: writes what a user says of movies as files that other services read.
 * Exits with 0 when the file is written, 1 on failure, 2 on wrong arguments.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isTimeZone } from '@cine/contract/zones/is-time-zone';
import {
  type ExportedPage,
  exportFormats,
  joinCollections,
  joinPages,
  packFiles,
  writeFiles,
} from '@cine/export-writer';
import { faultInWords, openAccount, signInOptions, signInUsage } from './mine/open-account.ts';
import { showProgress } from './terminal/progress.ts';
import { readCommand, refuse } from './terminal/read-command.ts';

const letterboxdReadme = `Which file goes where on Letterboxd

diary, ratings: letterboxd.com/import. It marks every movie in them as watched.
watchlist: your watchlist's page, where you can import films to it. Nothing is marked as watched.
lists: start a new list for each file, and choose "Import".
likes, owned: Letterboxd doesn't import these, but each can become a list, in the same way.
`;

const usage = `npm run export-mine -- FORMAT --email ADDRESS [--to FOLDER] [--url URL]

  FORMAT           ${exportFormats.join(', ')}
${signInUsage}
  --to FOLDER      where the file is written (else here)`;

const { values, words } = readCommand({
  usage,
  options: { ...signInOptions, to: { type: 'string', default: '.' } },
  words: [1, 1],
});
const format = exportFormats.find((name) => name === words[0]);
const { email, url, to } = values;
if (!format) refuse(new Error(`There is no format ${words[0]}.`), usage);
if (email === undefined) refuse(new Error('Whose account is it? --email is missing.'), usage);

const progress = showProgress(process.stderr, () => performance.now());
try {
  const { account } = await openAccount({ email, url }, console.error);
  const pages: ExportedPage[] = [];
  let movieCount = 0;
  progress.step('Gathering', null, 'rows');
  for (let cursor: string | null | undefined = null; cursor !== undefined; ) {
    const page = await account.exportPage(cursor);
    pages.push(page);
    movieCount += page.said.length;
    progress.at(movieCount);
    cursor = page.nextCursor ?? undefined;
  }
  progress.end();
  const movies = joinPages(pages);
  const collections = joinCollections(pages);
  const isEmpty = movies.length + collections.length === 0;
  const zone: string | undefined = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const day = new Date().toISOString().slice(0, 10);
  // A machine may know no zone, or only an offset.
  const zoneKnown = zone !== undefined && isTimeZone(zone) ? zone : 'UTC';
  const files = writeFiles(format, movies, zoneKnown, collections);
  if (isEmpty || files.length === 0) throw new Error('There is nothing to export yet.');
  const readme = format === 'letterboxd' ? letterboxdReadme : null;
  const file = packFiles(files, `cine-compagnon-${format}-${day}.zip`, readme);
  mkdirSync(to, { recursive: true });
  writeFileSync(join(to, file.name), file.bytes);
  console.log(
    `${movies.length} ${movies.length === 1 ? 'movie is' : 'movies are'} in ${join(to, file.name)}.`,
  );
} catch (error) {
  progress.end();
  console.error(faultInWords(error));
  process.exitCode = 1;
}
