import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { toInstant } from '@cine/contract/time';
import { allNames, type Bucket } from '../../functions/src/clients/cloud/bucket.ts';
import { backupsPrefix, files } from '../../functions/src/features/core/backups/index.ts';

/**
 * The folder in the bucket of a backup: by its name, the latest one that is whole, or a folder of this
 * machine, which is copied there and expires as if it were of today.
 */
export async function chooseBackup(bucket: Bucket, named: string, now: number): Promise<string> {
  if (statSync(named, { throwIfNoEntry: false })?.isDirectory()) return copyFolder(bucket, named, now);
  if (named !== 'latest') return `${backupsPrefix}${named.replace(backupsPrefix, '')}`;
  const whole: string[] = [];
  for await (const name of allNames(bucket, backupsPrefix))
    if (name.endsWith(`/${files.manifest}`)) whole.push(name.slice(0, -files.manifest.length - 1));
  const latest = whole.sort().at(-1);
  if (latest === undefined) throw new Error(`${bucket.name} has no whole backup.`);
  return latest;
}

async function copyFolder(bucket: Bucket, from: string, now: number): Promise<string> {
  const to = `${backupsPrefix}${toInstant(now).slice(0, 16).replace(':', '-')}Z-${basename(from)}`;
  for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile()) continue;
    await bucket.write(`${to}/${relative(from, path).split(sep).join('/')}`, readFileSync(path));
  }
  return to;
}
