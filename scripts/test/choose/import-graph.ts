/** What each file imports at run time, and which files import it. */
import { existsSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path/posix';
import { root, sourcesIn, workspaceFolders } from '../workspaces.ts';
import { importsOfText } from './imports-of-text.ts';

/** What each file imports at run time: files relative to the root, node's modules and packages by name. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

/** Paths by the names that imports have for them; a `*` stands for the same in both. */
type Names = readonly (readonly [name: string, path: string])[];

type Manifest = { name: string } & Record<'imports' | 'exports', Record<string, unknown> | undefined>;

let graph: ImportGraph | undefined;

/** Reads all sources the first time. */
export function readImportGraph(): ImportGraph {
  graph ??= readSources();
  return graph;
}

function readSources(): ImportGraph {
  const manifests = workspaceFolders().map((folder) => ({ folder, ...manifestOf(folder) }));
  const exported = manifests.flatMap(({ folder, name, exports }) => namesIn(folder, name, exports));
  const importsByFile = manifests.flatMap(({ folder, imports }) => {
    const names = [...namesIn(folder, '', imports), ...exported];
    return sourcesIn(folder).map((file) => [file, importsOfFile(file, names)] as const);
  });
  const all = new Map<string, readonly string[]>(importsByFile);
  // Styles and drawings are imported, too, and import nothing.
  for (const imported of importsByFile.flatMap(([, imports]) => imports))
    if (!all.has(imported) && existsSync(join(root, imported))) all.set(imported, []);
  return all;
}

function manifestOf(folder: string): Manifest {
  return JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as Manifest;
}

function namesIn(folder: string, own: string, paths: Manifest['exports'] = {}): Names {
  return Object.entries(paths).flatMap(([name, path]) =>
    typeof path === 'string' ? [[join(own, name), join(folder, path)] as const] : [],
  );
}

function importsOfFile(file: string, names: Names): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...new Set(importsOfText(text).map((name) => resolved(name.replace(/\?.*/, ''), file, names)))];
}

/** A file's path, otherwise what is imported: a module of node, or a package without what it exports. */
function resolved(name: string, file: string, names: Names): string {
  if (name.startsWith('.')) return join(file, '..', name);
  for (const [pattern, path] of names) {
    if (name === pattern) return path;
    const beginning = pattern.endsWith('*') && pattern.slice(0, -1);
    if (beginning && name.startsWith(beginning)) return path.replace('*', name.slice(beginning.length));
  }
  return isBuiltin(name) ? name.replace(/^node:/, '') : /^(?:@[^/]+\/)?[^/]+/.exec(name)![0];
}

/** A file and all that it imports, directly or not. */
export function importsOf(graph: ImportGraph, file: string): Set<string> {
  const seen = new Set([file]);
  for (const each of seen) for (const next of graph.get(each) ?? []) seen.add(next);
  return seen;
}

export function importersIn(graph: ImportGraph): Map<string, string[]> {
  const importers = new Map<string, string[]>();
  for (const [file, imported] of graph) {
    for (const each of imported) {
      const own = importers.get(each);
      if (own) own.push(file);
      else importers.set(each, [file]);
    }
  }
  return importers;
}

/** What a test imports when it opens a port, starts a process or a browser. */
const outside = new Set([
  'child_process',
  'http',
  'http2',
  'https',
  'net',
  'tls',
  'express',
  'playwright-core',
  'smtp-server',
]);

export function isPure(graph: ImportGraph, test: string): boolean {
  for (const imported of importsOf(graph, test))
    if (outside.has(imported.replace(/^node:/, ''))) return false;
  return true;
}
