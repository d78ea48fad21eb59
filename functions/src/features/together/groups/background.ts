import type { Background } from '../../../platform/endpoints/feature.ts';
import { onCreate, onTransition, onUpdate } from '../../../platform/endpoints/trigger.ts';
import { followGroup, followSession } from './evening-service.ts';
import { followName } from './follow-service.ts';
import { inviteToEvening } from './invite-service.ts';
import { tellOfInvitation } from './tell-invitation-service.ts';
import { tellOfGroup } from './tell-service.ts';

export const background: Background = {
  /** Copies what a group watches at an evening into the group. */
  followSession: onTransition('sessions/{sessionId}', (context, { sessionId }, before, after) =>
    followSession(context, sessionId, before, after),
  ),
  /** Deletes what a group had that is gone. */
  followGroup: onTransition('groups/{groupId}', (context, { groupId }, _before, after) =>
    followGroup(context, groupId, after),
  ),
  /** Copies a changed name into the groups that show it. */
  followName: onUpdate('profiles/{uid}', (context, { uid }) => followName(context, uid)),
  /** Tells of friends' invitations into groups. */
  tellOfInvitation: onTransition('groupInvitations/{id}', (context, { id }, before) =>
    tellOfInvitation(context, id, before),
  ),
  /** Tells who joined a group, and whom it is offered to. */
  tellOfGroup: onTransition('groups/{groupId}', (context, { groupId }, before, after) =>
    tellOfGroup(context, groupId, before, after),
  ),
  /** Invites a group's members to an evening that was opened for it. */
  inviteToEvening: onCreate('sessions/{sessionId}', (context, { sessionId }, created) =>
    inviteToEvening(context, sessionId, created),
  ),
};
