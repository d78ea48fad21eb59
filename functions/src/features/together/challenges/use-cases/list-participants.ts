import * as operations from '@cine/contract/operations/together/challenges';
import * as z from 'zod';
import { areBlocked } from '../../../../platform/blocks.ts';
import { serve } from '../../../../platform/endpoints/serve.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import { decodeCursor, encodeCursor } from '../../../../platform/firestore/cursor.ts';
import { loadBlocks } from '../../../../platform/limits/blocks.ts';
import { toInstant } from '../../../../platform/time/instant.ts';
import { loadFurthest, loadIsParticipant } from '../participants/participants-store.ts';

/** The last participant of a page: how many movies count, and their id. */
const cursorSchema = z.tuple([z.int().min(0), z.string().regex(/^(?!\.{1,2}$)[^/]{1,128}$/)]);

/**
 * A page of the participants, for participants only, without those whom the caller blocked or who blocked
 * them. Throws `challenge-not-joined`.
 */
export const listParticipants = serve(
  operations.listParticipants,
  async ({ db, now }, { uid }, { challengeId, pageSize, cursor }) => {
    const [count, lastId] = cursor === undefined ? [] : decodeCursor(cursorSchema, cursor);
    const after = count === undefined || lastId === undefined ? null : { count, uid: lastId };
    const [isParticipant, blocks] = await Promise.all([
      loadIsParticipant(db, challengeId, uid),
      loadBlocks(db, uid, now()),
    ]);
    if (!isParticipant) throw new AppError('challenge-not-joined');
    const { participants, hasMore } = await loadFurthest(db, challengeId, after, pageSize, async (found) => {
      const apart = await blocks.among(found.map((each) => each.uid));
      return found.filter((each) => !areBlocked(apart, each.uid));
    });
    const last = participants.at(-1);
    return {
      participants: participants.map((each) => ({ ...each, joinedAt: toInstant(each.joinedAt) })),
      nextCursor: last && hasMore ? encodeCursor([last.count, last.uid]) : null,
    };
  },
);
