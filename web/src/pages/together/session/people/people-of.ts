/** The attendees of an evening in order, the host first. */
import type { Person } from '#components/people/attendee-list.tsx';
import type { SessionContext } from '../session-context.tsx';

/** The host first, then by joining time. */
export function peopleOf({ session, sharers, isHere }: SessionContext): Person[] {
  const isOnThisDevice = (uid: string) => sharers.length > 1 && sharers.some((sharer) => sharer.uid === uid);
  return Object.entries(session.attendees)
    .sort(([, one], [, other]) => one.joinedAt - other.joinedAt)
    .map(([uid, { name, providers }]) => ({
      uid,
      name,
      providers,
      present: isHere(uid),
      isHost: uid === session.hostId,
      isOnThisDevice: isOnThisDevice(uid),
    }))
    .sort((one, other) => Number(other.isHost) - Number(one.isHost));
}
