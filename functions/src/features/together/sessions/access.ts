/** A session, if it is open and the caller may do there what they ask for. */
import { AppError } from '#platform/errors/app-error.ts';
import { assertOpen, attendeeIn, type SessionState } from './session.ts';

/**
 * The session, if it is open and the caller attends it. Throws `session-not-found`, also for others', and
 * `screen-cannot`, `session-closed` or `session-expired`.
 */
export function requireAttendee(session: SessionState | null, uid: string, now: number): SessionState {
  if (session?.screens.includes(uid)) throw new AppError('screen-cannot');
  if (!session || !attendeeIn(session, uid)) throw new AppError('session-not-found');
  assertOpen(session, now);
  return session;
}

/** The session, if it is open and the caller attends or shows it; otherwise as `requireAttendee`. */
export function requireAttendeeOrScreen(
  session: SessionState | null,
  uid: string,
  now: number,
): SessionState {
  if (!session?.screens.includes(uid)) return requireAttendee(session, uid, now);
  assertOpen(session, now);
  return session;
}

/**
 * The session, open or closed, if the caller attends or shows it. Throws `session-not-found`, and
 * `session-expired`.
 */
export function requireAttendeeOrScreenEvenClosed(
  session: SessionState | null,
  uid: string,
  now: number,
): SessionState {
  if (!session || !isAttendeeOrScreen(session, uid)) throw new AppError('session-not-found');
  if (session.expiresAt <= now) throw new AppError('session-expired');
  return session;
}

/** The session, open or closed, if the caller hosts it; otherwise as `requireHost`. */
export function requireHostEvenClosed(session: SessionState | null, uid: string, now: number): SessionState {
  const isClosedByHost = session?.status === 'closed' && session.hostId === uid && session.expiresAt > now;
  return isClosedByHost && attendeeIn(session, uid) ? session : requireHost(session, uid, now);
}

/** The session, if it is open and the caller hosts it; otherwise as `requireAttendee`, or `host-only`. */
export function requireHost(session: SessionState | null, uid: string, now: number): SessionState {
  const attended = requireAttendee(session, uid, now);
  if (attended.hostId !== uid) throw new AppError('host-only');
  return attended;
}

export function isAttendeeOrScreen(session: SessionState, uid: string): boolean {
  return attendeeIn(session, uid) !== null || session.screens.includes(uid);
}
