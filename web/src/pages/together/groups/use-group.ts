import { type GroupDocument, groupDocument } from '@cine/contract/documents/groups';
import { useDocument } from '#data/queries/use-document.ts';
import { dataOr, type Told } from '#data/queries/use-live.ts';

/** A group, live: `gone` also for one that the user isn't in. */
export function useGroup(id: string, uid: string): Told<GroupDocument | 'gone'> {
  const group = dataOr(useDocument(`groups/${id}`, groupDocument), 'gone');
  return group === null || typeof group === 'string' || group.members[uid] ? group : 'gone';
}
