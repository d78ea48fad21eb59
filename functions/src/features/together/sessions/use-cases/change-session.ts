/** Changes a session: who is present, services, filters, mode, host, end. */
import type { Operation } from '@cine/contract/operation';
import * as operations from '@cine/contract/operations/together/sessions';
import type * as z from 'zod';
import type { Context } from '#context.ts';
import { requireMood } from '#movies/smart-search/index.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { emit } from '#platform/events.ts';
import { type Tx, transact } from '#platform/firestore/transact.ts';
import { requireSourceName } from '#watching/collections/index.ts';
import {
  isAttendeeOrScreen,
  requireAttendee,
  requireAttendeeOrScreen,
  requireHost,
  requireHostEvenClosed,
} from '../access.ts';
import * as attendance from '../attendance.ts';
import { freeCode } from '../codes-service.ts';
import { applyToSession } from '../save-service.ts';
import type { SessionState } from '../session.ts';
import * as settings from '../settings.ts';
import * as store from '../store.ts';

/** Sets whether an attendee is present: everyone for themselves, the host for all. */
export const setPresence = serve(operations.setPresence, async (context, caller, input) => {
  const { sessionId, present, uid = caller.uid } = input;
  const allow = uid === caller.uid ? requireAttendee : requireHost;
  return applyToSession(context, caller, sessionId, allow, (session) =>
    attendance.withPresence(session, uid, present),
  );
});

/** Lets one attendee's services serve all, or returns to the common ones. */
export const useHostServices = changing(operations.useHostServices, requireAttendee, (session, { uid }) =>
  settings.withServicesOf(session, uid),
);

export const setIncludeFree = changing(
  operations.setIncludeFree,
  requireAttendee,
  (session, { includeFree }) => settings.withFreeOffers(session, includeFree),
);

export const setIncludeOwned = changing(
  operations.setIncludeOwned,
  requireAttendee,
  (session, { includeOwned }) => settings.withShelves(session, includeOwned),
);

export const setStrategy = changing(
  operations.setStrategy,
  requireAttendeeOrScreen,
  (session, { strategy }) => ({
    ...session,
    strategy,
  }),
);

export const setFilters = changing(operations.setFilters, requireAttendeeOrScreen, (session, { filters }) => {
  if (filters.mood !== undefined) requireMood(filters.mood);
  return { ...session, filters };
});

export const setCollection = serve(
  operations.setCollection,
  async (context, caller, { sessionId, collection }) => {
    const { uid } = caller;
    const name = collection === null ? null : await requireSourceName(context.db, uid, collection);
    const chosen = name === null ? null : { collection: name, by: uid };
    return applyToSession(context, caller, sessionId, requireAttendee, (session) =>
      settings.withCollection(session, chosen),
    );
  },
);

export const setMode = changing(
  operations.setMode,
  requireHost,
  (session, { mode, region = session.region }) => settings.withMode(session, mode, region),
);

/** Removes a screen, or an attendee and all screens; renews the code, as they know the old one. */
export const removeAttendee = changing(
  operations.removeAttendee,
  requireHost,
  async (session, { uid }, { context, tx }) =>
    attendance.withRemoval(session, uid, await freeCode(context, tx)),
);

/** Makes another attendee the host. */
export const handOver = changing(operations.handOver, requireHost, (session, { uid }) =>
  attendance.withHost(session, uid),
);

/** Closes a session. Repeated, it is answered as the first time. */
export const closeSession = changing(operations.closeSession, requireHostEvenClosed, (session) => {
  if (session.status === 'open') emit({ event: 'session-closed' });
  return { ...session, status: 'closed' };
});

function changing<Input extends z.ZodType<{ sessionId: string }>>(
  operation: Operation<Input, typeof operations.sessionSchema>,
  allow: typeof requireAttendee,
  apply: (
    session: SessionState,
    input: z.output<Input>,
    call: { context: Context; tx: Tx },
  ) => SessionState | Promise<SessionState>,
) {
  return serve(operation, async (context, caller, input) =>
    applyToSession(context, caller, input.sessionId, allow, (session, tx) =>
      apply(session, input, { context, tx }),
    ),
  );
}

/** Removes the caller. Whoever isn't there has left, so that a call whose answer was lost can be repeated. */
export const leaveSession = serve(operations.leaveSession, async (context, caller, { sessionId }) =>
  transact(context.db, async (tx) => {
    const former = await store.readSession(tx, sessionId);
    if (!former || !isAttendeeOrScreen(former, caller.uid))
      return { closed: former !== null && Object.keys(former.attendees).length === 0 };
    const session = requireAttendeeOrScreen(former, caller.uid, context.now());
    const isScreen = session.screens.includes(caller.uid);
    const afterLeaving = isScreen
      ? attendance.withoutScreen(session, caller.uid)
      : attendance.withoutAttendee(session, caller.uid);
    store.writeSession(tx, afterLeaving);
    return { closed: afterLeaving.status === 'closed' };
  }),
);
