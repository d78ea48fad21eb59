import { keptForDays } from '@cine/contract/notifications/kinds';
import { listOpenEvenings } from '@cine/contract/operations/together/groups';
import { sessionLastsMs } from '@cine/contract/operations/together/sessions';
import { notificationsOf } from '@cine/contract/queries';
import { day } from '@cine/contract/time';
import { useState } from 'react';
import { useAccount } from '../../auth/user.tsx';
import { serverNow } from '../../server-time.ts';
import { useAnswer } from '../use-answer.ts';
import { useDocuments } from '../use-documents.ts';
import { useGroups } from '../use-groups.ts';
import { unreadIn, useInbox } from '../use-inbox.ts';
import { ifKnown } from '../use-live.ts';
import { eveningsWithoutUser, type GroupEvening, groupInvitingLast } from './group-invitations.ts';

/** The evenings under way of the group that invited the user last, where they aren't. */
export function useGroupEvenings(): GroupEvening[] {
  const { uid, kind } = useAccount();
  const groups = ifKnown(useGroups()) ?? [];
  const inbox = ifKnown(useInbox(uid));
  const [since] = useState(() => serverNow() - sessionLastsMs);
  // Those of the last hours, by when they are no longer kept.
  const [recent] = useState(() => notificationsOf(uid, since + keptForDays * day));
  const isTold = kind === 'member' && inbox?.unread.some(({ at }) => at > since);
  const live = useDocuments(isTold ? recent : null);
  const notifications = live.state === 'there' ? live.data : [];
  const groupId = inbox ? groupInvitingLast(notifications, unreadIn(inbox)) : null;
  const { data } = useAnswer(listOpenEvenings, groupId === null ? null : { groupId });
  return eveningsWithoutUser(
    data?.evenings ?? [],
    groups.find(({ id }) => id === groupId),
  );
}
