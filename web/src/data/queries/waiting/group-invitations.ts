import type { GroupDocument } from '@cine/contract/documents/groups';
import type { NotificationDocument } from '@cine/contract/documents/inboxes';
import type { OpenEvening } from '@cine/contract/operations/together/groups';
import type { Row } from '../use-documents.ts';

/** An evening under way of one of the user's groups, where they aren't. */
export type GroupEvening = {
  sessionId: string;
  groupId: string;
  group: Pick<GroupDocument, 'name' | 'picture'>;
};

/** The group that invited the user to an evening last, by what they haven't read; null if none did. */
export function groupInvitingLast(
  notifications: readonly Row<Pick<NotificationDocument, 'kind' | 'at' | 'params'>>[],
  unread: { has: (id: string) => boolean },
): string | null {
  const [latest] = notifications
    .filter(
      ({ id, data: { kind, params } }) => kind === 'invitation' && params.to === 'evening' && unread.has(id),
    )
    .toSorted((one, other) => other.data.at - one.data.at);
  return latest ? String(latest.data.params.groupId) : null;
}

/** The evenings of a group that the user isn't at, the latest first; none once they have left the group. */
export function eveningsWithoutUser(
  evenings: readonly OpenEvening[],
  group: Row<Pick<GroupDocument, 'name' | 'picture'>> | undefined,
): GroupEvening[] {
  if (!group) return [];
  const { id: groupId, data } = group;
  return evenings
    .filter(({ attends }) => !attends)
    .map(({ sessionId }) => ({ sessionId, groupId, group: { name: data.name, picture: data.picture } }));
}
