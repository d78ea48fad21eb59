import { mkdir, open, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Doc } from '../engine/storage/document.ts';
import { EntityWriter } from './entity-writer.ts';
import {
  encodeKindMetadata,
  encodeOverallMetadata,
  FORMAT_VERSION,
  KIND_METADATA,
  type Kind,
  OUTPUT_DOCUMENTS,
  outputName,
  overallMetadataName,
} from './layout.ts';
import { LogWriter } from './log-writer.ts';

const WRITE_BYTES = 1024 * 1024;

export type ExportTarget = {
  /** An existing directory; the export becomes a directory `name` in it. */
  directory: string;
  name: string;
  project: string;
  database: string;
};

/**
 * Writes documents as an official export, replacing one of the same name. The main file comes last, so that a failed
 * export can't be taken for a finished one. `clock` returns epoch milliseconds.
 */
export async function writeExport(target: ExportTarget, docs: Doc[], clock: () => number): Promise<void> {
  const directory = join(target.directory, target.name);
  const overallFile = join(directory, overallMetadataName(target.name));
  const kindFile = join(directory, KIND_METADATA);
  await mkdir(directory, { recursive: true });
  await rm(overallFile, { force: true });
  await rm(dirname(kindFile), { recursive: true, force: true });
  const kinds: Kind[] = [];
  if (docs.length > 0) {
    await mkdir(dirname(kindFile), { recursive: true });
    const start = clock() * 1000;
    const outputs: string[] = [];
    let bytes = 0;
    for (let from = 0; from < docs.length; from += OUTPUT_DOCUMENTS) {
      const output = outputName(outputs.length);
      outputs.push(output);
      const part = docs.slice(from, from + OUTPUT_DOCUMENTS);
      bytes += await writeOutput(join(dirname(kindFile), output), target, part);
    }
    const run = { exportName: target.name, start, end: clock() * 1000 };
    await writeFile(kindFile, encodeKindMetadata(run, outputs));
    kinds.push({ path: KIND_METADATA, entities: docs.length, bytes });
  }
  const log = new LogWriter();
  log.append(FORMAT_VERSION);
  log.append(encodeOverallMetadata(kinds));
  await writeFile(overallFile, log.take());
}

/** Returns the file's size. */
async function writeOutput(path: string, { project, database }: ExportTarget, docs: Doc[]): Promise<number> {
  const entities = new EntityWriter(project, database);
  const log = new LogWriter();
  const file = await open(path, 'w');
  try {
    for (const doc of docs) {
      log.append(entities.encode(doc));
      if (log.pending >= WRITE_BYTES) await file.writeFile(log.take());
    }
    await file.writeFile(log.take());
  } finally {
    await file.close();
  }
  return log.size;
}
