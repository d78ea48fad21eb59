import type { JobDefinition } from '../jobs/index.ts';
import { sharedQueue } from '../jobs/index.ts';
import { backupOf } from './backup.ts';
import { firstSteps, takeStep } from './steps-service.ts';

/** Exports the database and all accounts to the operator's bucket every night; nothing without a bucket. */
export const backupJob: JobDefinition = {
  job: 'backup',
  queue: sharedQueue,
  begin: async (context) => ({ batches: (await context.backups()) ? firstSteps : [] }),
  skipsEmptyRuns: true,
  blockedBy: async (_tx, context) => ((await context.backups()) ? null : 'backups-not-set-up'),
  work: async (context, run, step) => {
    const backups = await context.backups();
    return backups ? takeStep(backups, backupOf(run), step, context.now()) : {};
  },
  givenUp: 'given-up',
};
