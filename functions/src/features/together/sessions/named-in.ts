/** Which users and movies a session names. */
import { unnamedUid } from '@cine/contract/primitives';
import type { SessionState } from './session.ts';
import { ownerOf } from './settings.ts';

/** All users whom a session names, also those who left, ascending. */
export function idsNamedIn(session: SessionState): string[] {
  const { attendees, screens, removed, invited = {}, hostId, servicesOf, collection } = session;
  const { chosen, replaced, watched } = session;
  const named = [
    ...Object.keys(attendees),
    ...screens,
    ...removed,
    ...Object.entries(invited).flatMap(([uid, { by }]) => [uid, by]),
    hostId,
    servicesOf,
    ...(collection ? [collection.by, ownerOf(collection.collection)] : []),
    ...(chosen
      ? [
          chosen.by,
          ...[...chosen.places, ...chosen.expected, ...(chosen.ownedBy ?? [])].map(({ uid }) => uid),
        ]
      : []),
    ...(replaced ? [replaced.by] : []),
    ...watched.flatMap(({ recordedBy, recordedFor }) => [recordedBy, ...recordedFor]),
  ];
  const isNamed = (uid: string | null): uid is string => uid !== null && uid !== unnamedUid;
  return [...new Set(named.filter(isNamed))].sort();
}

/** All movies that a session names: the chosen and the watched ones. */
export function movieIdsIn({ chosen, replaced, watched }: SessionState): number[] {
  const movies = [...(chosen ? [chosen] : []), ...(replaced ? [replaced] : []), ...watched].map(
    ({ movieId }) => movieId,
  );
  return [...new Set(movies)];
}
