/** A tip from one member to a friend, and how many may be sent in a day. */
import type { DocumentOf } from '@cine/contract/documents/codec';
import { maxTipsADay, type TipStatus, tipKeptForDays } from '@cine/contract/operations/together/tips';
import { day } from '@cine/contract/time';
import { AppError } from '#platform/errors/app-error.ts';
import type { tipDocument } from './documents.ts';

/** A movie that a member recommends to a friend. Times are epoch milliseconds. */
export type Tip = DocumentOf<typeof tipDocument> & { id: string };

/** How long a tip counts towards what its sender may send. */
export const tipCountsForMs = day;

export function newTip(
  tip: Pick<Tip, 'id' | 'from' | 'to' | 'movieId' | 'text' | 'seenBefore'>,
  now: number,
): Tip {
  return { ...tip, state: 'waiting', at: now, expiresAt: now + tipKeptForDays * day };
}

export function isTipOpen({ state, expiresAt }: Tip, now: number): boolean {
  return state !== 'withdrawn' && expiresAt > now;
}

/** How many tips a user may still send in a day on which they sent some. */
export function tipsLeft(sent: number): number {
  return Math.max(0, maxTipsADay - sent);
}

/** How many are left after some more. Throws `tips-too-many`. */
export function tipsLeftAfterSending(sent: number, more: number): number {
  const left = tipsLeft(sent);
  if (more > left) throw new AppError('tips-too-many', { limit: maxTipsADay, left });
  return left - more;
}

/** A tip after its receiver's answer; one that is on their watchlist stays so. */
export function answeredTip(tip: Tip, accept: boolean): Tip & { state: 'listed' | 'declined' } {
  return { ...tip, state: accept || tip.state === 'listed' ? 'listed' : 'declined' };
}

/** A withdrawn tip, without its text, kept for as long as it counts. */
export function withdrawnTip(tip: Tip): Tip {
  return { ...tip, text: null, state: 'withdrawn', expiresAt: tip.at + tipCountsForMs };
}

/** What became of an open tip, by the movies that its receiver has seen by now. */
export function tipStatusOf({ state, seenBefore, movieId }: Tip, seen: readonly number[]): TipStatus {
  if (state === 'waiting' || state === 'listed')
    return !seenBefore && seen.includes(movieId) ? 'watched' : state;
  return 'declined';
}
