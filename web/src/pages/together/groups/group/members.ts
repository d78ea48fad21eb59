import type { GroupDocument } from '@cine/contract/documents/groups';
import { byArrival } from '#components/people/hues.ts';

type Members = Pick<GroupDocument, 'members' | 'ownerId'>;

/** A group's members: the owner, then the others in the order in which they joined. */
export function membersInOrder({ members, ownerId }: Members): string[] {
  return byArrival(members).sort((one, other) => Number(other === ownerId) - Number(one === ownerId));
}

/** The group's owner once the present one has left: the longest-standing member. Null if nobody is left. */
export function successorIn({ members, ownerId }: Members): string | null {
  return byArrival(members).find((uid) => uid !== ownerId) ?? null;
}
