import { type AuthEvent, onUserDeleted, type User } from 'firebase-functions/identity';
import type { CloudEvent, CloudFunction } from 'firebase-functions/v2';
// Region and limits for all functions are set where these are read.
import '#config.ts';
import { type Context, context } from '#context.ts';
import { log } from '../log.ts';
import { runLogged } from './run-logged.ts';

/**
 * Runs after a user was deleted from Auth, and again if it throws. Bulk deletion (`deleteUsers`) doesn't fire
 * it.
 */
export function onSignInDeleted(
  handle: (context: Context, uid: string) => Promise<void>,
): CloudFunction<CloudEvent<unknown>> {
  return onUserDeleted({ retry: true, memory: '256MiB', maxInstances: 5 }, async (event) => {
    const uid = uidOf(event);
    // A retry would bring the same event.
    if (uid === null) log.error('deleted sign-in without an id', { id: event.id });
    else await runLogged('deleted sign-in', {}, null, () => handle(context(), uid));
  }) as CloudFunction<CloudEvent<unknown>>;
}

/** The event's data may be missing; its subject is `users/{uid}`. */
function uidOf({ data, subject }: Partial<AuthEvent<User>>): string | null {
  return data?.uid || (/^users\/([^/]+)$/.exec(subject ?? '')?.[1] ?? null);
}
