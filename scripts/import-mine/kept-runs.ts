/** Keeps an interrupted import, so that the same command goes on with it. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Run } from '@cine/import-run';

/** A run that was interrupted, by the digest of its files and account. */
export type KeptRuns = { load: () => Run | null; keep: (run: Run) => void; forget: () => void };

export function keptRuns(folder: string, digest: string): KeptRuns {
  const file = join(folder, `${digest}.json`);
  return {
    load: () => {
      try {
        return JSON.parse(readFileSync(file, 'utf8')) as Run;
      } catch {
        return null;
      }
    },
    keep: (run) => {
      mkdirSync(folder, { recursive: true });
      writeFileSync(file, JSON.stringify(run));
    },
    forget: () => rmSync(file, { force: true }),
  };
}
