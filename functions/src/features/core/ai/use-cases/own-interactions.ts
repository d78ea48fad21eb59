/** Shows and deletes what models were asked for the caller. */
import * as operations from '@cine/contract/operations/core/ai';
import * as z from 'zod';
import { serve } from '#platform/endpoints/serve.ts';
import { decodeCursor, encodeCursor } from '#platform/firestore/cursor.ts';
import { toInstant } from '#platform/time/instant.ts';
import { assertNotDeleted } from '../../access/index.ts';
import { deleteInteractions, loadInteractions } from '../store.ts';

/** The last interaction of a page: when it was, and its id. */
const cursorSchema = z.tuple([z.int().min(0).max(8e12), z.string().regex(/^[\w-]{1,120}$/)]);

export const listAiInteractions = serve(
  operations.listAiInteractions,
  async ({ db, now }, { uid }, { pageSize, cursor }) => {
    const [createdAt, id] = cursor === undefined ? [] : decodeCursor(cursorSchema, cursor);
    const after = createdAt === undefined || id === undefined ? null : { createdAt, id };
    const [{ items, hasMore }] = await Promise.all([
      loadInteractions(db, uid, after, pageSize),
      assertNotDeleted(db, uid, now()),
    ]);
    const last = items.at(-1);
    return {
      interactions: items.map(({ id, value: { createdAt, expiresAt: _, ...interaction } }) => ({
        id,
        ...interaction,
        createdAt: toInstant(createdAt),
      })),
      nextCursor: last && hasMore ? encodeCursor([last.value.createdAt, last.id]) : null,
    };
  },
);

export const deleteAiInteractions = serve(
  operations.deleteAiInteractions,
  async ({ db, now }, { uid }, { callId }) => {
    await assertNotDeleted(db, uid, now());
    const most = operations.aiInteractionsDeletedAtOnce;
    const deleted = await deleteInteractions(db, uid, callId, most);
    return { deleted, hasMore: deleted === most };
  },
);
