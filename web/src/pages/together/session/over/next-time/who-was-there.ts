/** Who could meet again after an evening, and the group they have for it. */
import type { GroupDocument } from '@cine/contract/documents/groups';
import type { SessionDocument } from '@cine/contract/documents/sessions';
import { byArrival } from '#components/people/hues.ts';

type Named = { uid: string; name: string };

/** The others who were there: those with an account, whom a group can have, and guests. */
export function othersAt(
  { attendees }: Pick<SessionDocument, 'attendees'>,
  uid: string,
): { members: Named[]; guests: Named[] } {
  const others = byArrival(attendees)
    .filter((other) => other !== uid)
    .map((other) => ({ uid: other, name: attendees[other]!.name, guest: attendees[other]!.guest }));
  const named = (isGuest: boolean) =>
    others.filter(({ guest }) => guest === isGuest).map(({ uid: who, name }) => ({ uid: who, name }));
  return { members: named(false), guests: named(true) };
}

type Row = { id: string; data: Pick<GroupDocument, 'memberIds' | 'ownerId' | 'createdAt' | 'name'> };

/**
 * The group that has everybody, the smallest of several, or else one that the user has made since then, which
 * waits for some.
 */
export function groupFor<Group extends Row>(
  groups: readonly Group[],
  uids: readonly string[],
  uid: string,
  since: number,
): { group: Group; missing: string[] } | null {
  const [whole] = groups
    .filter(({ data }) => uids.every((each) => data.memberIds.includes(each)))
    .sort((one, other) => one.data.memberIds.length - other.data.memberIds.length);
  if (whole) return { group: whole, missing: [] };
  const made = groups.find(
    ({ data }) =>
      data.ownerId === uid && data.createdAt > since && data.memberIds.every((each) => uids.includes(each)),
  );
  return made ? { group: made, missing: uids.filter((each) => !made.data.memberIds.includes(each)) } : null;
}
