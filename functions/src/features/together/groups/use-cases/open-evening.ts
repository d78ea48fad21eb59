/** Opens a group's evening, joins one, and lists those under way. */
import * as operations from '@cine/contract/operations/together/groups';
import { areBlocked, requireBlockLookup } from '#core/circles/index.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { toInstant } from '#platform/time/instant.ts';
import {
  joinGroupSession,
  loadOpenOfGroup,
  openSession,
  presentIds,
  type SessionState,
} from '../../sessions/index.ts';
import { requireMember } from '../access.ts';
import * as store from '../store.ts';

/** Opens a session for a group; a trigger invites the other members. */
export const openEvening = serve(operations.openEvening, async (context, caller, input) => {
  requireMember(await store.readGroup(context.db, input.groupId), caller.uid);
  return openSession(context, caller, input);
});

export const joinEvening = serve(operations.joinEvening, async (context, caller, input) =>
  joinGroupSession(context, caller, input, async (tx) => {
    requireMember(await store.readGroup(tx, input.groupId), caller.uid);
  }),
);

/**
 * The group's evenings under way: all that the caller attends, and others that no block or removal keeps them
 * from.
 */
export const listOpenEvenings = serve(
  operations.listOpenEvenings,
  async ({ db, now }, { uid }, { groupId }) => {
    const [group, blocks] = await Promise.all([
      store.readGroup(db, groupId),
      requireBlockLookup(db, uid, now()),
    ]);
    requireMember(group, uid);
    const sessions = await loadOpenOfGroup(db, groupId, now(), operations.maxOpenEvenings);
    const apart = await blocks.blocksConcerning([
      ...new Set(sessions.flatMap((each) => Object.keys(each.attendees))),
    ]);
    const isOffered = ({ attendees, removed }: SessionState) =>
      Object.hasOwn(attendees, uid) ||
      !(removed.includes(uid) || Object.keys(attendees).some((each) => areBlocked(apart, each)));
    return {
      evenings: sessions.filter(isOffered).map((session) => ({
        sessionId: session.id,
        host: session.attendees[session.hostId]?.name ?? '',
        present: presentIds(session).length,
        at: toInstant(session.createdAt),
        attends: Object.hasOwn(session.attendees, uid),
      })),
    };
  },
);
