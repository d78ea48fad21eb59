/** Shows one session of the caller's, or lists them. */
import * as operations from '@cine/contract/operations/together/sessions';
import { idSchema } from '@cine/contract/primitives';
import { assertNotDeleted } from '#core/access/index.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { cursorOf, instantInCursor } from '#platform/firestore/cursor.ts';
import { requireAttendeeOrScreenEvenClosed } from '../access.ts';
import { loadAttended, readSession } from '../store.ts';
import { sessionView } from '../view.ts';

export const showSession = serve(operations.showSession, async (context, caller, { sessionId }) =>
  sessionView(
    requireAttendeeOrScreenEvenClosed(await readSession(context.db, sessionId), caller.uid, context.now()),
  ),
);

const pages = cursorOf({ expiresAt: instantInCursor, id: idSchema });

export const listSessions = serve(
  operations.listSessions,
  async ({ db, now }, { uid }, { pageSize, cursor }) => {
    const [{ sessions, hasMore }] = await Promise.all([
      loadAttended(db, uid, now(), pages.after(cursor), pageSize),
      assertNotDeleted(db, uid, now()),
    ]);
    return { sessions: sessions.map(sessionView), nextCursor: pages.next(sessions, hasMore) };
  },
);
