import {
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const packages = 'node_modules';
/** Other tests build the emulator's package meanwhile. */
const built = 'dist';

/**
 * Copies these files and folders of the repository to a temporary folder. Installed packages are shared, our
 * own are the copy's.
 */
export async function copyProject(names: readonly string[]): Promise<string> {
  const copy = await realpath(await mkdtemp(join(tmpdir(), 'cine-copy-')));
  for (const name of names) copyFiles(name, copy);
  linkInstalled(copy);
  return copy;
}

/** Gives a copy of the repository the installed packages; links to our own lead into the copy. */
export function linkInstalled(copy: string): void {
  linkPackages(join(root, packages), join(copy, packages));
  for (const folder of workspaceFolders()) {
    const own = join(folder, packages);
    if (existsSync(join(root, own)) && existsSync(join(copy, folder)))
      symlinkSync(join(root, own), join(copy, own));
  }
}

export async function removeCopy(copy: string): Promise<void> {
  await rm(copy, { recursive: true, force: true });
}

/** Cheaper than Node's own recursive copy. */
function copyFiles(name: string, to: string): void {
  const from = join(root, name);
  mkdirSync(dirname(join(to, name)), { recursive: true });
  if (!statSync(from).isDirectory()) {
    copyFileSync(from, join(to, name));
    return;
  }
  mkdirSync(join(to, name));
  for (const each of readdirSync(from))
    if (each !== packages && each !== built) copyFiles(join(name, each), to);
}

/** Links every package; links to our own workspaces are relative, and so lead into the copy. */
function linkPackages(from: string, to: string): void {
  mkdirSync(to);
  for (const name of readdirSync(from)) {
    const source = join(from, name);
    if (lstatSync(source).isSymbolicLink()) symlinkSync(readlinkSync(source), join(to, name));
    else if (name.startsWith('@')) linkPackages(source, join(to, name));
    else symlinkSync(source, join(to, name));
  }
}

function workspaceFolders(): string[] {
  const groups = ['packages', 'dev'].flatMap((group) =>
    readdirSync(join(root, group)).map((name) => join(group, name)),
  );
  return ['contract', 'functions', 'client', 'web', 'bench', 'scripts', ...groups];
}
