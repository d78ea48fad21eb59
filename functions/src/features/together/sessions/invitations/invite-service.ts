/** Invites friends to a session, who join it without its code. */
import * as operations from '@cine/contract/operations/together/sessions';
import { requireAccount } from '#core/account/index.ts';
import {
  areBlocked,
  bondWith,
  readBlockLookupOrNull,
  readCircle,
  requireBlockLookupToAct,
} from '#core/circles/index.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { transact } from '#platform/firestore/transact.ts';
import { requireAttendee } from '../access.ts';
import * as attendance from '../attendance.ts';
import { findJoinable } from '../joinable-service.ts';
import { saveJoined, saveSession } from '../save-service.ts';
import { attendeeIn } from '../session.ts';
import { readSession } from '../store.ts';
import { invitedIn, withInvited } from './invitations.ts';

/** Invites a friend; does nothing if they keep apart from somebody who is there or invited. */
export const inviteToSession = serve(
  operations.inviteToSession,
  async (context, caller, { sessionId, uid }) => {
    const now = context.now();
    await transact(context.db, async (tx) => {
      const [storedSession, circle, blocks] = await Promise.all([
        readSession(tx, sessionId),
        readCircle(tx, caller.uid),
        readBlockLookupOrNull(tx, uid, now),
        requireBlockLookupToAct(tx, caller.uid, now),
      ]);
      const session = requireAttendee(storedSession, caller.uid, now);
      if (bondWith(circle, uid) !== 'friends') throw new AppError('not-friends', { friendsFor: 'evening' });
      const people = [...Object.keys(session.attendees), ...Object.keys(session.invited ?? {})];
      const apart = await blocks?.blocksConcerning(people);
      if (!apart || people.some((each) => areBlocked(apart, each))) return;
      saveSession(tx, session, withInvited(session, uid, { by: caller.uid, at: now }));
    });
    return { invited: true as const };
  },
);

/** Adds the caller to a session to which somebody who is still there and still a friend invited them. */
export const joinInvited = serve(operations.joinInvited, async (context, caller, { sessionId }) => {
  const now = context.now();
  return transact(context.db, async (tx) => {
    const [storedSession, circle, blocks, account] = await Promise.all([
      readSession(tx, sessionId),
      readCircle(tx, caller.uid),
      requireBlockLookupToAct(tx, caller.uid, now),
      requireAccount(context, tx, caller.uid),
    ]);
    const invited = storedSession && invitedIn(storedSession, caller.uid);
    const isOpenTo =
      storedSession !== null &&
      (attendeeIn(storedSession, caller.uid) !== null ||
        (invited !== null && bondWith(circle, invited.by) === 'friends'));
    const session = await findJoinable(isOpenTo ? storedSession : null, caller.uid, blocks, now);
    if (!session) throw new AppError('session-not-found');
    return saveJoined(tx, session, attendance.withAttendee(session, account, now));
  });
});
