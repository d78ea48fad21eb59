/**
 * An operators' message to all, and its states: draft, sending, stopped, sent. Times are epoch milliseconds.
 */
import type { DocumentOf } from '@cine/contract/documents/codec';
import type { BroadcastTexts } from '@cine/contract/operations/faces/broadcasts';
import { unnamedUid } from '@cine/contract/primitives';
import type { broadcastDocument } from './documents.ts';

/** A broadcast; times are epoch milliseconds. */
export type Broadcast = Omit<DocumentOf<typeof broadcastDocument>, 'names'> & { id: string };

export type Draft = { id: string; texts: BroadcastTexts; region: string | null; opens: string | null };

/** A page of members that was told: the last of them, and whether there may be others. */
export type Page = { last: string | null; isLast: boolean } & Pick<Broadcast, 'told' | 'skipped' | 'failed'>;

export function newBroadcast(draft: Draft, by: string, now: number): Broadcast {
  return {
    ...draft,
    state: 'draft',
    writtenBy: by,
    sentBy: null,
    stoppedBy: null,
    writtenAt: now,
    sentAt: null,
    endedAt: null,
    told: 0,
    skipped: 0,
    failed: 0,
    after: null,
  };
}

/** The broadcast as it is being sent, from where it stopped; one that was sent to the end stays so. */
export function sendingBroadcast(broadcast: Broadcast, by: string, now: number): Broadcast {
  if (broadcast.state === 'sent' || broadcast.state === 'sending') return broadcast;
  return { ...broadcast, state: 'sending', sentBy: by, stoppedBy: null, sentAt: now, endedAt: null };
}

/** The broadcast after it was stopped; only what is being sent stops. */
export function stoppedBroadcast(broadcast: Broadcast, by: string, now: number): Broadcast {
  if (broadcast.state !== 'sending') return broadcast;
  return { ...broadcast, state: 'stopped', stoppedBy: by, endedAt: now };
}

/** The broadcast after a page; unchanged if it was counted before. A stopped one stays so. */
export function advancedBroadcast(
  broadcast: Broadcast,
  from: string | null,
  page: Page,
  now: number,
): Broadcast {
  if (broadcast.after !== from || broadcast.state === 'draft' || broadcast.state === 'sent') return broadcast;
  const counted = {
    ...broadcast,
    after: page.last ?? from,
    told: broadcast.told + page.told,
    skipped: broadcast.skipped + page.skipped,
    failed: broadcast.failed + page.failed,
  };
  const isDone = page.isLast && broadcast.state === 'sending';
  return isDone ? { ...counted, state: 'sent', after: null, endedAt: now } : counted;
}

/** The users it names: operators, and the member it got to. */
export function namesIn({ writtenBy, sentBy, stoppedBy, after }: Broadcast): string[] {
  const names = [writtenBy, sentBy, stoppedBy, after].filter((uid) => uid !== null);
  return [...new Set(names)].filter((uid) => uid !== unnamedUid);
}

/** How much of an erased member's id stays: the place, but not who. */
const placeLength = 8;

export function broadcastWithout(broadcast: Broadcast, uid: string): Broadcast {
  const { writtenBy, sentBy, stoppedBy, after } = broadcast;
  const unnamed = <Name extends string | null>(name: Name) => (name === uid ? unnamedUid : name);
  return {
    ...broadcast,
    writtenBy: unnamed(writtenBy),
    sentBy: unnamed(sentBy),
    stoppedBy: unnamed(stoppedBy),
    after: after === uid ? uid.slice(0, placeLength) : after,
  };
}
