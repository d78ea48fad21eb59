/** Joining and leaving a session, being present, and hosting it, also after a host leaves. */
import type { Account } from '@cine/contract/operations/core/account';
import { maxAttendees, maxScreens } from '@cine/contract/operations/together/sessions';
import type { Blocks } from '#core/circles/index.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { isAttendeeOrScreen } from './access.ts';
import { withInvitations } from './invitations/invitations.ts';
import { attendeeIn, attendeeOf, type SessionState, withDerivedFields } from './session.ts';
import { withCollection } from './settings.ts';

/** So many are remembered, the first of them; after these, nobody comes without the code. */
const maxRemoved = 100;

/**
 * Adds an attendee and removes their screen. An attendee who is there already becomes present again, with
 * their current services. Throws `session-full`.
 */
export function withAttendee(session: SessionState, account: Account, now: number): SessionState {
  const former = session.attendees[account.uid];
  if (!former && Object.keys(session.attendees).length >= maxAttendees) {
    throw new AppError('session-full', { limit: maxAttendees });
  }
  const attendee = { ...attendeeOf(account, now), ...(former && { joinedAt: former.joinedAt }) };
  const others = withInvitations(withoutScreen(session, account.uid), (uid) => uid !== account.uid);
  return withDerivedFields({
    ...others,
    attendees: { ...session.attendees, [account.uid]: attendee },
    removed: session.removed.filter((uid) => uid !== account.uid),
  });
}

/** Whether a session is hidden from a user: an attendee blocked them, and they aren't there already. */
export function isHidden(session: SessionState, uid: string, { blockedBy }: Blocks): boolean {
  return !isAttendeeOrScreen(session, uid) && blockedBy.some((each) => attendeeIn(session, each));
}

/** Throws `session-of-blocked` if the caller blocked an attendee and isn't there already. */
export function assertMayMeet(session: SessionState, uid: string, { blocked }: Blocks): void {
  if (!isAttendeeOrScreen(session, uid) && blocked.some((each) => attendeeIn(session, each)))
    throw new AppError('session-of-blocked');
}

/** Adds a screen, unless it is one already or an attendee holds it. Throws `screens-too-many`. */
export function withScreen(session: SessionState, screen: string): SessionState {
  if (session.screens.includes(screen) || attendeeIn(session, screen)) return session;
  if (session.screens.length >= maxScreens) throw new AppError('screens-too-many', { limit: maxScreens });
  return { ...session, screens: [...session.screens, screen] };
}

export function withoutScreen(session: SessionState, screen: string): SessionState {
  return { ...session, screens: session.screens.filter((uid) => uid !== screen) };
}

/**
 * Removes an attendee. If the host leaves, the next host is the attendee present who joined first, otherwise
 * the one of all who did; the last one to leave closes the session.
 */
export function withoutAttendee(session: SessionState, uid: string): SessionState {
  const { [uid]: _left, ...attendees } = session.attendees;
  const { collection } = session;
  // What was theirs to show goes with them.
  const rest = collection?.by === uid ? withCollection(session, null) : session;
  const [successor] = Object.entries(attendees).sort(
    ([a, x], [b, y]) => Number(y.present) - Number(x.present) || x.joinedAt - y.joinedAt || (a < b ? -1 : 1),
  );
  if (!successor) return withDerivedFields({ ...rest, attendees, servicesOf: null, status: 'closed' });
  return withDerivedFields({
    ...rest,
    attendees,
    hostId: session.hostId === uid ? successor[0] : session.hostId,
    servicesOf: session.servicesOf === uid ? null : session.servicesOf,
  });
}

/**
 * Removes a screen, or an attendee and all screens, as any may be theirs. The code is new, as they know the
 * old one. Throws `attendee-not-found`, also for the host.
 */
export function withRemoval(session: SessionState, uid: string, newCode: string): SessionState {
  if (session.screens.includes(uid)) return { ...withoutScreen(session, uid), code: newCode };
  if (!attendeeIn(session, uid) || uid === session.hostId) throw new AppError('attendee-not-found');
  const removed = [...session.removed, uid].slice(0, maxRemoved);
  return { ...withoutAttendee(session, uid), screens: [], removed, code: newCode };
}

/** Whether somebody who isn't there has to know the code, which is new since the host removed them. */
export function needsCode(session: SessionState, uid: string): boolean {
  const { removed } = session;
  return !attendeeIn(session, uid) && (removed.length >= maxRemoved || removed.includes(uid));
}

/** The names of the others who are there, the first to come first. */
export function namesBeside({ attendees }: SessionState, uid: string): string[] {
  return Object.entries(attendees)
    .filter(([each, { present }]) => each !== uid && present)
    .sort(([, one], [, other]) => one.joinedAt - other.joinedAt)
    .map(([, { name }]) => name);
}

/** Marks an attendee as present or away. Throws `attendee-not-found`. */
export function withPresence(session: SessionState, uid: string, present: boolean): SessionState {
  const attendee = attendeeIn(session, uid);
  if (!attendee) throw new AppError('attendee-not-found');
  return withDerivedFields({
    ...session,
    attendees: { ...session.attendees, [uid]: { ...attendee, present } },
  });
}

/** The session with an attendee as its host. Throws `attendee-not-found`. */
export function withHost(session: SessionState, uid: string): SessionState {
  if (!attendeeIn(session, uid)) throw new AppError('attendee-not-found');
  return { ...session, hostId: uid };
}

export function withAccount(session: SessionState, account: Account): SessionState {
  const attendee = session.attendees[account.uid];
  if (!attendee) return session;
  const updated = { ...attendeeOf(account, attendee.joinedAt), present: attendee.present };
  return withDerivedFields({ ...session, attendees: { ...session.attendees, [account.uid]: updated } });
}
