import type { Context } from '#context.ts';
import { callerDigestOf } from '#platform/callers/caller-store.ts';
import { erasureName } from './backup.ts';

/**
 * Notes in the bucket that a user is being erased, by a digest of their id: a backup made before has them
 * still, and is restored without them.
 */
export async function noteErasure(context: Context, uid: string): Promise<void> {
  const backups = await context.backups();
  await backups?.bucket.write(erasureName(callerDigestOf(uid), context.now()), '');
}
