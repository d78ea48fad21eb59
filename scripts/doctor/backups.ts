/** Whether backups are made, by an account that may, and could be restored. */
import { day, hour, toInstant } from '@cine/contract/time';
import { allNames, type Bucket, openBucket } from '../../functions/src/clients/cloud/bucket.ts';
import type { CloudRequest } from '../../functions/src/clients/cloud/request.ts';
import { backupsPrefix, files } from '../../functions/src/features/core/backups/index.ts';
import { readKeyCheck } from '../restore/key.ts';
import { readManifest } from '../restore/manifest.ts';
import { allOf, type Finding, right, wrong } from './finding.ts';
import { policySchema } from './sign-in.ts';

/** A nightly backup is at most this old, the time that it takes included. */
const oldestMs = 26 * hour;

/** Whether backups are made, and the last one is whole. */
export async function examineBackups(cloud: CloudRequest, bucketName: string, now: number): Promise<Finding> {
  const about = 'backups';
  if (bucketName === '') return wrong(about, 'none are made: set BACKUP_BUCKET (docs/operations.md)');
  const latest = await latestBackup(openBucket(cloud, bucketName), now);
  const isRecent = latest !== null && beganAt(latest) >= now - oldestMs;
  return isRecent
    ? right(about, `the last one is ${latest}`)
    : wrong(about, `${bucketName} has no whole one of the last day: the operators’ page says why`);
}

/** Whether the last backup could be restored with the key of digests that is stored. */
export async function examineKey(
  cloud: CloudRequest,
  project: string,
  bucketName: string,
  now: number,
): Promise<Finding[]> {
  const about = keyOfBackup;
  const bucket = openBucket(cloud, bucketName);
  const latest = bucketName === '' ? null : await latestBackup(bucket, now);
  if (latest === null) return [];
  const { backup } = await readManifest({ bucket }, `${backupsPrefix}${latest}`);
  if (!backup?.keyCheck) return [];
  return (await readKeyCheck(cloud.ask, project)) === backup.keyCheck
    ? [right(about, 'stored')]
    : [
        wrong(
          about,
          'another one is stored, with which passkeys and most providers lead nowhere: store the former one again, and deploy',
        ),
      ];
}

const neededRoles = ['roles/datastore.importExportAdmin', 'roles/firebaseauth.admin'];

/** Whether the account that makes backups has both roles on the project. */
export async function examineRoles(
  ask: CloudRequest['ask'],
  project: string,
  bucketName: string,
  account: string,
): Promise<Finding[]> {
  if (bucketName === '') return [];
  const policy = await ask(`cloudresourcemanager.googleapis.com/v1/projects/${project}:getIamPolicy`, {});
  const roles = policySchema
    .parse(policy ?? {})
    .bindings.flatMap(({ role, members }) => (members.includes(`serviceAccount:${account}`) ? [role] : []));
  const missing = roles.includes('roles/owner') ? [] : neededRoles.filter((role) => !roles.includes(role));
  const grant = (role: string) =>
    `gcloud projects add-iam-policy-binding ${project} --member=serviceAccount:${account} --role=${role}`;
  return [
    allOf(
      'roles of backups',
      missing,
      `${account} has both`,
      (names) =>
        `${account} lacks ${names}, unless roles of your own have it: ${missing.map(grant).join('; ')}`,
    ),
  ];
}

export const keyOfBackup = 'DIGEST_KEY of the last backup';

/** The name of the last whole backup of today or yesterday. */
async function latestBackup(bucket: Bucket, now: number): Promise<string | null> {
  const whole: string[] = [];
  for (const at of [now - day, now])
    for await (const name of allNames(bucket, `${backupsPrefix}${toInstant(at).slice(0, 10)}`))
      if (name.endsWith(`/${files.manifest}`)) whole.push(name);
  return (
    whole
      .sort()
      .at(-1)
      ?.slice(backupsPrefix.length, -files.manifest.length - 1) ?? null
  );
}

function beganAt(name: string): number {
  const [date, time = ''] = name.slice(0, '2026-11-30T02-30'.length).split('T');
  return Date.parse(`${date}T${time.replace('-', ':')}Z`);
}
