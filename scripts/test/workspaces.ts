/** The workspaces, their sources and their test files. */
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

export const root = join(import.meta.dirname, '..', '..');

/** The folder of each workspace that package.json names, with `dev/*` written out. */
export function workspaceFolders(): string[] {
  const { workspaces } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    workspaces: string[];
  };
  return workspaces.flatMap((pattern) => {
    if (!pattern.endsWith('/*')) return [pattern];
    const parent = dirname(pattern);
    return readdirSync(join(root, parent))
      .map((name) => `${parent}/${name}`)
      .filter((folder) => existsSync(join(root, folder, 'package.json')))
      .sort();
  });
}

/** The code of a workspace, without what's installed or built there, which a build may remove at any time. */
export function sourcesIn(folder: string): string[] {
  const exclude = (path: string) => generated.has(basename(path));
  return globSync(`${folder}/**/*.{ts,tsx,js,cjs,mjs}`, { cwd: root, exclude }).map((file) =>
    file.replaceAll('\\', '/'),
  );
}

const generated = new Set(['node_modules', 'dist']);

export function testFiles(): Map<string, string[]> {
  const filesByFolder = new Map<string, string[]>();
  for (const folder of workspaceFolders()) {
    const files = sourcesIn(folder).filter(isTest);
    if (files.length > 0) filesByFolder.set(folder, files.sort());
  }
  return filesByFolder;
}

/**
 * Whether only `npm run test:deep` takes a test file: what it tests costs much to set up, and is in daily use
 * anyway.
 */
export function isNightly(file: string): boolean {
  return file.endsWith('.deep.test.ts');
}

export function isTest(file: string): boolean {
  return file.endsWith('.test.ts');
}

/** The innermost workspace that a file is in; `.` for a file in none. */
export function workspaceOf(file: string): string {
  const around = workspaceFolders().filter((folder) => file.startsWith(`${folder}/`));
  return around.sort((one, other) => other.length - one.length)[0] ?? '.';
}
