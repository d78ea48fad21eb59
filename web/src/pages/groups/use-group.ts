import { type GroupDocument, groupDocument } from '@cine/contract/documents/groups';
import { useDocument } from '../../live/data/use-document.ts';

/** A group, live: null while it is on its way, `gone` also for one that the user isn't in. */
export function useGroup(id: string, uid: string): GroupDocument | 'gone' | null {
  const live = useDocument(`groups/${id}`, groupDocument);
  if (live.state === 'failed' && !isRefused(live.error)) throw live.error;
  if (live.state === 'loading' || (live.state === 'missing' && live.isFromDevice)) return null;
  return live.state === 'there' && live.data.members[uid] ? live.data : 'gone';
}

/** The rules refuse a group that is gone, and one that the user isn't in. */
function isRefused(error: Error): boolean {
  return 'code' in error && error.code === 'permission-denied';
}
