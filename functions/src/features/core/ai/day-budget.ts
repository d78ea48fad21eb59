/** What a user's calls of models may cost in a day: reserved before each call, counted after it. */

import type { AiPurpose } from '@cine/contract/operations/core/ai';
import { minute } from '@cine/contract/time';
import { type AiUsage, costIn, type EndedCall, noUsage, withCall } from './usage.ts';

/** What is set aside for calls under way, by their ids, in millionths of a dollar. */
export type Reservations = Readonly<Record<string, { cost: number; at: number }>>;

export type AiDay = {
  reservations: Reservations;
  purposes: Partial<Record<AiPurpose, AiUsage>>;
};

export const emptyDay: AiDay = { reservations: {}, purposes: {} };

/** After this long, a call that didn't end has died, and what was set aside for it is free again. */
const reservedForMs = 10 * minute;

/** Sets aside what a call may cost at most, unless that is spent, or held by calls under way. */
export function reserveCost(
  day: AiDay,
  now: number,
  { callId, cost }: { callId: string; cost: number },
  budget: number,
): AiDay | 'spent' | 'held' {
  const reservations = Object.fromEntries(
    Object.entries(day.reservations).filter(([, { at }]) => at > now - reservedForMs),
  );
  const reserved = Object.values(reservations).reduce((sum, each) => sum + each.cost, 0);
  const spent = costIn(day.purposes);
  if (spent + cost > budget) return 'spent';
  if (spent + reserved + cost > budget) return 'held';
  return { ...day, reservations: { ...reservations, [callId]: { cost, at: now } } };
}

/** Counts what a call cost, instead of what was set aside for it. */
export function withEndedCall(day: AiDay, callId: string, purpose: AiPurpose, call: EndedCall): AiDay {
  const { [callId]: _, ...reservations } = day.reservations;
  const purposes = { ...day.purposes, [purpose]: withCall(day.purposes[purpose] ?? noUsage, call) };
  return { reservations, purposes };
}
