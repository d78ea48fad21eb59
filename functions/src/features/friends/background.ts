import type { Background } from '../../platform/endpoints/feature.ts';
import { onUpdate } from '../../platform/endpoints/trigger.ts';
import { followName } from './follow-name-service.ts';

export const background: Background = {
  /** Copies a changed name into the circles that show it. */
  followName: onUpdate('profiles/{uid}', (context, { uid }) => followName(context, uid)),
};
