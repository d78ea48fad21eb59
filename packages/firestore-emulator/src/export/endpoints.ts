import { statSync } from 'node:fs';
import { parseDatabase } from '../engine/values/paths.ts';
import { EmulatorError, invalidArgument } from '../errors.ts';
import type { Firestore } from '../service/index.ts';
import { fieldsIn } from './entity-reader.ts';
import { ExportError } from './export-error.ts';
import { readExport } from './read-export.ts';
import { writeExport } from './write-export.ts';

type Body = Record<string, unknown>;
type Log = (line: string) => void;

/**
 * `:export` of `{ database, export_directory, export_name }`: writes the database below an existing
 * directory. Errors are the official emulator's; details are logged.
 */
export async function exportDatabase(
  text: string,
  firestore: Pick<Firestore, 'documents'>,
  log: Log,
): Promise<Record<string, never>> {
  const body = parseBody(text, ['database', 'export_directory', 'export_name'], log);
  const { project, database } = parseDatabase(member(body, 'database'));
  const directory = member(body, 'export_directory');
  if (!isDirectory(directory)) {
    throw new EmulatorError('FAILED_PRECONDITION', 'export_directory must be a directory');
  }
  const name = member(body, 'export_name') || `firestore_export_${Math.floor(Date.now() / 1000)}`;
  try {
    if (/[/\\]|^\.\.?$/.test(name)) throw new Error(`export_name "${name}" does not name a directory`);
    const docs = firestore.documents(project, database);
    await writeExport({ directory, name, project, database }, docs, Date.now);
  } catch (error) {
    if (error instanceof EmulatorError) throw error;
    log(`ERROR export to ${directory}: ${error}`);
    throw new EmulatorError('INTERNAL', 'failed to write export');
  }
  return {};
}

/**
 * `:import` of `{ database, export_directory }`, the latter an `….overall_export_metadata` file: adds its
 * documents of that database in one commit, without events.
 */
export async function importDatabase(
  text: string,
  firestore: Pick<Firestore, 'importDocuments'>,
  log: Log,
): Promise<Record<string, never>> {
  const body = parseBody(text, ['database', 'export_directory'], log);
  const { project, database } = parseDatabase(member(body, 'database'));
  const documents = await readExport(member(body, 'export_directory')).catch((error: unknown) => {
    log(`ERROR import: ${error instanceof Error ? error.message : String(error)}`);
    throw error instanceof ExportError ? invalidArgument(error.officialMessage) : error;
  });
  const mine = documents.filter((document) => document.database === database);
  await firestore.importDocuments(
    project,
    database,
    mine.map((document) => ({ path: document.path, fields: fieldsIn(project, document) })),
  );
  return {};
}

/** Reads a body as protobuf's JSON: keys in either spelling; no body is an empty message. */
function parseBody(text: string, keys: string[], log: Log): Body {
  try {
    const body: unknown = text === '' ? {} : JSON.parse(text);
    if (typeof body !== 'object' || body === null || Array.isArray(body))
      throw new Error('not a JSON object');
    const spellings = new Set(keys.flatMap((key) => [key, camelCase(key)]));
    const unknown = Object.keys(body).filter((key) => !spellings.has(key));
    if (unknown.length > 0) throw new Error(`unknown: ${unknown}`);
    return body as Body;
  } catch (error) {
    log(`ERROR export or import: ${error}`);
    throw invalidArgument("Payload isn't valid for request.");
  }
}

function member(body: Body, key: string): string {
  return String(body[key] ?? body[camelCase(key)] ?? '');
}

function camelCase(key: string): string {
  return key.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
}

function isDirectory(path: string): boolean {
  return path !== '' && (statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false);
}
