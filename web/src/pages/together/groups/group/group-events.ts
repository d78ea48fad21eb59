import type { GroupDocument } from '@cine/contract/documents/groups';

export type GroupEvent = { kind: 'joined' | 'left' | 'owns' | 'renamed'; name: string };

/** What changed in a group since it was last shown, to be said aloud. */
export function groupEvents(former: GroupDocument, group: GroupDocument): GroupEvent[] {
  const named = (kind: GroupEvent['kind'], of: GroupDocument, uids: readonly string[]): GroupEvent[] =>
    uids.map((uid) => ({ kind, name: of.members[uid]?.name ?? '' }));
  const isOwnerNew = former.ownerId !== group.ownerId;
  return [
    ...named('joined', group, missingIn(former, group)),
    ...named('left', former, missingIn(group, former)),
    ...named('owns', group, isOwnerNew ? [group.ownerId] : []),
    ...(former.name === group.name ? [] : [{ kind: 'renamed' as const, name: group.name }]),
  ];
}

function missingIn(other: GroupDocument, one: GroupDocument): string[] {
  return one.memberIds.filter((uid) => !other.memberIds.includes(uid));
}
