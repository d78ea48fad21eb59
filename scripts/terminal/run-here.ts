import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants } from 'node:os';
import { join } from 'node:path';
import { ownTemporaryFolder } from './own-temporary-folder.ts';

const root = join(import.meta.dirname, '../..');

/**
 * Runs Node on this terminal, from the repository's root, and returns its exit code. Its temporary files go
 * with it, also when it is interrupted, and programs that know no NO_COLOR are told in another way.
 */
export async function runHere(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  const withoutColours = process.env.NO_COLOR ? { FORCE_COLOR: '0' } : {};
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...withoutColours, ...ownTemporaryFolder(), ...env },
  });
  // A terminal tells both of Ctrl-C, and of its own end; this process ends last.
  const wait = () => {};
  const forward = () => void child.kill('SIGTERM');
  process.on('SIGINT', wait).on('SIGHUP', wait).on('SIGTERM', forward);
  const [code, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
  process.off('SIGINT', wait).off('SIGHUP', wait).off('SIGTERM', forward);
  return code ?? 128 + constants.signals[signal!];
}
