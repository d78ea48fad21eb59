/** Invites into a group; lists and answers invitations. */
import { nameIn } from '@cine/contract/documents/circles';
import * as operations from '@cine/contract/operations/together/groups';
import { assertMayWrite } from '#core/access/index.ts';
import { bondWith, readBlockLookupOrNull, readCircle, requireBlockLookup } from '#core/circles/index.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { transact } from '#platform/firestore/transact.ts';
import { toInstant } from '#platform/time/instant.ts';
import { readSession } from '../../sessions/index.ts';
import { requireMember } from '../access.ts';
import * as groups from '../group.ts';
import { hasBlockedMember, haveMet, isInvitationOpen, leadsInto, newInvitation } from '../invitation.ts';
import * as invitations from '../invitations-store.ts';
import { assertRoom, requireJoiner } from '../joiner-service.ts';
import { saveGroup } from '../save-service.ts';
import * as store from '../store.ts';
import { groupView } from '../view.ts';

/**
 * Invites a friend, or a member met at an evening. Does nothing if they are invited, have declined or keep
 * apart from a member.
 */
export const inviteFriend = serve(operations.inviteFriend, async (context, caller, input) => {
  const { groupId, uid, sessionId } = input;
  const { db } = context;
  const now = context.now();
  await transact(db, async (tx) => {
    const [storedGroup, circle, earlier, blocks, session] = await Promise.all([
      store.readGroup(tx, groupId),
      readCircle(tx, caller.uid),
      invitations.readInvitation(tx, groupId, uid),
      readBlockLookupOrNull(tx, uid, now),
      sessionId === undefined ? null : readSession(tx, sessionId),
      assertMayWrite(tx, caller.uid, now),
    ]);
    const group = requireMember(storedGroup, caller.uid);
    const met = haveMet(session, caller.uid, uid);
    if (!met && bondWith(circle, uid) !== 'friends')
      throw new AppError('not-friends', { friendsFor: 'group' });
    if (groups.isMember(group, uid) || (earlier && earlier.expiresAt > now)) return;
    if (groups.isFull(group)) throw new AppError('group-full', { limit: operations.maxMembers });
    if (!blocks || (await hasBlockedMember(group, blocks))) return;
    const id = invitations.invitationId(groupId, uid);
    const invited = { id, groupId, uid, by: caller.uid, ...(met && { met }) };
    invitations.writeInvitation(tx, newInvitation(invited, now));
  });
  return { invited: true as const };
});

export const listInvitations = serve(operations.listInvitations, async ({ db, now }, { uid }) => {
  const [waiting, circle, blocks] = await Promise.all([
    invitations.loadInvitationsOf(db, uid, now()),
    readCircle(db, uid),
    requireBlockLookup(db, uid, now()),
  ]);
  const invitingGroups = await store.loadGroups(
    db,
    waiting.map(({ groupId }) => groupId),
  );
  const mayJoin = await Promise.all(
    invitingGroups.map(
      async (group) => group && !groups.isMember(group, uid) && !(await hasBlockedMember(group, blocks)),
    ),
  );
  const leading = waiting.flatMap((invitation, at) => {
    const group = invitingGroups[at]!;
    if (!leadsInto(invitation, group, circle) || !mayJoin[at]) return [];
    const { name: groupName, picture, members } = group;
    const name = nameIn(circle, invitation.by) ?? members[invitation.by]!.name;
    const by = { uid: invitation.by, name };
    const sent = toInstant(invitation.at);
    const expiresAt = toInstant(invitation.expiresAt);
    return {
      groupId: group.id,
      name: groupName,
      picture,
      members: Object.keys(members).length,
      by,
      at: sent,
      expiresAt,
    };
  });
  return { invitations: leading };
});

/** Accepts or declines. Repeated, it is answered as the first time. */
export const answerInvitation = serve(
  operations.answerInvitation,
  async (context, { uid }, { groupId, accept }) => {
    const { db } = context;
    const now = context.now();
    return transact(db, async (tx) => {
      const [invitation, group, circle, blocks, member] = await Promise.all([
        invitations.readInvitation(tx, groupId, uid),
        store.readGroup(tx, groupId),
        readCircle(tx, uid),
        readBlockLookupOrNull(tx, uid, now),
        requireJoiner(context, tx, uid),
      ]);
      if (!accept) {
        if (isInvitationOpen(invitation, now))
          invitations.writeInvitation(tx, { ...invitation, declined: true });
        return { group: null };
      }
      if (group && groups.isMember(group, uid)) return { group: groupView(group, now) };
      const apart = await blocks?.blocksConcerning(Object.keys(group?.members ?? {}));
      const isGone = !isInvitationOpen(invitation, now) || !leadsInto(invitation, group, circle);
      if (isGone || apart?.blockedBy.some((other) => groups.isMember(group, other)))
        throw new AppError('group-invitation-gone');
      if (apart?.blocked.some((other) => groups.isMember(group, other)))
        throw new AppError('group-of-blocked');
      await assertRoom(tx, uid);
      const joined = groups.withMember(group, member, now);
      saveGroup(tx, group, joined);
      invitations.deleteInvitation(tx, invitation);
      return { group: groupView(joined, now) };
    });
  },
);
