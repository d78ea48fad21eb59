import { statSync } from 'node:fs';
import { parseDatabase } from '../engine/paths.ts';
import { EmulatorError, invalidArgument } from '../errors.ts';
import type { Firestore } from '../service/index.ts';
import { fieldsIn } from './entity-reader.ts';
import { readExport } from './read-export.ts';
import { writeExport } from './write-export.ts';

type Body = Record<string, unknown>;

/**
 * `:export` of `{ database, export_directory, export_name }`: writes the database's documents, as they are now, below
 * an existing directory.
 */
export async function exportDatabase(
  body: Body,
  firestore: Pick<Firestore, 'documents'>,
): Promise<Record<string, never>> {
  checkKeys(body, ['database', 'export_directory', 'export_name']);
  const { project, database } = parseDatabase(text(body, 'database'));
  const directory = text(body, 'export_directory');
  if (!isDirectory(directory)) {
    throw new EmulatorError('FAILED_PRECONDITION', 'export_directory must be a directory');
  }
  const name = text(body, 'export_name') || `firestore_export_${Math.floor(Date.now() / 1000)}`;
  if (/[/\\]|^\.\.?$/.test(name)) throw invalidArgument(`export_name "${name}" does not name a directory.`);
  const docs = firestore.documents(project, database);
  await writeExport({ directory, name, project, database }, docs, Date.now);
  return {};
}

/**
 * `:import` of `{ database, export_directory }`, where the latter is an `….overall_export_metadata` file: adds its
 * documents of that database in one commit. Others stay; no events are sent.
 */
export async function importDatabase(
  body: Body,
  firestore: Pick<Firestore, 'importDocuments'>,
): Promise<Record<string, never>> {
  checkKeys(body, ['database', 'export_directory']);
  const { project, database } = parseDatabase(text(body, 'database'));
  const documents = await readExport(text(body, 'export_directory'));
  const mine = documents.filter((document) => document.database === database);
  await firestore.importDocuments(
    project,
    database,
    mine.map((document) => ({ path: document.path, fields: fieldsIn(project, document) })),
  );
  return {};
}

/** Keys may be spelled either way, as protobuf's JSON has it. */
function checkKeys(body: Body, known: string[]): void {
  const spellings = new Set(known.flatMap((key) => [key, camelCase(key)]));
  const unknown = Object.keys(body).filter((key) => !spellings.has(key));
  if (unknown.length > 0) throw invalidArgument(`Payload isn't valid for request. Unknown: ${unknown}.`);
}

function text(body: Body, key: string): string {
  return String(body[key] ?? body[camelCase(key)] ?? '');
}

function camelCase(key: string): string {
  return key.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
}

function isDirectory(path: string): boolean {
  return path !== '' && (statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false);
}
