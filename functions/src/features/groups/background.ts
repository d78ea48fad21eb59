import type { Background } from '../../platform/endpoints/feature.ts';
import { onTransition, onUpdate } from '../../platform/endpoints/trigger.ts';
import { followGroup, followSession } from './evening-service.ts';
import { followName } from './follow-service.ts';

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
};
