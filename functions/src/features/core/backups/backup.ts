/** Where backups and the list of erasures are in their bucket, and how long they stay. */
import { day, minute, toInstant } from '@cine/contract/time';

/** A backup is a folder in the form of the Firebase CLI's exports, which the local suite can start with. */
export type Backup = { folder: string; snapshotAt: number };

export const backupsPrefix = 'backups/';
export const erasuresPrefix = 'erasures/';

/** The folders and files of a backup, by the names that the Firebase CLI gives them. */
export const files = {
  documents: 'firestore_export',
  accounts: (page: number) => `auth_export/accounts${page === 0 ? '' : `-${page}`}.json`,
  authSettings: 'auth_export/config.json',
  /** Written last: a backup without it isn't whole. */
  manifest: 'firebase-export-metadata.json',
};

/** How much longer erasures are kept than the backups that they concern: these are deleted once a day. */
const erasuresLongerMs = 2 * day;

/** The backup that a run makes: of the database as it was at the minute when it began. */
export function backupOf({ id, startedAt }: { id: string; startedAt: number }): Backup {
  const at = toInstant(startedAt).slice(0, 16).replace(':', '-');
  return {
    folder: `${backupsPrefix}${at}Z-${id}`,
    snapshotAt: Math.floor(startedAt / minute) * minute,
  };
}

/** The name of the object that notes an erasure. */
export function erasureName(digest: string, at: number): string {
  return `${erasuresPrefix}${toInstant(at).slice(0, 10)}/${digest}`;
}

/** Whose erasure an object notes, and on which day (UTC) it began. */
export function erasureIn(name: string): { day: string; digest: string } {
  const [, date = '', digest = ''] = name.split('/');
  return { day: date, digest };
}

/** The day of a backup (UTC): earlier erasures are in it. */
export function dayOf({ snapshotAt }: Pick<Backup, 'snapshotAt'>): string {
  return toInstant(snapshotAt).slice(0, 10);
}

/** Whether an object of a backup or of the list has been kept for long enough. */
export function isExpired(name: string, now: number, keptDays: number): boolean {
  const [, date = ''] = /^(?:backups|erasures)\/(\d{4}-\d\d-\d\d)/.exec(name) ?? [];
  if (date === '') return false;
  const longer = name.startsWith(erasuresPrefix) ? erasuresLongerMs : 0;
  return Date.parse(date) + keptDays * day + longer <= now;
}

/** What a whole backup says of itself: the Firebase CLI's manifest, and our own part. */
export function manifestOf(
  { snapshotAt }: Backup,
  project: string,
  own: { accountFiles: number; keyCheck: string | null },
): object {
  const { documents } = files;
  return {
    version: '15.0.0',
    firestore: {
      version: '1.22.0',
      path: documents,
      metadata_file: `${documents}/${documents}.overall_export_metadata`,
    },
    auth: { version: '15.0.0', path: 'auth_export' },
    backup: { project, snapshotAt: toInstant(snapshotAt), ...own },
  };
}
