import type { Background } from '../../platform/endpoints/feature.ts';
import { onUpdate } from '../../platform/endpoints/trigger.ts';
import { followName } from './follow-service.ts';

export const background: Background = {
  /** Copies a changed name into the groups that show it. */
  followName: onUpdate('profiles/{uid}', (context, { uid }) => followName(context, uid)),
};
