import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { boundaries } from '../../.dependency-cruiser.ts';
import { root, workspaceFolders } from './workspaces.ts';

/** What each file imports at run time: files relative to the root, node's modules and packages by name. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

let known: Promise<ImportGraph> | undefined;

/** Takes some seconds the first time: all sources are parsed. */
export function readImportGraph(): Promise<ImportGraph> {
  known ??= parseSources();
  return known;
}

async function parseSources(): Promise<ImportGraph> {
  const folders = workspaceFolders().filter((folder) => existsSync(join(root, folder)));
  const { output } = await cruise(folders, { ...boundaries.options, baseDir: root });
  const graph = new Map<string, string[]>();
  for (const { source, dependencies } of (output as ICruiseResult).modules) {
    const needed = dependencies.filter(({ dependencyTypes }) => !dependencyTypes.includes('type-only'));
    graph.set(
      source,
      needed.map(({ resolved }) => packageOf(resolved)),
    );
  }
  return graph;
}

/** `node_modules/playwright-core/index.mjs` as `playwright-core`; everything else as it is. */
function packageOf(resolved: string): string {
  return /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(resolved)?.[1] ?? resolved;
}

/** A file and everything it imports, directly or not. */
export function importsOf(graph: ImportGraph, file: string): Set<string> {
  const seen = new Set([file]);
  for (const each of seen) for (const next of graph.get(each) ?? []) seen.add(next);
  return seen;
}

/** Who imports each file directly. */
export function importersIn(graph: ImportGraph): Map<string, string[]> {
  const importers = new Map<string, string[]>();
  for (const [file, imported] of graph) {
    for (const each of imported) {
      const known = importers.get(each);
      if (known) known.push(file);
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

/** Whether a test starts no server, process or browser. */
export function isPure(graph: ImportGraph, test: string): boolean {
  for (const imported of importsOf(graph, test))
    if (outside.has(imported.replace(/^node:/, ''))) return false;
  return true;
}
