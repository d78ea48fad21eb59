import { setTimeout as delay } from 'node:timers/promises';
import { second } from '@cine/contract/time';
import type { Backups } from '../../functions/src/clients/cloud/backups.ts';
import { backupOf, firstSteps, takeStep } from '../../functions/src/features/core/backups/index.ts';

const askedEveryMs = 5 * second;

export type MadeBackup = { folder: string; documents: number; accounts: number };

/** Makes a backup now, with the steps of the nightly job. */
export async function makeBackup(
  backups: Backups,
  run: { id: string; startedAt: number },
  pauseMs = askedEveryMs,
): Promise<MadeBackup> {
  const backup = backupOf(run);
  const made = { folder: backup.folder, documents: 0, accounts: 0 };
  const steps: object[] = [...firstSteps];
  for (let step = steps.shift(); step; step = steps.shift()) {
    const {
      counts = {},
      added = [],
      addedAfterMs = 0,
    } = await takeStep(backups, backup, step, run.startedAt);
    made.documents += counts.documents ?? 0;
    made.accounts += counts.accounts ?? 0;
    steps.push(...added);
    if (addedAfterMs > 0) await delay(pauseMs);
  }
  return made;
}
