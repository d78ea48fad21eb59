import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { decodeEntity, type ExportedDocument } from './entity-reader.ts';
import { ExportError, ExportFileError } from './export-error.ts';
import { decodeKindMetadata, decodeOverallMetadata, FORMAT_VERSION, type Kind } from './layout.ts';
import { type LogRecord, readLog } from './log-reader.ts';

const NO_METADATA = 'Failed to parse overall export metadata file';
const OTHER_VERSION = 'Overall export metadata file version not supported';

/**
 * Reads an export, the emulator's or production's, from its `….overall_export_metadata` file. Throws an
 * ExportError with the file and, if known, the damaged byte.
 */
export async function readExport(overallFile: string): Promise<ExportedDocument[]> {
  const documents: ExportedDocument[] = [];
  for await (const document of streamExport(overallFile)) documents.push(document);
  return documents;
}

/** The documents of an export one by one, in a few megabytes of memory. Throws what `readExport` throws. */
export async function* streamExport(overallFile: string): AsyncGenerator<ExportedDocument> {
  for (const kind of await readOverallMetadata(overallFile)) {
    const kindFile = join(dirname(overallFile), kind.path);
    let documents = 0;
    for (const output of await readKindMetadata(kindFile)) {
      for await (const document of readOutput(join(dirname(kindFile), output))) {
        documents += 1;
        yield document;
      }
    }
    checkCount(kindFile, kind, documents);
  }
}

/** The size of an export's documents, in bytes. */
export async function sizeOfExport(overallFile: string): Promise<number> {
  const kinds = await readOverallMetadata(overallFile);
  return kinds.reduce((sum, { bytes }) => sum + bytes, 0);
}

async function readOverallMetadata(file: string): Promise<Kind[]> {
  const [version, metadata] = await allRecords(file).catch((error: unknown) => {
    throw error instanceof ExportFileError
      ? new ExportError(OTHER_VERSION, `${OTHER_VERSION}. ${error.message}`)
      : new ExportError(NO_METADATA, `${NO_METADATA} ${file}: ${reason(error)}`);
  });
  if (!version?.data.equals(FORMAT_VERSION)) {
    throw new ExportError(OTHER_VERSION, `${OTHER_VERSION}: ${file}.`);
  }
  if (!metadata) throw new ExportError(NO_METADATA, `${file}: the list of files is missing.`);
  return decodeRecord(file, metadata, decodeOverallMetadata);
}

async function allRecords(file: string): Promise<LogRecord[]> {
  const records: LogRecord[] = [];
  for await (const record of readLog(file)) records.push(record);
  return records;
}

async function readKindMetadata(file: string): Promise<string[]> {
  const data = await readFile(file).catch((error: unknown) => {
    const message = `${file} (${reason(error)})`;
    throw new ExportError(message, message);
  });
  return decodeRecord(file, { data, offset: 0 }, decodeKindMetadata);
}

async function* readOutput(file: string): AsyncGenerator<ExportedDocument> {
  const records = readLog(file);
  for (;;) {
    const next = await records.next().catch((error: unknown) => {
      if (error instanceof ExportFileError) throw error;
      const message = `Failed parse entity file:${file}`;
      throw new ExportError(message, `${message} (${reason(error)})`);
    });
    if (next.done) return;
    yield decodeRecord(file, next.value, decodeEntity);
  }
}

function decodeRecord<T>(file: string, record: LogRecord, decode: (data: Buffer) => T): T {
  try {
    return decode(record.data);
  } catch (error) {
    throw new ExportFileError(file, record.offset, `Invalid record: ${reason(error)}`);
  }
}

function checkCount(file: string, { entities }: Kind, documents: number): void {
  if (documents >= entities) return;
  const message = `${file}: its files hold ${documents} of the ${entities} documents that were exported.`;
  throw new ExportError('Invalid record', message);
}

function reason(error: unknown): string {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'No such file or directory';
  return error instanceof Error ? error.message : String(error);
}
