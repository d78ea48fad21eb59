import * as operations from '@cine/contract/operations/together/sessions';
import { serve } from '../../../../platform/endpoints/serve.ts';
import { assertNotDeleted } from '../../../../platform/firestore/deletion-mark.ts';
import { asReader } from '../access.ts';
import { fromCursor, toCursor } from '../cursor.ts';
import { loadAttended, readSession } from '../store.ts';
import { toView } from '../view.ts';

/** A session as its document shows it to its attendees. */
export const showSession = serve(operations.showSession, async (context, caller, { sessionId }) =>
  toView(asReader(await readSession(context.db, sessionId), caller.uid, context.now())),
);

/** A page of the caller's sessions that have not expired. */
export const listSessions = serve(
  operations.listSessions,
  async ({ db, now }, { uid }, { pageSize, cursor }) => {
    const after = cursor === undefined ? null : fromCursor(cursor);
    const [{ sessions, hasMore }] = await Promise.all([
      loadAttended(db, uid, now(), after, pageSize),
      assertNotDeleted(db, uid, now()),
    ]);
    const last = sessions.at(-1);
    return {
      sessions: sessions.map(toView),
      nextCursor: last && hasMore ? toCursor(last) : null,
    };
  },
);
