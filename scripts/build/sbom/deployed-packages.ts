/** Which packages are deployed, in the versions of package-lock.json. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Lock,
  type LockedPackage,
  lockFor,
  type Manifest,
  readLock,
  readManifest,
  resolve,
} from '../deploy-lock.ts';

const root = join(import.meta.dirname, '../../..');

/** What is deployed: the functions run on Google's machines, the web app is sent to browsers. */
export const parts = ['functions', 'web'] as const;
export type Part = (typeof parts)[number];

export type DeployedPackage = {
  name: string;
  version: string;
  /** SPDX's id or expression; empty if the package names none. */
  licence: string;
  /** As the lock has it: `sha512-` and base64. */
  integrity: string;
  isOptional: boolean;
  /** What it needs, as `name@version`. */
  needs: readonly string[];
};

/** What vite-plugin-pwa puts into the service worker, though the web app imports none of it. */
const inServiceWorker = [
  'workbox-cacheable-response',
  'workbox-core',
  'workbox-expiration',
  'workbox-precaching',
  'workbox-routing',
  'workbox-strategies',
];

/** Where functions run. */
const place = { os: 'linux', cpu: 'x64', libc: 'glibc' };

const lock = readLock();
const pathsById = Map.groupBy(Object.keys(lock.packages), (path) =>
  idOf({ name: nameAt(path), version: String(lock.packages[path]!.version) }),
);

/** The packages of a part and of our own packages that it is built from, by name and version. */
export function deployedPackages(part: Part): DeployedPackage[] {
  return packagesIn(workspacesOf(part).map((workspace) => packagesOf(workspace, part)));
}

/** The packages of the function of encoders: those installed with it, and those bundled with our code. */
export function encodersPackages(installed: Lock): DeployedPackage[] {
  return packagesIn([installed.packages, packagesOf('packages/encoders', 'functions')]);
}

function packagesIn(trees: readonly Record<string, LockedPackage>[]): DeployedPackage[] {
  const packages = new Map<string, DeployedPackage>();
  for (const tree of trees) {
    for (const [path, entry] of Object.entries(tree)) {
      if (path === '' || !fitsPlace(entry)) continue;
      const name = nameAt(path);
      const id = `${name}@${entry.version}`;
      const former = packages.get(id);
      const isOptional = entry.optional === true && (former?.isOptional ?? true);
      const needs = [...new Set([...(former?.needs ?? []), ...needsOf(path, entry, tree)])].sort();
      packages.set(id, {
        name,
        version: String(entry.version),
        licence: licenceOf(name, entry),
        integrity: String(entry.integrity ?? ''),
        isOptional,
        needs,
      });
    }
  }
  return [...packages.values()].sort((one, other) => idOf(one).localeCompare(idOf(other), 'en'));
}

export function idOf({ name, version }: Pick<DeployedPackage, 'name' | 'version'>): string {
  return `${name}@${version}`;
}

/** The folder of a package in this repository; null where it isn't for this machine. */
export function folderOf(each: Pick<DeployedPackage, 'name' | 'version'>): string | null {
  const folders = (pathsById.get(idOf(each)) ?? []).map((path) => join(root, path));
  return folders.find((folder) => existsSync(folder)) ?? null;
}

/** A part's workspace, and ours that it is built from. */
function workspacesOf(part: Part): string[] {
  const workspaces = [part as string];
  for (const workspace of workspaces) {
    const { dependencies = {}, devDependencies = {} } = readManifest(workspace);
    // The functions are bundled with ours, which their deployed manifest therefore doesn't name.
    const all = Object.keys({ ...dependencies, ...(workspace === 'functions' && devDependencies) });
    const ours = all.filter((name) => name.startsWith('@cine/') && !name.startsWith('@cine/dev-'));
    for (const name of ours) {
      const folder = String(lock.packages[`node_modules/${name}`]!.resolved);
      if (!workspaces.includes(folder)) workspaces.push(folder);
    }
  }
  return workspaces;
}

/** The lock's packages that a workspace needs when it runs. */
function packagesOf(workspace: string, part: Part): Record<string, LockedPackage> {
  const { dependencies = {}, ...manifest } = readManifest(workspace) as Manifest;
  const theirs = Object.entries(dependencies).filter(([name]) => !name.startsWith('@cine/'));
  const worker = workspace === 'web' && part === 'web' ? inServiceWorker : [];
  const added = worker.map((name) => [name, String(lock.packages[`node_modules/${name}`]!.version)]);
  return lockFor({ ...manifest, dependencies: Object.fromEntries([...theirs, ...added]) }, workspace, lock)
    .packages;
}

function nameAt(path: string): string {
  return path.split('node_modules/').at(-1)!;
}

function fitsPlace(entry: LockedPackage): boolean {
  return Object.entries(place).every(([field, here]) => {
    const supported = entry[field] as string[] | undefined;
    return supported === undefined || supported.includes(here);
  });
}

function needsOf(path: string, entry: LockedPackage, tree: Record<string, LockedPackage>): string[] {
  const paths = new Map(Object.entries(tree));
  const names = Object.keys({
    ...entry.dependencies,
    ...entry.optionalDependencies,
    ...entry.peerDependencies,
  });
  return names.flatMap((name) => {
    const at = resolve(paths, path, name);
    return at !== undefined && fitsPlace(tree[at]!) ? [`${name}@${tree[at]!.version}`] : [];
  });
}

/** Former manifests name licences in a list, which the lock leaves out. */
function licenceOf(name: string, { license, version }: LockedPackage): string {
  if (typeof license === 'string') return license.replace(/^\((.*)\)$/, '$1');
  const folder = folderOf({ name, version: String(version) });
  if (folder === null) return '';
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    licenses?: { type: string }[];
  };
  return (manifest.licenses ?? []).map(({ type }) => type).join(' OR ');
}
