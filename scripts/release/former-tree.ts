import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { linkInstalled } from '../copy/project-copy.ts';

const root = join(import.meta.dirname, '../..');

/** A former release's functions, built once by its own sources; null where this clone doesn't have them. */
export async function formerFunctions(commit: string): Promise<string | null> {
  const tree = formerTree(commit);
  if (tree === null) return null;
  const folder = join(tree, 'build', 'functions');
  const built = join(folder, 'is-built');
  if (!existsSync(built)) {
    const build = `const { buildFunctions } = await import('./scripts/build.ts');
      await buildFunctions(${JSON.stringify(folder)}, { isLocal: true });`;
    await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', build], { cwd: tree });
    writeFileSync(built, '');
  }
  return folder;
}

/**
 * A former release's sources, with the packages that are installed now; kept in `build/releases`. Null where
 * this clone doesn't have the commit.
 */
export function formerTree(commit: string): string | null {
  const tree = join(root, 'build', 'releases', commit);
  if (existsSync(tree)) return tree;
  const archive = spawnSync('git', ['archive', commit], { cwd: root, maxBuffer: 2 ** 30 });
  if (archive.status !== 0) return null;
  const begun = `${tree}.${process.pid}`;
  mkdirSync(begun, { recursive: true });
  execFileSync('tar', ['-x', '-C', begun], { input: archive.stdout });
  linkInstalled(begun);
  try {
    renameSync(begun, tree);
  } catch (error) {
    // Another process was faster.
    if (!existsSync(tree)) throw error;
    rmSync(begun, { recursive: true });
  }
  return tree;
}
