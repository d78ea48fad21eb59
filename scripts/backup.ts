/**
 * `npm run backup`: makes a backup of the local suite now, or with `--project ID --bucket NAME` of a project,
 * with application default credentials (`gcloud auth application-default login`). It takes the steps of the
 * nightly job.
 */
import { makeBackup } from './restore/make-backup.ts';
import { openTarget } from './restore/target.ts';
import { readCommand } from './terminal/read-command.ts';

const usage = `npm run backup -- [--project ID --bucket NAME]

  --project ID   of a project, rather than of the suite on this machine
  --bucket NAME  the project's bucket for backups, its BACKUP_BUCKET`;
const { values } = readCommand({
  usage,
  options: { project: { type: 'string' }, bucket: { type: 'string' } },
});

try {
  const { backups, context } = await openTarget(values.project, values.bucket);
  // Asked last otherwise, when minutes have passed.
  await backups.keyCheck();
  const { folder, documents, accounts } = await makeBackup(backups, {
    id: context.newId(),
    startedAt: Date.now(),
  });
  // The suite's stand-in doesn't count documents.
  const counted = documents > 0 ? `${documents} documents and ` : '';
  console.log(`gs://${backups.bucket.name}/${folder} has ${counted}${accounts} accounts.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
