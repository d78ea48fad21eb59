/** All that a backup is made from and to: a bucket, the database's exports, and Auth's accounts. */
import { type AuthAccounts, authAccounts } from './auth-accounts.ts';
import { type Bucket, openBucket } from './bucket.ts';
import { type DatabaseExports, databaseExports } from './database-exports.ts';
import { cloudRequest } from './request.ts';

export type Backups = {
  project: string;
  bucket: Bucket;
  database: DatabaseExports;
  auth: AuthAccounts;
  /** Tells the key of digests from others; null if there is none. Throws if it can't be read. */
  keyCheck: () => Promise<string | null>;
  /** For how many days a backup is kept. */
  keptDays: number;
};

export type BackupOptions = {
  project: string;
  bucket: string;
  keptDays: number;
  keyCheck: Backups['keyCheck'];
  /** A server that stands in for Google Cloud, and the host of Auth's emulator. */
  root?: string | undefined;
  authEmulator?: string | undefined;
};

export function openBackups({
  project,
  bucket,
  keptDays,
  keyCheck,
  root,
  authEmulator,
}: BackupOptions): Backups {
  const cloud = cloudRequest(project, root);
  const auth = authEmulator === undefined ? cloud : cloudRequest(project, `http://${authEmulator}`);
  return {
    project,
    bucket: openBucket(cloud, bucket),
    database: databaseExports(cloud, project),
    auth: authAccounts(auth, project),
    keyCheck,
    keptDays,
  };
}
