/** The lock file of one workspace alone, in the versions of the repository's lock. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** An entry of a lock file's `packages`: the fields read here, and any others that npm wrote. */
export type LockedPackage = {
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
  peerDependenciesMeta?: Record<string, { optional?: boolean }>;
  [field: string]: unknown;
};

export type Lock = {
  name: string;
  version: string;
  lockfileVersion: number;
  requires: boolean;
  packages: Record<string, LockedPackage>;
};

export type Manifest = {
  name: string;
  version: string;
  dependencies: Record<string, string>;
  devDependencies?: Record<string, string>;
  engines: Record<string, string>;
};

export function readManifest(workspace: string): Manifest {
  return readJson(join(workspace, 'package.json')) as Manifest;
}

export function readLock(): Lock {
  return readJson('package-lock.json') as Lock;
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(join(root, file), 'utf8'));
}

type Tree = Map<string, LockedPackage>;

/**
 * The lock file of one workspace alone: what the manifest's dependencies need, in the versions of the
 * repository's lock. Throws if that lacks a package.
 */
export function lockFor(manifest: Manifest, workspace: string, repository: Lock): Lock {
  const root: LockedPackage = { ...manifest };
  const tree = place(root, workspace, repository);
  const required = reachable(tree);
  const packages: Record<string, LockedPackage> = { '': root };
  for (const path of [...tree.keys()].filter(Boolean).sort()) {
    const {
      dev: _dev,
      devOptional: _devOptional,
      optional: _optional,
      peer: _peer,
      ...entry
    } = tree.get(path)!;
    packages[path] = required.has(path) ? entry : { ...entry, optional: true };
  }
  const { name, version } = manifest;
  return { name, version, lockfileVersion: repository.lockfileVersion, requires: true, packages };
}

/** Where each package goes: at the top, or below its dependent when the top has another version. */
function place(root: LockedPackage, workspace: string, repository: Lock): Tree {
  const sources = new Map(Object.entries(repository.packages));
  const tree: Tree = new Map([['', root]]);
  const sourceOf = new Map([['', workspace]]);
  // Breadth first, all a package's own dependencies before theirs: so none is shadowed by one placed later.
  for (const [path, entry] of tree) {
    for (const { name, optional } of edgesOf(entry)) {
      const source = resolve(sources, sourceOf.get(path)!, name);
      if (source === undefined) {
        if (optional) continue;
        throw new Error(`package-lock.json lacks ${name}, which ${path || workspace} needs: run npm install`);
      }
      const place = resolve(tree, path, name);
      if (place !== undefined && tree.get(place)!.version === sources.get(source)!.version) continue;
      const target = place === undefined ? `node_modules/${name}` : `${path}/node_modules/${name}`;
      tree.set(target, sources.get(source)!);
      sourceOf.set(target, source);
    }
  }
  return tree;
}

/** The paths that are needed without going through an optional dependency. */
function reachable(tree: Tree): Set<string> {
  const paths = new Set(['']);
  for (const path of paths) {
    for (const { name, optional } of edgesOf(tree.get(path)!)) {
      const place = optional ? undefined : resolve(tree, path, name);
      if (place !== undefined) paths.add(place);
    }
  }
  return paths;
}

function edgesOf(entry: LockedPackage): { name: string; optional: boolean }[] {
  const peers = Object.keys(entry.peerDependencies ?? {}).filter(
    (name) => !entry.peerDependenciesMeta?.[name]?.optional,
  );
  return [
    ...[...Object.keys(entry.dependencies ?? {}), ...peers].map((name) => ({ name, optional: false })),
    ...Object.keys(entry.optionalDependencies ?? {}).map((name) => ({ name, optional: true })),
  ];
}

/** Resolves as Node does: the nearest `node_modules`, from the package's own upward. */
export function resolve(tree: ReadonlyMap<string, unknown>, from: string, name: string): string | undefined {
  for (let folder = from; ; folder = parentOf(folder)) {
    const path = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (tree.has(path)) return path;
    if (folder === '') return undefined;
  }
}

/** The folder that holds the `node_modules` a package is in; the top for a workspace. */
function parentOf(path: string): string {
  const at = path.lastIndexOf('node_modules/');
  return at <= 0 ? '' : path.slice(0, at - 1);
}
