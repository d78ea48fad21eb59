import type { Background } from '../../../platform/endpoints/feature.ts';
import { onTransition } from '../../../platform/endpoints/trigger.ts';
import { followGroup } from './follow-service.ts';

export const background: Background = {
  /** Follows a guild's group: its name, banner and members, and its end. */
  followGroup: onTransition('groups/{groupId}', (context, { groupId }, before, after) =>
    followGroup(context, groupId, before, after),
  ),
};
