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
};

/**
 * Writes a database's documents as an official export, replacing one of the same name. `clock` returns epoch
 * milliseconds.
 */
export function writeExport(
  target: ExportTarget & { database: string },
  docs: Doc[],
  clock: () => number,
): Promise<void> {
  return writeDatabases(target, new Map([[target.database, docs]]), clock);
}

/**
 * Writes the documents of several databases as one export, taking them as it goes. The main file comes last,
 * so that a failed export can't be taken for a finished one.
 */
export async function writeDatabases(
  target: ExportTarget,
  databases: ReadonlyMap<string, Iterable<Doc>>,
  clock: () => number,
): Promise<void> {
  const directory = join(target.directory, target.name);
  const overallFile = join(directory, overallMetadataName(target.name));
  const kindFile = join(directory, KIND_METADATA);
  await mkdir(directory, { recursive: true });
  await rm(overallFile, { force: true });
  await rm(dirname(kindFile), { recursive: true, force: true });
  const kinds: Kind[] = [];
  const start = clock() * 1000;
  const outputs: string[] = [];
  let entities = 0;
  let bytes = 0;
  for (const [database, docs] of databases) {
    const writer = new EntityWriter(target.project, database);
    for (const part of inParts(docs)) {
      if (entities === 0) await mkdir(dirname(kindFile), { recursive: true });
      const output = outputName(outputs.length);
      outputs.push(output);
      entities += part.length;
      bytes += await writeOutput(join(dirname(kindFile), output), writer, part);
    }
  }
  if (entities > 0) {
    const run = { exportName: target.name, start, end: clock() * 1000 };
    await writeFile(kindFile, encodeKindMetadata(run, outputs));
    kinds.push({ path: KIND_METADATA, entities, bytes });
  }
  const log = new LogWriter();
  log.append(FORMAT_VERSION);
  log.append(encodeOverallMetadata(kinds));
  await writeFile(overallFile, log.take());
}

function* inParts(docs: Iterable<Doc>): Generator<Doc[]> {
  let part: Doc[] = [];
  for (const doc of docs) {
    part.push(doc);
    if (part.length < OUTPUT_DOCUMENTS) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}

/** Returns the file's size. */
async function writeOutput(path: string, entities: EntityWriter, docs: Doc[]): Promise<number> {
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
