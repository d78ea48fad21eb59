/** What calls tell of how their members signed in, and which sign-ins this instance has met before. */
import type { IncomingHttpHeaders } from 'node:http';
import { browserIdHeader } from '@cine/contract/browser-id';
import { deviceKindOf } from '@cine/contract/device-kind';
import { LRUCache } from 'lru-cache';
import { log } from '../log.ts';

/**
 * A sign-in as a call shows it; `browserId` is what the dashboard calls its browser, null for others. The
 * address is the account's own, if it is verified.
 */
export type SignInSeen = { at: number; kind: string; browserId: string | null; address: string | null };

type SignedIn = { uid: string; signedInAt: number; address?: string };

const browserIdForm = /^[\w-]{16,64}$/;

/**
 * Notes each sign-in once in an instance, by the first call that has it: later ones look at nothing else.
 * Never throws.
 */
export function createSeenSignIns(
  note: (uid: string, seen: SignInSeen) => Promise<void>,
): (caller: SignedIn, headers: IncomingHttpHeaders) => Promise<void> {
  const met = new LRUCache<string, Promise<void>>({ max: 10_000 });
  return (caller, headers) => {
    const { uid, signedInAt } = caller;
    const key = `${signedInAt} ${uid}`;
    const former = met.get(key);
    if (former) return former;
    const noting = note(uid, signInSeen(caller, headers)).catch((error: unknown) => {
      log.warn('sign-in not noted', { error });
      met.delete(key);
    });
    met.set(key, noting);
    return noting;
  };
}

function signInSeen({ signedInAt, address }: SignedIn, headers: IncomingHttpHeaders): SignInSeen {
  const id = headers[browserIdHeader];
  return {
    at: signedInAt,
    kind: deviceKindOf(headers['user-agent'] ?? ''),
    browserId: typeof id === 'string' && browserIdForm.test(id) ? id : null,
    address: address ?? null,
  };
}
