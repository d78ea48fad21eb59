import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { invalidArgument } from '../errors.ts';
import type { Seed } from '../service/state.ts';
import { fieldsIn } from './entity-reader.ts';
import { MANIFEST, OVERALL_SUFFIX, portable } from './layout.ts';
import { readExport } from './read-export.ts';

/**
 * Reads an export (a directory or its main file) that every project starts with, as with the official
 * emulator. @throws INVALID_ARGUMENT with the file and the place where the export can't be read
 */
export async function loadSeed(path: string): Promise<Seed> {
  const all = await readExport(findExport(path));
  return {
    databases: [...new Set(all.map(({ database }) => database))],
    documents: (project, database) =>
      all
        .filter((document) => document.database === database)
        .map((document) => ({ path: document.path, fields: fieldsIn(project, document) })),
  };
}

/** The main file of a directory's export: as `firebase emulators:export` names it, otherwise the only one. */
export function findExport(path: string): string {
  // The CLI passes the name in an export's list on, with the backslashes of Windows.
  if (!existsSync(path)) return portable(path);
  if (!statSync(path).isDirectory()) return path;
  const manifest = join(path, MANIFEST);
  if (existsSync(manifest)) {
    const { firestore } = JSON.parse(readFileSync(manifest, 'utf8')) as {
      firestore?: { metadata_file: string };
    };
    if (firestore) return join(path, portable(firestore.metadata_file));
  }
  const files = readdirSync(path).filter((file) => file.endsWith(OVERALL_SUFFIX));
  if (files.length === 1) return join(path, files[0]!);
  throw invalidArgument(`${path} has ${files.length} files *${OVERALL_SUFFIX}; name the one to import.`);
}
