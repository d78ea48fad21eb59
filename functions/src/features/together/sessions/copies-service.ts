/** Brings an attendee's name, looks, services and region into their open sessions when they change. */
import { copyAccountInto, isSuspended } from '#core/account/index.ts';
import * as attendance from './attendance.ts';
import { saveSession } from './save-service.ts';
import * as store from './store.ts';

/** How many sessions get a changed name; nobody is in more, except to make a change expensive. */
const maxSessions = 20;

export const copyIntoSessions = copyAccountInto(async ({ db, now }, uid) => ({
  ids: await store.loadOpenSessionIds(db, uid, now(), maxSessions),
  update: async (tx, sessionId, account) => {
    const session = await store.readSession(tx, sessionId);
    if (!session) return;
    const updatedSession = isSuspended(account, now())
      ? attendance.withoutAttendee(session, uid)
      : attendance.withAccount(session, account);
    saveSession(tx, session, updatedSession);
  },
}));
