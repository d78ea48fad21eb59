import { type GroupDocument, groupDocument } from '@cine/contract/documents/groups';
import { useDocument } from '#data/queries/use-document.ts';
import { dataOr } from '#data/queries/use-live.ts';

/** A group, live: null while it is on its way, `gone` also for one that the user isn't in. */
export function useGroup(id: string, uid: string): GroupDocument | 'gone' | null {
  const group = dataOr(useDocument(`groups/${id}`, groupDocument), 'gone');
  return group === null || group === 'gone' || group.members[uid] ? group : 'gone';
}
