/** Starts what stands in for Google Cloud in the suite: backups are folders of this one. */
import { type CloudServer, startCloud } from '@cine/dev-cloud';

export const localBucket = 'cine-backups';

export async function startLocalCloud(
  { cloud, firestore }: { cloud: number; firestore: number },
  folder: string,
): Promise<CloudServer & { settings: Record<string, string> }> {
  const emulator = `127.0.0.1:${firestore}`;
  const server = await startCloud({ port: cloud, folder, buckets: [localBucket], emulator });
  return { ...server, settings: { BACKUP_BUCKET: localBucket, CLOUD_LOCAL_ORIGIN: server.url } };
}
