import { unnamedUid } from '@cine/contract/primitives';
import { withoutAttendee } from './attendance.ts';
import { withInvitations } from './invitations/invitations.ts';
import { idsNamedIn } from './named-in.ts';
import { attendeeIn, type SessionState } from './session.ts';
import { withoutCollectionOf } from './settings.ts';

/** A session without a trace of a user, whose choices stay unnamed; null if nobody else was in it. */
export function sessionWithout(session: SessionState, uid: string): SessionState | null {
  const stayed = attendeeIn(session, uid) ? withoutAttendee(session, uid) : session;
  const left = withInvitations(
    withoutCollectionOf(stayed, uid),
    (invitedId, { by }) => invitedId !== uid && by !== uid,
  );
  const unnamed = (other: string) => (other === uid ? unnamedUid : other);
  const stripped: SessionState = {
    ...left,
    screens: left.screens.filter((screen) => screen !== uid),
    removed: left.removed.filter((other) => other !== uid),
    hostId: unnamed(left.hostId),
    servicesOf: left.servicesOf === uid ? null : left.servicesOf,
    chosen: left.chosen && {
      ...left.chosen,
      by: unnamed(left.chosen.by),
      places: left.chosen.places.filter((place) => place.uid !== uid),
      expected: left.chosen.expected.filter((each) => each.uid !== uid),
      ...(left.chosen.ownedBy && { ownedBy: left.chosen.ownedBy.filter((owner) => owner.uid !== uid) }),
    },
    ...(left.replaced && { replaced: { ...left.replaced, by: unnamed(left.replaced.by) } }),
    watched: left.watched
      .map((watched) => ({
        ...watched,
        recordedBy: unnamed(watched.recordedBy),
        recordedFor: watched.recordedFor.filter((other) => other !== uid),
        ...(watched.expected && { expected: watched.expected.filter((each) => each.uid !== uid) }),
      }))
      .filter(({ recordedFor }) => recordedFor.length > 0),
  };
  const hasOthers = idsNamedIn({ ...stripped, removed: [], invited: {} }).some(
    (other) => !stripped.screens.includes(other),
  );
  return hasOthers ? stripped : null;
}
