import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { MovieCard } from '@cine/contract/operations/movies/movies';
import { maxCollected, maxCollections } from '@cine/contract/operations/watching/collection-parts';
import { importedCollectionSchema } from '@cine/contract/operations/watching/imports';
import { maxRatings } from '@cine/contract/operations/watching/ratings';
import { countRows, type FileCollection, type Reading, readFiles, rowsOf } from '@cine/import-reader';
import * as imports from '@cine/import-run';
import type { Account } from '../mine/account.ts';
import type { Progress } from '../terminal/progress.ts';
import { type Ask, chooseMovies } from './choose-movies.ts';
import type { KeptRuns } from './kept-runs.ts';
import { addOwnMovies, placesToAdd } from './own-movies.ts';
import { doubtInWords, inTable, lineInWords, reasonInWords } from './words.ts';

export type Settings = {
  dryRun: boolean;
  overwrites: boolean;
  /** The file that gets what isn't imported. */
  report: string;
  /** Asks which movie a name is; null where there is no terminal. */
  ask?: Ask | null;
  /** Whether columns are taken as they were understood, without asking. */
  acceptsColumns?: boolean;
  /** Whether movies that aren't found become the user's own. */
  addsOwn?: boolean;
  runs: KeptRuns;
  progress: Progress;
  say: (line: string) => void;
  signal?: AbortSignal;
};

/** Whether all is sent and every file was read, and whether there is a report of what isn't imported. */
type Outcome = { isDone: boolean; allRead: boolean; hasReport: boolean };

/** Reads files, says what is in them, finds their movies and brings them into an account. */
export async function importFiles(
  files: readonly { name: string; bytes: Uint8Array }[],
  account: Pick<Account, 'match' | 'apply' | 'collections' | 'addOwn'>,
  settings: Settings,
): Promise<Outcome> {
  const { dryRun, overwrites, report, runs, progress, say } = settings;
  const { tables, collections, faults, readings } = readAll(files, progress);
  const unread = faults.filter(({ file }) => files.some(({ name }) => name === file));
  for (const { file, fault } of unread) say(`${file} can’t be read: ${reasonInWords(fault)}.`);
  const allRead = unread.length === 0;
  if (tables.length + collections.length === 0) return { isDone: true, allRead: false, hasReport: false };
  sayFound(tables, readings, say);
  if (!(await areColumnsRight(tables, settings))) return { isDone: true, allRead: false, hasReport: false };
  const named = imports.nameMovies(readings);
  const interrupted = dryRun ? null : runs.load();
  const own = imports.ownListsAmong((await account.collections()).collections);
  const matched = await matchAll(named, account, progress);
  const { matches, here } = matched;
  if (named.length > 0) sayMatched(matches, say);
  const choices = interrupted ? new Map<number, number>() : await decide(named, matched, account, settings);
  const tell = (keptMovies: readonly imports.Kept[] = []) => {
    const about = { faults, readings, named, matches, choices: choices ?? new Map() };
    const lines = imports.reportOf({ ...about, kept: keptMovies });
    if (lines.length > 0) writeReport(report, lines);
    return lines.length > 0;
  };
  const hasReport = tell();
  if (choices === null) return { isDone: false, allRead, hasReport };
  if (named.length + collections.length === 0) {
    say('These files tell of no movie.');
    return { isDone: true, allRead: false, hasReport };
  }
  const used = imports.rowsUsed(named, matches, choices);
  const services = imports.sourcesOf(
    tables.map(({ file, source }) => ({ source, rows: used.get(file) ?? 0 })),
  );
  const about = { ...services, overwrites, collections, own, choices };
  const planAnew = () => imports.planImport(named, matches, { importId: crypto.randomUUID(), ...about });
  sayComing(planAnew(), { own, here }, say);
  if (dryRun) {
    say('Nothing was changed.');
    return { isDone: true, allRead, hasReport };
  }
  const done = await applyOrBeginAnew(interrupted, planAnew, account, settings);
  const hasKept = tell(done.kept);
  const isDone = done.done === done.parts.length;
  if (isDone) {
    runs.forget();
    sayAdded(done, say);
    if (imports.isNothing(done.added)) sayNothingNew(done, { matches, choices, readings }, say);
  } else say('Interrupted: the same command goes on from here.');
  return { isDone, allRead, hasReport: hasKept };
}

