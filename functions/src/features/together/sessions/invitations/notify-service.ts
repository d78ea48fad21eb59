import type { SessionDocument } from '@cine/contract/documents/sessions';
import type { Context } from '#context.ts';
import { bondWith } from '#core/circles/index.ts';
import { markAnswered, notify, unlistEvent } from '#core/notifications/index.ts';
import { isOpen } from '../session.ts';
import { readSession } from '../store.ts';
import { changedInvitations, invitedIn } from './invitations.ts';

/**
 * Tells friends once that they are invited to an evening; once they have come, that counts as read, and is
 * off their list once nobody waits for them any more.
 */
export async function notifyOfInvited(
  context: Context,
  sessionId: string,
  former: SessionDocument | null,
  session: SessionDocument | null,
): Promise<void> {
  const { invited, came, uninvited } = changedInvitations(former, session);
  if (invited.length > 0) await tell(context, sessionId, invited);
  for (const uid of came) await markAnswered(context, uid, eventOf(sessionId));
  for (const uid of uninvited) await unlistEvent(context, uid, eventOf(sessionId));
}

async function tell(context: Context, sessionId: string, uids: readonly string[]): Promise<void> {
  const session = await readSession(context.db, sessionId);
  if (!session || !isOpen(session, context.now())) return;
  for (const uid of uids) {
    const by = invitedIn(session, uid)?.by;
    if (by === undefined) continue;
    await notify(context, {
      uid,
      kind: 'invitation',
      event: eventOf(sessionId),
      from: { uid: by },
      isTrue: (circle) => bondWith(circle, by) === 'friends',
      isOverAt: session.expiresAt,
      paramsIn: () => ({ to: 'friend', sessionId }),
    });
  }
}

/** As a group's invitation to the same evening, so that nobody hears of an evening twice. */
function eventOf(sessionId: string): string {
  return `evening ${sessionId}`;
}
