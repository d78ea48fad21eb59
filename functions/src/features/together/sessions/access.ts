import { AppError } from '#platform/errors/app-error.ts';
import { assertOpen, attendeeIn, type SessionState } from './session.ts';

/**
 * The session, if it is open and the caller attends it. Throws `session-not-found`, also for others', and
 * `screen-cannot`, `session-closed` or `session-expired`.
 */
export function asAttendee(session: SessionState | null, uid: string, now: number): SessionState {
  if (session?.screens.includes(uid)) throw new AppError('screen-cannot');
  if (!session || !attendeeIn(session, uid)) throw new AppError('session-not-found');
  assertOpen(session, now);
  return session;
}

/** The session, if it is open and the caller attends or shows it. Otherwise throws what `asAttendee` does. */
export function asAttendeeOrScreen(session: SessionState | null, uid: string, now: number): SessionState {
  if (!session?.screens.includes(uid)) return asAttendee(session, uid, now);
  assertOpen(session, now);
  return session;
}

/**
 * The session for attendees and screens to read, also a closed one. Throws `session-not-found`, and
 * `session-expired`.
 */
export function asReader(session: SessionState | null, uid: string, now: number): SessionState {
  if (!session || !(attendeeIn(session, uid) || session.screens.includes(uid))) {
    throw new AppError('session-not-found');
  }
  if (session.expiresAt <= now) throw new AppError('session-expired');
  return session;
}

/** The session, if it is open and the caller hosts it. Throws `host-only`, and what `asAttendee` throws. */
export function asHost(session: SessionState | null, uid: string, now: number): SessionState {
  const own = asAttendee(session, uid, now);
  if (own.hostId !== uid) throw new AppError('host-only');
  return own;
}
