import { execFileSync } from 'node:child_process';
import { root } from '../workspaces.ts';

/** Files that differ from a commit, committed since or not, new ones included; deleted ones too. */
export function changedFiles(since: string, folder = root): string[] {
  const changed = git(folder, 'diff', '--name-only', '-z', '--no-renames', since);
  const fresh = git(folder, 'ls-files', '--others', '--exclude-standard', '-z');
  return [...new Set(`${changed}${fresh}`.split('\0').filter(Boolean))].sort();
}

/** The commit at which this branch left main; on main itself, the last one. */
export function branchPoint(folder = root): string {
  for (const main of ['origin/main', 'main']) {
    try {
      return git(folder, 'merge-base', 'HEAD', main).trim();
    } catch {
      // A clone without that branch.
    }
  }
  return 'HEAD';
}

/** A commit's id, or an error that says that there is none of that name. */
export function commitOf(name: string, folder = root): string {
  try {
    return git(folder, 'rev-parse', '--verify', '--quiet', `${name}^{commit}`).trim();
  } catch {
    throw new Error(`${name} is neither a path nor a commit.`);
  }
}

function git(folder: string, ...args: string[]): string {
  return execFileSync('git', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}
