import { functionsRegion } from '@cine/contract/operation';
import { user } from 'firebase-functions/v1/auth';

type Trigger = ReturnType<ReturnType<typeof user>['onDelete']>;

/**
 * Runs when somebody's sign-in was deleted, by us, in the console or by another program; what it throws is tried again.
 * Only the first generation of functions has this trigger. Auth tells nothing of users deleted many at a time
 * (`deleteUsers`).
 */
export function onSignInDeleted(handle: (uid: string) => Promise<void>): Trigger {
  const trigger = user().onDelete(({ uid }) => handle(uid));
  // `runWith` and `region` say the same, but load every trigger of that generation: 25 ms of each cold start.
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
