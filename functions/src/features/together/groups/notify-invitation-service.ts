import type { Context } from '#context.ts';
import { markAnswered, notify } from '#core/notifications/index.ts';
import type { GroupInvitationDocument } from './documents.ts';
import { type Invitation, isFromKnown, isInvitationOpen } from './invitation.ts';
import { loadInvitation } from './invitations-store.ts';
import * as store from './store.ts';

/** Tells a member of an invitation into a group; once it is answered, that counts as read. */
export async function notifyOfInvitation(
  context: Context,
  id: string,
  former: GroupInvitationDocument | null,
): Promise<void> {
  const invitation = await loadOpenInvitation(context, id);
  if (!invitation) {
    if (former && !former.declined) await markAnswered(context, former.uid, eventOf({ id, at: former.at }));
    return;
  }
  const { uid, by, groupId, group } = invitation;
  await notify(context, {
    uid,
    kind: 'invitation',
    event: eventOf(invitation),
    from: { uid: by },
    isTrue: (circle) => isFromKnown(invitation, circle),
    paramsIn: () => ({ to: 'group', groupId, group }),
  });
}

/** An invitation that waits for an answer, with the group's name; null if it doesn't. */
async function loadOpenInvitation(
  { db, now }: Context,
  id: string,
): Promise<(Invitation & { group: string }) | null> {
  const invitation = await loadInvitation(db, id);
  if (!isInvitationOpen(invitation, now())) return null;
  const group = await store.readGroup(db, invitation.groupId);
  return group && { ...invitation, group: group.name };
}

/** The event's key: another invitation, after this one has expired, is told anew. */
function eventOf({ id, at }: Pick<Invitation, 'id' | 'at'>): string {
  return `invitation ${id} ${at}`;
}
