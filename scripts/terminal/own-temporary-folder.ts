import { mkdtempSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * The environment in which the system's temporary folder is one of this run, which goes when this process
 * ends: browsers, emulators and tests that are killed can't tidy up.
 */
export function ownTemporaryFolder(): NodeJS.ProcessEnv {
  const folder = mkdtempSync(join(tmpdir(), 'cine-'));
  // Processes that were just killed may still write.
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }));
  return { TMPDIR: folder, TMP: folder, TEMP: folder };
}

/** Makes it this process's own, and has it go when a signal ends the process, too. */
export function useOwnTemporaryFolder(): void {
  Object.assign(process.env, ownTemporaryFolder());
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => process.exit(128 + constants.signals[signal]));
}
