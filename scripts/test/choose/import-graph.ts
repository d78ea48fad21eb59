import { isBuiltin } from 'node:module';
import { build, type PluginBuild } from 'esbuild';
import { root, sourcesIn, workspaceFolders } from '../workspaces.ts';

/** What each file imports at run time: files relative to the root, node's modules and packages by name. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

let known: Promise<ImportGraph> | undefined;

/** Parses all sources the first time, and again after a failure. */
export function readImportGraph(): Promise<ImportGraph> {
  known ??= parseSources().catch((error: unknown) => {
    known = undefined;
    throw error;
  });
  return known;
}

async function parseSources(): Promise<ImportGraph> {
  const files = workspaceFolders().flatMap(sourcesIn);
  const { metafile } = await build({
    absWorkingDir: root,
    stdin: { contents: files.map((file) => `import './${file}';`).join('\n'), resolveDir: root },
    plugins: [{ name: 'packages', setup: keepPackagesOut }],
    loader: { '.css': 'empty', '.module.css': 'empty', '.md': 'empty', '.svg': 'empty' },
    bundle: true,
    metafile: true,
    write: false,
    outdir: 'build',
    format: 'esm',
    platform: 'node',
    target: 'esnext',
    logLevel: 'error',
  });
  return new Map(
    Object.entries(metafile.inputs).map(([file, { imports }]) => [file, imports.map(({ path }) => path)]),
  );
}

/** Leaves other packages and node's modules unread, and names packages without what they export. */
function keepPackagesOut(bundler: PluginBuild): void {
  bundler.onResolve({ filter: /^[^./]/ }, ({ path, kind, resolveDir }) => {
    // Vite's `?drawing` is no part of the file's name.
    if (path.includes('?')) return bundler.resolve(path.replace(/\?.*/, ''), { kind, resolveDir });
    if (kind === 'entry-point' || /^(?:#|@cine\/)/.test(path)) return undefined;
    const [name] = /^(?:@[^/]+\/)?[^/]+/.exec(path)!;
    return { path: isBuiltin(path) ? path.replace(/^node:/, '') : name, external: true };
  });
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
