import type { Kind } from '@cine/contract/notifications/kinds';
import { day } from '@cine/contract/time';
import { idFromKey } from '../../../functions/src/platform/firestore/id-from-key.ts';
import { toInstant } from '../../../functions/src/platform/time/instant.ts';
import type { Fault } from '../fault.ts';
import type { Notification, StoredUser } from '../stored-user.ts';

/** At least one of these documents must exist; otherwise `fault` is reported. */
export type Need = { anyOf: readonly string[]; fault: Fault };

type Cause = {
  /** The event keys that can have caused it: a notification's id is made of its event's key. */
  events?: readonly string[];
  /** What it is about, where that outlives it. */
  subject?: string;
};

/** What is known of the cause of each kind, from the notification alone. */
const causesOf: Partial<Record<Kind, (notification: Notification) => Cause>> = {
  'friend-request': ({ from }) => (from ? { events: [`friend-request ${from.uid}`] } : {}),
  'friend-accepted': ({ from }) => (from ? { events: [`friend-accepted ${from.uid}`] } : {}),
  'friend-completed-challenge': ({ from, params: { challengeId } }) =>
    from && challengeId !== undefined
      ? {
          events: [`friend-completed-challenge ${from.uid} ${challengeId}`],
          subject: `players/${from.uid}/ledger/challenge:${challengeId}`,
        }
      : {},
  'poll-decided': ({ params: { pollId } }) => ({ events: [`poll-decided ${pollId}`] }),
  invitation: ({ params: { to, sessionId } }) =>
    to === 'evening' ? { events: [`evening ${sessionId}`] } : {},
  'streak-at-risk': ({ params: { date } }) => ({ events: [`streak-at-risk ${date}`] }),
  'habit-reminder': ({ params: { date, time } }) => ({ events: [`habit-reminder ${date} ${time}`] }),
  'task-evaluated': ({ params: { taskId, at, batch } }) => ({
    events: [batch === undefined ? `task-evaluated ${taskId} ${at}` : `tasks-evaluated ${batch}`],
  }),
  'list-labelled': ({ params: { draftId } }) => ({ events: [`list-labelled ${draftId}`] }),
  'duel-proposed': ({ params: { duelId } }) => ({ events: [`duel proposed ${duelId}`] }),
  'duel-answered': ({ params: { duelId } }) => ({ events: [`duel ended ${duelId}`] }),
  'duel-lapsed': ({ params: { duelId } }) => ({ events: [`duel ended ${duelId}`] }),
  // The run of a day may end on the next one.
  arrivals: ({ at }) => ({
    events: [0, 1, 2].map((ago) => `arrivals ${toInstant(at - ago * day).slice(0, 10)}`),
  }),
};

/** Every notification has a reader and a cause; who caused it has an account, or is being erased. */
export function causes({ uid, notifications }: Pick<StoredUser, 'uid' | 'notifications'>): {
  faults: Fault[];
  needs: Need[];
} {
  const faults: Fault[] = [];
  const needs: Need[] = [];
  for (const notification of notifications) {
    const { id, kind, from } = notification;
    const path = `inboxes/${uid}/notifications/${id}`;
    const { events, subject } = causesOf[kind]?.(notification) ?? {};
    if (events && !events.some((event) => idFromKey(uid, event) === id))
      faults.push({ path, what: `is a ${kind} that no event caused` });
    const need = (anyOf: readonly string[], what: string) => needs.push({ anyOf, fault: { path, what } });
    need(accountsOf(uid), `has no reader: there is no account ${uid}`);
    if (from) need(accountsOf(from.uid), `is from ${from.uid}, who has no account`);
    if (subject)
      need([subject, ...(from ? erasureOf(from.uid) : [])], `is about ${subject}, which isn't there`);
  }
  return { faults, needs };
}

function accountsOf(uid: string): string[] {
  return [`users/${uid}`, ...erasureOf(uid)];
}

function erasureOf(uid: string): string[] {
  return [`deletions/${uid}`];
}
