/** Friends who are invited to a session: who invited whom, until they come. */
import { maxAttendees } from '@cine/contract/operations/together/sessions';
import { areBlocked, type Blocks } from '#core/circles/index.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { attendeeIn, type Invited, type SessionState } from '../session.ts';

type Inviting = Pick<SessionState, 'invited'>;

/**
 * Invites somebody; does nothing if they are invited or there, or the host removed them. Throws
 * `session-full`.
 */
export function withInvited(session: SessionState, uid: string, invited: Invited): SessionState {
  const { invited: former = {}, removed } = session;
  if (Object.hasOwn(former, uid) || attendeeIn(session, uid) || removed.includes(uid)) return session;
  if (Object.keys(former).length >= maxAttendees) throw new AppError('session-full', { limit: maxAttendees });
  return { ...session, invited: { ...former, [uid]: invited } };
}

/** The session with those invitations alone that stay. */
export function withInvitations(
  session: SessionState,
  stays: (uid: string, invited: Invited) => boolean,
): SessionState {
  const { invited, ...rest } = session;
  if (!invited) return session;
  const left = Object.entries(invited).filter(([uid, each]) => stays(uid, each));
  if (left.length === Object.keys(invited).length) return session;
  return left.length === 0 ? rest : { ...rest, invited: Object.fromEntries(left) };
}

/** Who comes to an evening doesn't meet those invited whom they keep apart from. */
export function withoutInvitedOf(session: SessionState, blocks: Blocks): SessionState {
  return withInvitations(session, (uid) => !areBlocked(blocks, uid));
}

/** Who invited a user; null for a user who isn't invited. */
export function invitedIn({ invited = {} }: Inviting, uid: string): Invited | null {
  return Object.hasOwn(invited, uid) ? invited[uid]! : null;
}

/** Who was invited by a change of a session, who came, and whom it invites no longer. */
export function changedInvitations(
  former: (Inviting & Pick<SessionState, 'status' | 'attendees'>) | null,
  session: (Inviting & Pick<SessionState, 'status' | 'attendees'>) | null,
): { invited: string[]; came: string[]; uninvited: string[] } {
  const before = openInvitations(former);
  const after = openInvitations(session);
  const left = before.filter((uid) => !after.includes(uid));
  const hasCome = (uid: string) => session !== null && Object.hasOwn(session.attendees, uid);
  return {
    invited: after.filter((uid) => !before.includes(uid)),
    came: left.filter(hasCome),
    uninvited: left.filter((uid) => !hasCome(uid)),
  };
}

function openInvitations(session: (Inviting & Pick<SessionState, 'status'>) | null): string[] {
  return session?.status === 'open' ? Object.keys(session.invited ?? {}) : [];
}
