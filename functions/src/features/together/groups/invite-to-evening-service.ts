import type { SessionDocument } from '@cine/contract/documents/sessions';
import type { Context } from '#context.ts';
import { areBlocked, requireBlockLookup } from '#core/circles/index.ts';
import { notify } from '#core/notifications/index.ts';
import { doForAll } from '#platform/walk-each.ts';
import { attendeeIn, needsCode, readSession } from '../sessions/index.ts';
import * as store from './store.ts';

/** Invites a group's members to its evening, each once. Reads nothing for other evenings. */
export async function inviteToEvening(
  context: Context,
  sessionId: string,
  created: SessionDocument,
): Promise<void> {
  if (created.groupId === undefined) return;
  const evening = await loadEveningNews(context, sessionId);
  if (!evening) return;
  const { groupId, group, hostId, invited } = evening;
  const tell = (uid: string) =>
    notify(context, {
      uid,
      kind: 'invitation',
      event: `evening ${sessionId}`,
      from: { uid: hostId },
      paramsIn: () => ({ to: 'evening', groupId, group, sessionId }),
    });
  await doForAll('members not invited', invited, tell);
}

/** An evening opened for a group: who invites to it, and the members who aren't there. */
type EveningNews = { groupId: string; group: string; hostId: string; invited: string[] };

/**
 * Whom an evening is news to; null if it is over or no group's. Nobody is invited by a user they keep apart
 * from.
 */
async function loadEveningNews({ db, now }: Context, sessionId: string): Promise<EveningNews | null> {
  const session = await readSession(db, sessionId);
  if (session?.groupId === undefined || session.status === 'closed' || session.expiresAt <= now())
    return null;
  const { groupId, hostId } = session;
  const [group, blocks] = await Promise.all([
    store.readGroup(db, groupId),
    requireBlockLookup(db, hostId, now()),
  ]);
  if (!group) return null;
  const absent = Object.keys(group.members).filter(
    (uid) => !attendeeIn(session, uid) && !needsCode(session, uid),
  );
  const apart = await blocks.blocksConcerning(absent);
  const invited = absent.filter((uid) => !areBlocked(apart, uid));
  return { groupId, group: group.name, hostId, invited };
}