/** Goes on with an interrupted import; begins anew without one, or where it was taken back meanwhile. */
async function applyOrBeginAnew(
  interrupted: imports.Run | null,
  planAnew: () => imports.Run,
  account: Pick<Account, 'apply'>,
  { runs, progress, say, signal }: Settings,
): Promise<imports.Run> {
  const apply = (run: imports.Run) => applyImport(run, account, { runs, progress, signal });
  if (interrupted) say('Going on with the import that was interrupted.');
  try {
    return await apply(interrupted ?? planAnew());
  } catch (error) {
    if (!isUndone(error)) throw error;
    runs.forget();
    if (!interrupted) throw error;
    progress.end();
    say('It was taken back meanwhile, so that this is a new one.');
    return apply(planAnew());
  }
}

/** What the user decides of names that several movies fit, or none; null if they interrupt it. */
async function decide(
  named: readonly imports.Named[],
  matched: imports.Matched<MovieCard>,
  account: Pick<Account, 'addOwn'>,
  { dryRun, ask = null, addsOwn = false, report, progress, say, signal }: Settings,
): Promise<Map<number, number | null> | null> {
  const { ambiguous } = imports.countMatches(matched.matches);
  if (ambiguous > 0 && ask === null)
    say(`Several movies fit ${ambiguous}, left out without a terminal to ask on: they are in ${report}.`);
  const choices = ask ? await chooseMovies(named, matched, ask, say) : new Map<number, number | null>();
  if (choices === null) return null;
  const places = placesToAdd(named, matched.matches);
  if (places.length === 0) return choices;
  if (!addsOwn) say(`--own adds those that aren’t found to your own movies: ${places.length}.`);
  else if (dryRun) say(`Added to your own movies: ${places.length}.`);
  else
    for (const [at, movieId] of await addOwnMovies(places, named, account, { progress, say, signal }))
      choices.set(at, movieId);
  return choices;
}

/** Whether a call was refused as its import was taken back. */
function isUndone(error: unknown): boolean {
  return error instanceof Error && error.cause === 'import-undone';
}

/** Whether an account takes a collection; its cover is one of its movies. */
function isTaken(collection: FileCollection): boolean {
  return importedCollectionSchema.safeParse({ ...imports.withoutFileParts(collection), cover: null }).success;
}

type Tables = ReturnType<typeof readFiles>['tables'];
type Say = Settings['say'];

function sayFound(tables: Tables, readings: readonly Reading[], say: Say): void {
  if (tables.length > 0)
    say(
      inTable(
        ['file', 'tells', 'rows'],
        tables.map(({ file, mapping, packed }) => [file, mapping.tells, packed.length]),
      ),
    );
  for (const { file, doubts, mapping } of tables)
    for (const doubt of doubts) say(`  ${file}: ${doubtInWords(doubt, mapping)}`);
  const { leftOut, notesCut, tagsCut, faults, lists: _lists, ...counts } = countRows(readings);
  const cut = { 'notes that are cut': notesCut, 'tags that are cut': tagsCut };
  const all = Object.entries({ ...counts, ...leftOut, ...cut, 'not understood': faults });
  say(
    inTable(
      ['rows that say', ''],
      all.filter(([, count]) => count > 0),
    ),
  );
}

/** Asks whether to go on where it isn't sure what columns hold; without a terminal it doesn't. */
async function areColumnsRight(
  tables: Tables,
  { dryRun, acceptsColumns = false, ask = null, say }: Settings,
): Promise<boolean> {
  const doubtful = tables.filter(({ doubts }) => doubts.includes('columns'));
  for (const { file, columns, mapping } of doubtful)
    say(
      inTable(
        [`column of ${file}`, 'taken as'],
        columns.map((column, at) => [column, mapping.roles[at]!]),
      ),
    );
  if (doubtful.length === 0 || acceptsColumns || dryRun) return true;
  if (ask === null)
    say('Refused: without a terminal to ask on, doubtful columns are taken only with --accept-columns.');
  const answer = await ask?.('Import it as it was understood? y for yes: ');
  const isYes = /^y(?:es)?$/i.test(answer?.trim() ?? '');
  if (!isYes) say('Nothing was changed. Columns named “title”, “year” and “rating” are understood.');
  return isYes;
}

function sayMatched(matches: readonly imports.Match[], say: Say): void {
  const { matched, ambiguous, 'not-found': unknown } = imports.countMatches(matches);
  const all = matched + ambiguous + unknown;
  say(`Movies: ${all}. Found: ${matched}, several fit: ${ambiguous}, not found: ${unknown}.`);
}

