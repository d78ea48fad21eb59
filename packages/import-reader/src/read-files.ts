import { tablesIn } from './containers/tables-in.ts';
import { partsOfXlsx, readXlsx } from './containers/xlsx.ts';
import { type Budget, isZip, readZip } from './containers/zip.ts';
import { decodeText } from './encoding/decode-text.ts';
import { type FileReason, limits, Refusal } from './limits.ts';
import { type Guess, guessMapping } from './mapping/guess-mapping.ts';
import { type Cells, unpack } from './tables/table.ts';

export type GivenFile = { name: string; bytes: Uint8Array };

/** A table found in a file, and how it is likely to be read. Plain data. */
export type Table = Cells & {
  /** The file's name; that of a file in an archive stands behind a slash. */
  file: string;
  /** Up to three values of each column. */
  samples: string[][];
} & Pick<Guess, 'mapping' | 'doubts' | 'source'>;

export type FileFault = { file: string; fault: FileReason };

export type Readout = { tables: Table[]; faults: FileFault[] };

type Reader = Readout & { budget: Budget };

/** Finds the tables in files. What can't be read is among the faults; nothing is thrown. */
export function readFiles(
  files: readonly GivenFile[],
  onProgress: (bytes: number, of: number) => void = () => {},
): Readout {
  const reader: Reader = { tables: [], faults: [], budget: { bytes: limits.totalBytes } };
  const of = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  let bytesRead = 0;
  for (const { name, bytes } of files) {
    const report = (share: number) => onProgress(bytesRead + Math.round(share * bytes.length), of);
    readFile(reader, name, bytes, 0, report);
    bytesRead += bytes.length;
    onProgress(bytesRead, of);
  }
  return { tables: reader.tables, faults: reader.faults };
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
      addTables(reader, file, tablesIn(bytes), depth > 0);
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
  let entries = 0;
  for (const entry of readZip(bytes, reader.budget)) {
    const path = `${file}/${entry.name}`;
    entries += 1;
    report(1 - 1 / (1 + entries));
    const fault = 'fault' in entry ? entry.fault : faultOfName(entry.name);
    if (fault) reader.faults.push({ file: path, fault });
    else if (!('bytes' in entry)) continue;
    else if (partsOfXlsx.test(entry.name)) parts.set(entry.name, decodeText(entry.bytes));
    else if (!isOfSpreadsheet(entry.name)) readFile(reader, path, entry.bytes, depth + 1, report);
  }
  if (parts.size > 0) addTables(reader, file, readXlsx(parts), depth > 0);
}

/** The other files in an .xlsx. */
function isOfSpreadsheet(name: string): boolean {
  return /^(?:xl|docProps|_rels|customXml)\/|^\[Content_Types\]\.xml$/.test(name);
}

/** What Letterboxd keeps of deleted entries, and what is liked of others', has the names of movies, too. */
function faultOfName(name: string): FileReason | null {
  if (/(?:^|\/)deleted\//.test(name)) return 'deleted-there';
  return /(?:^|\/)likes\/(?:reviews|lists)\.csv$/.test(name) ? 'not-about-movies' : null;
}

function addTables(reader: Reader, file: string, tables: readonly Cells[], isInArchive: boolean): void {
  const guessed = tables
    .filter(({ packed }) => packed.length > 0)
    .map((cells, at) => {
      const name = tables.length === 1 ? file : `${file}#${at + 1}`;
      return { cells, name, guess: guessMapping(cells, file) };
    });
  const usable = guessed.filter(({ guess }) => guess.isAboutMovies || (!isInArchive && isGuessable(guess)));
  if (usable.length === 0) throw new Refusal(guessed.length > 0 ? 'not-about-movies' : 'nothing-to-read');
  for (const { cells, name, guess } of usable) {
    const { mapping, doubts, source } = guess;
    reader.tables.push({ ...cells, file: name, samples: samplesOf(cells), mapping, doubts, source });
  }
}

function isGuessable({ mapping }: Guess): boolean {
  return mapping.roles.some((role) => role === 'title' || role === 'ids');
}

function samplesOf(cells: Cells): string[][] {
  const samples: string[][] = cells.columns.map(() => []);
  for (let at = 0; at < Math.min(50, cells.packed.length); at++)
    for (const [column, cell] of unpack(cells, at).entries()) {
      const known = samples[column];
      if (known && cell !== '' && known.length < 3 && !known.includes(cell)) known.push(cell.slice(0, 80));
    }
  return samples;
}
