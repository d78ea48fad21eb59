/** Reads a user's files in a worker: tables, movies named, and what would come of them. */
import { maxCollections } from '@cine/contract/operations/watching/collection-parts';
import { importedCollectionSchema } from '@cine/contract/operations/watching/imports';
import {
  countRows,
  limits,
  type Mapping,
  type Reading,
  type Readout,
  type Row,
  readFiles,
  rowsOf,
  type Table,
} from '@cine/import-reader';
import {
  type Choices,
  type ComingLists,
  comingLists,
  countHere,
  countRun,
  cutRows,
  type Here,
  type ListOfFiles,
  listsOfFiles,
  type Match,
  type Named,
  nameMovies,
  type OwnList,
  planImport,
  type Run,
  type RunCounts,
  rowsUsed,
  sourcesOf,
  withoutFileParts,
} from '@cine/import-run';
import type { Given } from './dropped-files.ts';
import { type LineOfReport, linesOf, linesOfFaults } from './report-lines.ts';

/** A table as a page shows it; its cells stay where they were read. */
export type FoundTable = Pick<
  Table,
  'file' | 'columns' | 'samples' | 'mapping' | 'doubts' | 'scales' | 'source'
> & { rows: number };
export type FileFault = Readout['faults'][number];
export type NamedMovie = Row['movie'];

/** `lists` counts the collections of a file of our own, with what they are. */
export type Found = { tables: FoundTable[]; lists: number; faults: FileFault[] };

/** Whether an account takes a collection; its cover is one of its movies. */
function isTaken(collection: Readout['collections'][number]): boolean {
  return importedCollectionSchema.safeParse({ ...withoutFileParts(collection), cover: null }).success;
}

/** What tables say as they are mapped, and the movies that they name, each once; `rated` has places. */
export type Gathered = { counts: ReturnType<typeof countRows>; movies: NamedMovie[]; rated: number[] };

/** What would come of it: how much of each kind, of how many movies, and what becomes of collections. */
export type Coming = {
  /** The lists of the files, those that are left out among them. */
  lists: ListOfFiles[];
  counts: RunCounts;
  movies: number;
  here: Record<keyof Here, number>;
  /** Rows whose tags are too many for their movie together with those of others. */
  tagsCut: number;
} & ComingLists;

/** What was decided: which movie each named one is, by place, and how ratings are taken. */
export type Decided = {
  matches: readonly Match[];
  choices: Choices;
  own: readonly OwnList[];
  /** The keys of the lists that are left out. */
  without: ReadonlySet<string>;
} & Pick<Run, 'importId' | 'overwrites'>;

export type Planned = { run: Run; lines: LineOfReport[] };

/** Reads files and keeps what was read; runs in a worker, for it takes seconds and much memory. */
export function openReading(onProgress: (done: number, of: number) => void) {
  let tables: Table[] = [];
  let collections: Readout['collections'] = [];
  let faults: FileFault[] = [];
  let readings: Reading[] = [];
  let named: Named[] = [];

  return {
    async read(files: readonly Given[]): Promise<Found> {
      const loaded = await loadFiles(files);
      const readout = readFiles(loaded.given, onProgress, isTaken);
      ({ tables, collections } = readout);
      faults = [...loaded.faults, ...readout.faults];
      return {
        tables: tables.map(shownOf),
        lists: collections.filter(({ isOfRows }) => !isOfRows).length,
        faults,
      };
    },

    async gather(mappings: readonly Mapping[]): Promise<Gathered> {
      readings = tables.flatMap((table, at) => [...rowsOf(table, mappings[at] ?? table.mapping)]);
      named = nameMovies(readings);
      const rated = [...named.keys()].filter((at) => named[at]!.rows.some(({ says }) => says.rating));
      return { counts: countRows(readings), movies: named.map(({ movie }) => movie), rated };
    },

    /** What would come of it, each once, of the movies that are known. */
    async count(
      { matches, here }: { matches: readonly Match[]; here: Here },
      choices: Choices,
      own: readonly OwnList[],
      without: ReadonlySet<string> = new Set(),
    ): Promise<Coming> {
      const about = { importId: '', source: 'table' } as const;
      const run = planImport(named, matches, { ...about, choices, collections, own, without });
      const movies = new Set(run.parts.flat().map(({ movieId }) => movieId)).size;
      return {
        lists: listsOfFiles(named, matches, choices, collections, own),
        counts: countRun(run),
        movies,
        here: countHere(run, here),
        tagsCut: [...cutRows(named, matches, choices, without).values()].filter((cut) => cut === 'tags-cut')
          .length,
        ...comingLists(run, own, maxCollections - own.length),
      };
    },

    async plan({ matches, ...decided }: Decided): Promise<Planned> {
      const lines = [...linesOfFaults(faults), ...linesOf(readings, named, matches, decided)];
      const used = rowsUsed(named, matches, decided.choices, decided.without);
      const sources = sourcesOf(tables.map(({ file, source }) => ({ source, rows: used.get(file) ?? 0 })));
      return { run: planImport(named, matches, { ...decided, ...sources, collections }), lines };
    },
  };
}

export type OpenReading = ReturnType<typeof openReading>;

type Loaded = { given: { name: string; bytes: Uint8Array }[]; faults: FileFault[] };

/** The contents of files; those that are too large aren't even loaded. */
async function loadFiles(files: readonly Given[]): Promise<Loaded> {
  const loaded: Loaded = { given: [], faults: [] };
  let room: number = limits.totalBytes;
  for (const { path, file } of files) {
    const content = await contentOf(file, Math.min(room, limits.fileBytes));
    if (typeof content === 'string') loaded.faults.push({ file: path, fault: content });
    else {
      room -= content.length;
      loaded.given.push({ name: path, bytes: content });
    }
  }
  return loaded;
}

async function contentOf(file: Given['file'], most: number): Promise<Uint8Array | FileFault['fault']> {
  if (typeof file === 'string') return file;
  if (file.size > most) return 'file-too-large';
  // What is gone from a disk can't be loaded.
  const buffer = await file.arrayBuffer().catch(() => null);
  return buffer ? new Uint8Array(buffer) : 'file-damaged';
}

function shownOf({ packed, ...table }: Table): FoundTable {
  const { file, columns, samples, mapping, doubts, scales, source } = table;
  return { file, columns, samples, mapping, doubts, scales, source, rows: packed.length };
}
