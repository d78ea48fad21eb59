import type { Background } from '../../../platform/endpoints/feature.ts';
import { onTransition, onUpdate } from '../../../platform/endpoints/trigger.ts';
import { followName } from './follow-name-service.ts';
import { tellOfCircle } from './tell-service.ts';

export const background: Background = {
  tellOfCircle: onTransition('circles/{uid}', (context, { uid }, before, after) =>
    tellOfCircle(context, uid, before, after),
  ),
  /** Copies a changed name into the circles that show it. */
  followName: onUpdate('profiles/{uid}', (context, { uid }) => followName(context, uid)),
};