/** What the files say of the movies that were found, each once. */
function sayComing(
  run: imports.Run,
  { own, here }: { own: readonly imports.OwnList[]; here: imports.Here },
  say: Say,
): void {
  const counts = Object.entries(imports.countRun(run)).filter(([, count]) => count > 0);
  if (counts.length > 0) say(inTable(['of these', ''], counts));
  const { seen, rated, wanted } = imports.countHere(run, here);
  if (seen + rated + wanted > 0)
    say(
      `Of what these files say, for movies that have some already: watches ${seen}, ratings ${rated}, watchlist ${wanted}.`,
    );
  const { joined, unfit } = imports.comingLists(run, own, maxCollections - own.length);
  if (joined.length > 0) say(`Added to collections of yours: ${joined.join(', ')}.`);
  if (unfit.length > 0) say(`${unfit.length} lists don’t fit, ${maxCollections} at most: ${namesOf(unfit)}.`);
}

function namesOf(lists: readonly { name: string }[]): string {
  return lists.map(({ name }) => name).join(', ');
}

/** Without anything new, no import was made. */
function sayAdded({ added, importId, kept, unfitLists = [] }: imports.Run, say: Say): void {
  const countOf = (why: imports.Kept['reason']) => kept.filter(({ reason }) => reason === why).length;
  const ratings = countOf('ratings-full');
  const places = countOf('collection-full');
  if (ratings > 0) say(`Without room for their ratings, ${maxRatings} at most: ${ratings} movies.`);
  if (places > 0) say(`Without room in a collection, ${maxCollected} at most: ${places} movies.`);
  const noted = countOf('noted-there');
  if (noted > 0) say(`Their notes are left out, as there are others in their places: ${noted} movies.`);
  if (unfitLists.length > 0) say(`Left out, without room: ${unfitLists.join(', ')}.`);
  if (!imports.isNothing(added)) {
    say(inTable(['new in the account', ''], Object.entries(added)));
    say(`To take it back within seven days: npm run import-mine -- --undo ${importId}`);
  }
}

/** Why an import had nothing new: what was there, and what couldn't be found or read. */
function sayNothingNew(
  { parts }: imports.Run,
  {
    matches,
    choices,
    readings,
  }: {
    matches: readonly imports.Match[];
    choices: imports.Choices;
    readings: readonly Reading[];
  },
  say: Say,
): void {
  const open = matches.filter(({ kind }, at) => kind !== 'matched' && !choices.get(at));
  const notFound = open.filter(({ kind }) => kind === 'not-found').length;
  const counts = [
    ['not found', notFound],
    ['several fit', open.length - notFound],
    ['not understood', countRows(readings).faults],
  ] as const;
  const countsInWords = counts.flatMap(([what, count]) => (count > 0 ? [`${what}: ${count}`] : []));
  const isSent = parts.some((part) => part.length > 0);
  if (isSent || countsInWords.length === 0) say('Nothing is new: all that was found was there already.');
  if (countsInWords.length > 0)
    say(`${isSent ? 'Of the rest' : 'Nothing is new'}: ${countsInWords.join(', ')}.`);
}

function readAll(files: readonly { name: string; bytes: Uint8Array }[], progress: Progress) {
  const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
  progress.step('Reading', bytes, 'bytes');
  const readout = readFiles(files, progress.at, isTaken);
  const readings: Reading[] = [];
  // One by one, as a call has no place for a hundred thousand.
  for (const table of readout.tables) for (const reading of rowsOf(table)) readings.push(reading);
  progress.end();
  return { ...readout, readings };
}

async function matchAll(
  named: readonly imports.Named[],
  account: Pick<Account, 'match'>,
  progress: Progress,
): Promise<imports.Matched<MovieCard>> {
  progress.step('Finding', named.length, () => 'the movies');
  const matched = await imports.matchNamed(named, account.match, {
    onMatched: (soFar) => progress.at(soFar.matches.length),
  });
  progress.end();
  return matched;
}

async function applyImport(
  run: imports.Run,
  account: Pick<Account, 'apply'>,
  { runs, progress, signal }: Pick<Settings, 'runs' | 'progress'> & { signal: AbortSignal | undefined },
): Promise<imports.Run> {
  const total = sizeOf(run.parts.slice(0, run.parts.length - (run.repeats ?? 0)));
  progress.step('Importing', total, () => 'what they say');
  runs.keep(run);
  const done = await imports.applyRun(
    run,
    account.apply,
    (now) => {
      runs.keep(now);
      progress.at(Math.min(total, sizeOf(now.parts.slice(0, now.done))));
    },
    signal,
  );
  progress.end();
  return done;
}

function sizeOf(parts: imports.Run['parts']): number {
  return parts.reduce((sum, { length }) => sum + length, 0);
}

function writeReport(file: string, lines: readonly imports.ReportLine[]): void {
  const header = ['File', 'Line', 'Title', 'Year', 'Why it isn’t imported'];
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(
    file,
    imports.reportCsv(lines, { header, entry: (place) => `entry ${place}`, what: lineInWords }),
  );
}
