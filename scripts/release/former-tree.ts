import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { linkInstalled } from '../copy/project-copy.ts';

const root = join(import.meta.dirname, '../..');

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
