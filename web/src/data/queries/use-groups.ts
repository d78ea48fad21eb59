import type { GroupDocument } from '@cine/contract/documents/groups';
import { groupsOf } from '@cine/contract/queries';
import { useAccount } from '../auth/user.tsx';
import { type Row, useDocuments } from './use-documents.ts';
import { dataOr, type Told } from './use-live.ts';

/** The user's groups, the newest first, live. */
export function useGroups(): Told<Row<GroupDocument>[]> {
  const { uid, kind } = useAccount();
  const live = useDocuments(kind === 'member' ? groupsOf(uid) : null);
  if (kind === 'guest') return [];
  if (live.state === 'failed') throw live.error;
  const groups = dataOr(live, []);
  return Array.isArray(groups)
    ? groups.toSorted((one, other) => other.data.createdAt - one.data.createdAt)
    : groups;
}
