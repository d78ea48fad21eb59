/** What calls tell of how their members signed in, and which sign-ins this instance has met before. */
import type { IncomingHttpHeaders } from 'node:http';
import { deviceKindOf } from '@cine/contract/device-kind';
import { LRUCache } from 'lru-cache';
import { log } from '../log.ts';

/** A sign-in as a call shows it; `browserId` is what the dashboard calls its browser, null for others. */
export type SignInSeen = { at: number; kind: string; browserId: string | null };

/** The header that has a browser's id. */
export const browserIdHeader = 'x-browser-id';

const browserIdForm = /^[\w-]{16,64}$/;

export function signInSeen(headers: IncomingHttpHeaders, signedInAt: number): SignInSeen {
  const id = headers[browserIdHeader];
  return {
    at: signedInAt,
    kind: deviceKindOf(headers['user-agent'] ?? ''),
    browserId: typeof id === 'string' && browserIdForm.test(id) ? id : null,
  };
}

type Note = (uid: string, seen: SignInSeen) => Promise<void>;

/** Notes each sign-in once in an instance, so that no later call of it reads anything. Never throws. */
export function createSeenSignIns(note: Note): Note {
  const met = new LRUCache<string, Promise<void>>({ max: 10_000 });
  return (uid, seen) => {
    const key = `${seen.at} ${uid}`;
    const former = met.get(key);
    if (former) return former;
    const noting = note(uid, seen).catch((error: unknown) => {
      log.warn('sign-in not noted', { error });
      met.delete(key);
    });
    met.set(key, noting);
    return noting;
  };
}
