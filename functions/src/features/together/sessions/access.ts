import { AppError } from '#platform/errors/app-error.ts';
import { assertOpen, attendeeIn, type SessionState } from './session.ts';

/**
 * The session, if it is open and the caller attends it. Missing and others' sessions get the same refusal; a
 * screen gets its own.
 */
export function asAttendee(session: SessionState | null, uid: string, now: number): SessionState {
  if (session?.screens.includes(uid)) throw new AppError('screen-cannot');
  if (!session || !attendeeIn(session, uid)) throw new AppError('session-not-found');
  assertOpen(session, now);
  return session;
}

/** The session, if it is open and the caller attends or shows it: screens may look and choose, too. */
export function asAttendeeOrScreen(session: SessionState | null, uid: string, now: number): SessionState {
  if (!session?.screens.includes(uid)) return asAttendee(session, uid, now);
  assertOpen(session, now);
  return session;
}

/** The session for attendees and screens to read, also a closed one until it expires. */
export function asReader(session: SessionState | null, uid: string, now: number): SessionState {
  if (!session || !(attendeeIn(session, uid) || session.screens.includes(uid))) {
    throw new AppError('session-not-found');
  }
  if (session.expiresAt <= now) throw new AppError('session-expired');
  return session;
}

export function asHost(session: SessionState | null, uid: string, now: number): SessionState {
  const own = asAttendee(session, uid, now);
  if (own.hostId !== uid) throw new AppError('host-only');
  return own;
}
