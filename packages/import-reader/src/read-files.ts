/** Finds the tables and collections in a user's files, with what can't be read. */
import { collectionOfList, type FileCollection, toFileCollection } from './containers/file-collections.ts';
import { type Contents, contentsOf } from './containers/tables-in.ts';
import { partsOfXlsx, readXlsx } from './containers/xlsx.ts';
import { type Budget, isZip, readZip } from './containers/zip.ts';
import { decodeText } from './encoding/decode-text.ts';
import { type FileReason, limits, Refusal } from './limits.ts';
import { type Guess, guessMapping } from './mapping/guess-mapping.ts';
import { type Cells, unpack } from './tables/table.ts';

/** A file; one whose name has a folder is read as if that were an archive. */
export type GivenFile = { name: string; bytes: Uint8Array };

/** A table found in a file, and how it is likely to be read. Plain data. */
export type Table = Cells & {
  /** The file's name; that of a file in an archive stands behind a slash. */
  file: string;
  /** Up to three values of each column. */
  samples: string[][];
  /** The collections that its rows may name. */
  collections?: Pick<FileCollection, 'id' | 'list' | 'name'>[];
} & Pick<Guess, 'mapping' | 'doubts' | 'scales' | 'source'>;

export type FileFault = { file: string; fault: FileReason };

export type Readout = { tables: Table[]; collections: FileCollection[]; faults: FileFault[] };

/** Whether an account takes a collection. */
export type TakesCollection = (collection: FileCollection) => boolean;

type Reader = Readout & { budget: Budget; takes: TakesCollection };

/**
 * Finds the tables in files, and the collections in those of our own. What can't be read is among the faults;
 * nothing is thrown.
 */
export function readFiles(
  files: readonly GivenFile[],
  onProgress: (bytes: number, of: number) => void = () => {},
  takes: TakesCollection = () => true,
): Readout {
  const reader: Reader = {
    tables: [],
    collections: [],
    faults: [],
    budget: { bytes: limits.totalBytes },
    takes,
  };
  const totalBytes = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  let bytesRead = 0;
  const timesGiven = new Map<string, number>();
  for (const { name, bytes } of files) {
    const report = (share: number) => onProgress(bytesRead + Math.round(share * bytes.length), totalBytes);
    const before = { tables: reader.tables.length, faults: reader.faults.length };
    const fault = name.includes('/') ? faultOfName(name) : null;
    if (fault) reader.faults.push({ file: name, fault });
    else readFile(reader, name, bytes, 0, report);
    const times = (timesGiven.get(name) ?? 0) + 1;
    timesGiven.set(name, times);
    // One of the same name, from another folder, stays a file of its own.
    const added = [...reader.tables.slice(before.tables), ...reader.faults.slice(before.faults)];
    if (times > 1) for (const each of added) each.file = `${name} (${times})${each.file.slice(name.length)}`;
    bytesRead += bytes.length;
    onProgress(bytesRead, totalBytes);
  }
  const { tables, collections, faults } = reader;
  return { tables, collections, faults };
}

function readFile(
  reader: Reader,
  file: string,
  bytes: Uint8Array,
  depth: number,
  report: (share: number) => void,
): void {
  try {
    if (bytes.length > limits.fileBytes) throw new Refusal('file-too-large');
    if (!isZip(bytes)) {
      if (depth === 0) take(reader.budget, bytes.length);
      addContents(reader, file, contentsOf(bytes, file), file.includes('/'));
    } else if (depth > limits.archivesInArchives) throw new Refusal('archive-too-large');
    else readArchive(reader, file, bytes, depth, report);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    reader.faults.push({ file, fault: error.reason });
  }
}

function take(budget: Budget, bytes: number): void {
  budget.bytes -= bytes;
  if (budget.bytes < 0) throw new Refusal('file-too-large');
}

function readArchive(
  reader: Reader,
  file: string,
  bytes: Uint8Array,
  depth: number,
  report: (share: number) => void,
): void {
  const parts = new Map<string, string>();
  const results = [reader.tables, reader.collections, reader.faults];
  const counts = results.map(({ length }) => length);
  let entries = 0;
  for (const entry of readZip(bytes, reader.budget)) {
    const path = `${file}/${entry.name}`;
    entries += 1;
    report(1 - 1 / (1 + entries));
    const fault = 'fault' in entry ? entry.fault : faultOfName(entry.name);
    if (fault) reader.faults.push({ file: path, fault });
    else if (!('bytes' in entry)) continue;
    else if (isOfOtherOffice(entry)) {
      for (const [at, each] of results.entries()) each.splice(counts[at]!);
      throw new Refusal('format-unknown');
    } else if (partsOfXlsx.test(entry.name)) parts.set(entry.name, decodeText(entry.bytes));
    else if (!isOfSpreadsheet(entry.name)) readFile(reader, path, entry.bytes, depth + 1, report);
  }
  if (parts.size > 0) addContents(reader, file, { tables: readXlsx(parts) }, depth > 0);
}

