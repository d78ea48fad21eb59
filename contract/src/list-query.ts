import { minute } from './time.ts';

/** What a list is asked for. */
export type ListQuery = {
  collection: string;
  where: readonly (readonly [
    field: string,
    operator: '==' | '>' | 'array-contains',
    value: string | boolean | Date | null,
  ])[];
  orderBy?: readonly [field: string, direction: 'asc' | 'desc'];
};

/** Clients' clocks may be behind the server's, and the rules refuse sessions that have just ended. */
export const clockSkewMs = minute;

/**
 * A user's sessions that last at least another minute, by whole minutes, so that asking twice is one query. Without a
 * codec: it is asked before those have loaded.
 */
export function openSessions(uid: string, now: number): ListQuery {
  const until = Math.ceil(now / minute) * minute + clockSkewMs;
  return {
    collection: 'sessions',
    where: [
      ['attendeeIds', 'array-contains', uid],
      ['expiresAt', '>', new Date(until)],
    ],
  };
}
