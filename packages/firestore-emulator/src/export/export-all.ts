import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Firestore } from '../service/index.ts';
import { MANIFEST, overallMetadataName } from './layout.ts';
import { writeDatabases } from './write-export.ts';

/** The Firebase CLI's name for an export. */
const NAME = 'firestore_export';

/**
 * Exports all databases of the project that was used, laid out as by `firebase emulators:export`. If several
 * projects hold documents, each gets a folder in `folder`, named after it. Returns the folders written.
 */
export async function exportAll(
  folder: string,
  firestore: Pick<Firestore, 'documents' | 'projects'>,
): Promise<string[]> {
  const all = [...firestore.projects()].map(([project, ids]) => ({
    project,
    databases: new Map([...ids].map((id) => [id, firestore.documents(project, id)])),
  }));
  const filled = all.filter(({ databases }) => [...databases.values()].some((docs) => docs.length > 0));
  const exported = filled.length > 0 ? filled : all.slice(0, 1);
  const folders = exported.map(({ project }) => (exported.length > 1 ? join(folder, project) : folder));
  for (const [i, { project, databases }] of exported.entries()) {
    await exportProject(folders[i]!, project, databases);
  }
  return folders;
}

type Databases = Parameters<typeof writeDatabases>[1];

/** An existing export is replaced when the new one is complete; nothing else in the folder is. */
async function exportProject(folder: string, project: string, databases: Databases): Promise<void> {
  await mkdir(folder, { recursive: true });
  const draft = await mkdtemp(join(folder, '.export-'));
  try {
    await writeDatabases({ directory: draft, name: NAME, project }, databases, Date.now);
    await rm(join(folder, NAME), { recursive: true, force: true });
    await rename(join(draft, NAME), join(folder, NAME));
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  const metadata_file = `${NAME}/${overallMetadataName(NAME)}`;
  await writeManifest(join(folder, MANIFEST), { version: '1.22.0', path: NAME, metadata_file });
}

/** The manifest of an export of the whole suite keeps its other parts. */
async function writeManifest(file: string, firestore: Record<string, string>): Promise<void> {
  const former = existsSync(file) ? (JSON.parse(await readFile(file, 'utf8')) as object) : {};
  await writeFile(file, `${JSON.stringify({ version: '15.0.0', ...former, firestore }, null, 2)}\n`);
}
