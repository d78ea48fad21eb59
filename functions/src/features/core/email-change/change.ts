/** A change of address, from asked to done: who has to confirm it, and what each answer makes of it. */
import type { EmailChange, OwnEmailChange } from '@cine/contract/operations/core/email-change';
import { day, hour } from '@cine/contract/time';
import { toInstant } from '#platform/time/instant.ts';
import type { StoredChange } from './documents.ts';

export type Side = 'former' | 'new';

/** How long both addresses may take to confirm. */
const lastsMs = day;

/** How long after the last confirmation the hourly sweep may make a change at least. */
const madeWithinMs = 2 * hour;

/** How long a confirmed change is stored: it must not be deleted before it is made or given up. */
const confirmedLastsMs = 7 * day;

type Asked = { address: string; digest: string };

/**
 * A change as it is asked for. Both addresses have a day from now to confirm it, or the new one alone where
 * there was none before.
 */
export function newChange(
  id: string,
  request: { replaces: string | null; former: Asked | null; new: Asked },
  now: number,
): StoredChange {
  return {
    id,
    replaces: request.replaces,
    former: request.former && { ...request.former, confirmedAt: null },
    new: { ...request.new, confirmedAt: null },
    state: 'waiting',
    askedAt: now,
    expiresAt: now + lastsMs,
  };
}

/** The change after an answer; the same one if it is over, or was confirmed from there before. */
export function withAnswer(
  change: StoredChange,
  side: Side,
  answer: 'confirm' | 'refuse',
  now: number,
): StoredChange {
  // What both have confirmed is being made, and can't be refused any more.
  if (change.state !== 'waiting') return change;
  if (answer === 'refuse') return { ...change, state: `refused-by-${side}` };
  const confirmed = change[side];
  if (!confirmed || confirmed.confirmedAt !== null) return change;
  const after = { ...change, [side]: { ...confirmed, confirmedAt: now } };
  return isConfirmed(after) ? asConfirmed(after, now) : after;
}

function asConfirmed(change: StoredChange, now: number): StoredChange {
  return { ...change, state: 'confirmed', expiresAt: now + confirmedLastsMs };
}

/** Until when it is tried to make a confirmed change. */
export function madeUntil({ askedAt, former, new: next }: StoredChange): number {
  const confirmedAt = Math.max(former?.confirmedAt ?? 0, next.confirmedAt ?? 0);
  return Math.max(askedAt + lastsMs, confirmedAt + madeWithinMs);
}

/** A confirmed change at its end; its owner can see for a day that it couldn't be made. */
export function endedChange(
  change: StoredChange,
  state: 'done' | 'taken' | 'failed',
  now: number,
): StoredChange {
  const expiresAt = state === 'done' ? madeUntil(change) : now + lastsMs;
  return { ...change, state, expiresAt };
}

/** Whether a change counts no more; a confirmed one does until it is made or given up. */
export function isOver({ state, expiresAt }: StoredChange, now: number): boolean {
  return state !== 'confirmed' && expiresAt <= now;
}

/** Whether everybody who is asked has confirmed. */
function isConfirmed({ former, new: next }: StoredChange): boolean {
  return next.confirmedAt !== null && former?.confirmedAt !== null;
}

export function changeView(change: StoredChange): EmailChange {
  return {
    email: change.new.address,
    state: change.state,
    confirmedByFormer: change.former?.confirmedAt !== null,
    confirmedByNew: change.new.confirmedAt !== null,
    expiresAt: toInstant(change.expiresAt),
  };
}

export function ownChangeView(change: StoredChange): OwnEmailChange {
  return { ...changeView(change), formerEmail: change.former?.address ?? null };
}
