import type { GroupDocument } from '@cine/contract/documents/groups';
import { groupsOf } from '@cine/contract/queries';
import { useAccount } from '../auth/user.tsx';
import { useOnline } from '../offline/network.ts';
import { type Row, useDocuments } from './use-documents.ts';

/** The user's groups, the newest first, live; null until they are known. */
export function useGroups(): Row<GroupDocument>[] | null {
  const { uid, kind } = useAccount();
  const live = useDocuments(kind === 'member' ? groupsOf(uid) : null);
  const isOnline = useOnline();
  if (kind === 'guest') return [];
  if (live.state === 'failed') throw live.error;
  if (live.state !== 'there') return null;
  // The device may have none yet of what the server has.
  if (live.data.length === 0 && live.isFromDevice && isOnline) return null;
  return live.data.toSorted((one, other) => other.data.createdAt - one.data.createdAt);
}
