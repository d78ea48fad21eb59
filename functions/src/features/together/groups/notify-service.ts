import type { GroupDocument } from '@cine/contract/documents/groups';
import type { Context } from '#context.ts';
import { markAnswered, notify, unlistEvent } from '#core/notifications/index.ts';
import { attemptEach } from '#platform/attempt-each.ts';
import type { Group } from './group.ts';
import { readGroup } from './store.ts';
import { offeredTo } from './succession.ts';

/** In a larger group only its owner learns who joins. */
const allAreToldUpTo = 10;
const atOnce = 5;

/**
 * Tells members who joined, and tells a member that the group is offered to them, until that is answered or
 * taken back.
 */
export async function notifyOfGroup(
  context: Context,
  groupId: string,
  former: GroupDocument | null,
  present: GroupDocument | null,
): Promise<void> {
  if (!former) return;
  const offered = present?.handOver;
  const isOfferNew = offered?.until !== former.handOver?.until || offered?.to !== former.handOver?.to;
  const joined = present?.memberIds.filter((uid) => !former.memberIds.includes(uid)) ?? [];
  if (former.handOver && isOfferNew) {
    const { to, until } = former.handOver;
    const end = present?.ownerId === to ? markAnswered : unlistEvent;
    await end(context, to, offerEvent(groupId, until));
  }
  if (joined.length === 0 && !(offered && isOfferNew)) return;
  const group = await readGroup(context.db, groupId);
  if (!group) return;
  if (offered && isOfferNew && offeredTo(group, context.now()) === offered.to)
    await tell(context, group, offered.to, 'offered', group.ownerId, offerEvent(groupId, offered.until));
  for (const uid of joined) await notifyOfJoiner(context, group, uid);
}

async function notifyOfJoiner(context: Context, group: Group, joiner: string): Promise<void> {
  const { id, members, ownerId } = group;
  const joined = members[joiner];
  if (!joined) return;
  const others = Object.keys(members).filter((uid) => uid !== joiner);
  const recipientIds = others.length < allAreToldUpTo ? others : others.filter((uid) => uid === ownerId);
  const { failed } = await attemptEach('joining not told', recipientIds, atOnce, (uid) =>
    tell(context, group, uid, 'joined', joiner, `joined ${id} ${joiner} ${joined.joinedAt}`),
  );
  if (failed.length > 0) throw new Error('Not everybody was told who joined a group');
}

async function tell(
  context: Context,
  { id: groupId, name: group }: Group,
  uid: string,
  news: 'joined' | 'offered',
  from: string,
  event: string,
): Promise<void> {
  await notify(context, {
    uid,
    kind: 'group-news',
    event,
    from: { uid: from },
    paramsIn: () => ({ news, groupId, group }),
  });
}

function offerEvent(groupId: string, until: number): string {
  return `offered ${groupId} ${until}`;
}