/** Whether an archive is a document of LibreOffice or Apple's iWork, which isn't read. */
function isOfOtherOffice({ name, bytes }: { name: string; bytes: Uint8Array }): boolean {
  if (name.endsWith('.iwa')) return true;
  return (
    name === 'mimetype' && new TextDecoder().decode(bytes).startsWith('application/vnd.oasis.opendocument')
  );
}

/** The other files in an .xlsx. */
function isOfSpreadsheet(name: string): boolean {
  return /^(?:xl|docProps|_rels|customXml)\/|^\[Content_Types\]\.xml$/.test(name);
}

/** Paths out of an archive, and Letterboxd's deleted entries and likes of others', which name movies, too. */
function faultOfName(name: string): FileReason | null {
  if (/^(?:\/|[a-z]:)|(?:^|\/)\.\.(?:\/|$)/i.test(name)) return 'path-unsafe';
  if (/(?:^|\/)deleted\//.test(name)) return 'deleted-there';
  return /(?:^|\/)likes\/(?:reviews|lists)\.csv$/.test(name) ? 'not-about-movies' : null;
}

function addContents(
  reader: Reader,
  file: string,
  { tables, collections: ownCollections = [], isOther = false }: Contents,
  isInArchive: boolean,
): void {
  const collections = readCollections(reader, file, ownCollections);
  reader.collections.push(...collections);
  if (!addTables(reader, file, tables, collections, isInArchive) && collections.length === 0)
    throw new Refusal(
      isOther || tables.some(({ packed }) => packed.length > 0) ? 'not-about-movies' : 'nothing-to-read',
    );
}

/** The collections of a file that can be read and are taken; what isn't is among the faults. */
function readCollections(reader: Reader, file: string, values: readonly unknown[]): FileCollection[] {
  const room = limits.collections - reader.collections.length;
  if (values.length > room) reader.faults.push({ file, fault: 'too-many-lists' });
  const used = new Set(reader.collections.map(({ id }) => `id ${id}`));
  const collections: FileCollection[] = [];
  for (const [at, value] of values.slice(0, room).entries()) {
    const collection = toFileCollection(value);
    const keys = collection ? [`id ${collection.id}`, `list ${collection.list}`] : [];
    if (collection && !keys.some((key) => used.has(key)) && reader.takes(collection)) {
      collections.push(collection);
      for (const key of keys) used.add(key);
    } else {
      const name = collection?.name.slice(0, 100) ?? String(at + 1);
      reader.faults.push({ file: `${file}: ${name}`, fault: 'list-unreadable' });
    }
  }
  return collections;
}

/** Adds the tables of a file that can be used; returns whether there are any. */
function addTables(
  reader: Reader,
  file: string,
  tables: readonly Cells[],
  collections: readonly FileCollection[],
  isInArchive: boolean,
): boolean {
  const guessed = tables
    .filter(({ packed }) => packed.length > 0)
    .map((cells, at) => {
      const name = tables.length === 1 ? file : `${file}#${at + 1}`;
      return { cells, name, guess: guessMapping(cells, file) };
    });
  const usable = guessed.filter(({ guess }) => guess.isAboutMovies || (!isInArchive && isGuessable(guess)));
  for (const { cells, name, guess } of usable) {
    const { mapping, doubts, scales, source } = guess;
    const own = source === 'letterboxd' ? listOf(reader, name, cells, mapping.list) : [];
    const named = [...collections, ...own];
    reader.tables.push({
      ...cells,
      file: name,
      samples: samplesOf(cells),
      mapping,
      doubts,
      scales,
      source,
      ...(named.length > 0 && {
        collections: named.map(({ id, list, name: label }) => ({ id, list, name: label })),
      }),
    });
  }
  return usable.length > 0;
}

/** A list with what it says of itself; its tags have no place. */
function listOf(reader: Reader, file: string, { description, tags }: Cells, list: string): FileCollection[] {
  if (tags !== undefined) reader.faults.push({ file, fault: 'list-tags-left' });
  const collection = collectionOfList(list, description);
  if (!collection) return [];
  const former = reader.collections.find(({ id }) => id === collection.id);
  if (former) return [former];
  if (reader.collections.length >= limits.collections || !reader.takes(collection)) return [];
  reader.collections.push(collection);
  return [collection];
}

function isGuessable({ mapping }: Guess): boolean {
  return mapping.roles.some((role) => role === 'title' || role === 'ids');
}

function samplesOf(cells: Cells): string[][] {
  const samples: string[][] = cells.columns.map(() => []);
  for (let at = 0; at < Math.min(50, cells.packed.length); at++)
    for (const [column, cell] of unpack(cells, at).entries()) {
      const columnSamples = samples[column];
      if (columnSamples && cell !== '' && columnSamples.length < 3 && !columnSamples.includes(cell))
        columnSamples.push(cell.slice(0, 80));
    }
  return samples;
}
