import { day, hour, toInstant } from '@cine/contract/time';
import { openBucket } from '../../functions/src/clients/cloud/bucket.ts';
import type { CloudRequest } from '../../functions/src/clients/cloud/request.ts';
import { backupsPrefix, files } from '../../functions/src/features/core/backups/index.ts';
import type { Finding } from './finding.ts';

/** A nightly backup is at most this old, the time that it takes included. */
const oldestMs = 26 * hour;

/** Whether backups are made, and the last one is whole. */
export async function examineBackups(cloud: CloudRequest, bucketName: string, now: number): Promise<Finding> {
  const about = 'backups';
  if (bucketName === '')
    return { about, state: 'wrong', words: 'none are made: set BACKUP_BUCKET (docs/operations.md)' };
  const bucket = openBucket(cloud, bucketName);
  const whole: string[] = [];
  for (const at of [now - day, now]) {
    for (let page: string | undefined; ; ) {
      const { names, next } = await bucket.list(`${backupsPrefix}${toInstant(at).slice(0, 10)}`, page);
      whole.push(...names.filter((name) => name.endsWith(`/${files.manifest}`)));
      if (next === null) break;
      page = next;
    }
  }
  const latest = whole
    .sort()
    .at(-1)
    ?.slice(backupsPrefix.length, -files.manifest.length - 1);
  const isRecent = latest !== undefined && beganAt(latest) >= now - oldestMs;
  return isRecent
    ? { about, state: 'right', words: `the last one is ${latest}` }
    : {
        about,
        state: 'wrong',
        words: `${bucketName} has no whole one of the last day: the operators’ page says why`,
      };
}

function beganAt(name: string): number {
  const [date, time = ''] = name.slice(0, '2026-11-30T02-30'.length).split('T');
  return Date.parse(`${date}T${time.replace('-', ':')}Z`);
}
