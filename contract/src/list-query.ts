/** The list of a user's open sessions as a query that asking twice shares. */
import { minute } from './time.ts';

export type ListQuery = {
  collection: string;
  where: readonly (readonly [
    field: string,
    operator: '==' | '>' | 'in' | 'array-contains',
    value: string | boolean | Date | null | readonly string[],
  ])[];
  orderBy?: readonly [field: string, direction: 'asc' | 'desc'];
};

/**
 * Lists leave out what ends within this time. With the quarter of an hour that the rules allow after it, a
 * device's clock may be sixteen minutes slow.
 */
export const clockSkewMs = minute;

/**
 * A user's sessions that last at least another minute, by whole minutes, so that asking twice is one query.
 * Without a codec: it is asked before those have loaded.
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
