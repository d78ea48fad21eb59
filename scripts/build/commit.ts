import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** The commit of these sources; undefined where they aren't in a repository. */
export function builtCommit(): string | undefined {
  const options = { cwd: join(import.meta.dirname, '../..'), encoding: 'utf8' } as const;
  const { status, stdout } = spawnSync('git', ['rev-parse', 'HEAD'], options);
  return status === 0 ? stdout.trim() : undefined;
}
