/** A change of address, from asked to done: who has to confirm it, and what each answer makes of it. */
import type { EmailChange, OwnEmailChange } from '@cine/contract/operations/core/email-change';
import { day, hour } from '@cine/contract/time';
import { toInstant } from '#platform/time/instant.ts';
import type { StoredChange } from './documents.ts';

export type Side = 'former' | 'new';

/** How long both addresses may take to confirm. */
const lastsMs = day;

/** How long a confirmed change stays at least, so that the hourly sweep can make it. */
const madeWithinMs = 2 * hour;

type Asked = { address: string; digest: string };

export function newChange(
  id: string,
  asked: { replaces: string | null; former: Asked | null; new: Asked },
  now: number,
): StoredChange {
  return {
    id,
    replaces: asked.replaces,
    former: asked.former && { ...asked.former, confirmedAt: null },
    new: { ...asked.new, confirmedAt: null },
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
  if (!isConfirmed(after)) return after;
  return { ...after, state: 'confirmed', expiresAt: Math.max(change.expiresAt, now + madeWithinMs) };
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
