import { functionsRegion } from '@cine/contract/operation';
import { user } from 'firebase-functions/v1/auth';
import { type Context, context } from '../../context.ts';

type Trigger = ReturnType<ReturnType<typeof user>['onDelete']>;

/**
 * Runs after a user was deleted from Auth, by us or in the console, and again if it throws. First generation, as the
 * second has no such trigger; bulk deletion (`deleteUsers`) doesn't fire it.
 */
export function onSignInDeleted(handle: (context: Context, uid: string) => Promise<void>): Trigger {
  const trigger = user().onDelete(({ uid }) => handle(context(), uid));
  // `runWith` and `region` would load every trigger of that generation.
  return Object.defineProperty(
    ((...event: Parameters<Trigger>) => trigger(...event)) as Trigger,
    '__endpoint',
    {
      get: () => {
        const { eventTrigger, ...endpoint } = trigger.__endpoint;
        const options = { region: [functionsRegion], maxInstances: 5, availableMemoryMb: 256 };
        return { ...endpoint, ...options, eventTrigger: { ...eventTrigger, retry: true } };
      },
    },
  );
}
