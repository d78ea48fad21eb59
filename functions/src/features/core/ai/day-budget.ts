/** What a user's calls of models may cost in a day: reserved before each call, counted after it. */

import type { AiPurpose } from '@cine/contract/operations/core/ai';
import { minute } from '@cine/contract/time';
import { type AiUsage, costIn, type EndedCall, noUsage, withCall } from './usage.ts';

/** What is set aside for calls under way, by their ids, in millionths of a dollar. */
export type Reservations = Readonly<Record<string, { cost: number; at: number; purpose?: AiPurpose }>>;

export type AiDay = {
  reservations: Reservations;
  purposes: Partial<Record<AiPurpose, AiUsage>>;
};

export const emptyDay: AiDay = { reservations: {}, purposes: {} };

/** After this long, a call that didn't end has died. */
const reservedForMs = 10 * minute;

/** Counts what was set aside for calls that died as spent: their models may have answered. */
export function withLapsed(day: AiDay, now: number): AiDay {
  const lapsed = Object.entries(day.reservations).filter(([, { at }]) => at <= now - reservedForMs);
  return lapsed.reduce<AiDay>(
    // Former instances kept no purpose.
    (rest, [callId, { cost, purpose = 'coach' }]) =>
      withEndedCall(rest, callId, purpose, { ...diedCall, cost }),
    day,
  );
}

const diedCall: EndedCall = {
  fault: 'cancelled',
  wasRepaired: false,
  cost: 0,
  inputTokens: 0,
  outputTokens: 0,
  ms: reservedForMs,
};

/** Sets aside what a call may cost at most, unless that is spent, or held by calls under way. */
export function reserveCost(
  day: AiDay,
  now: number,
  { callId, cost, purpose }: { callId: string; cost: number; purpose: AiPurpose },
  budget: number,
): AiDay | 'spent' | 'held' {
  const { reservations, purposes } = withLapsed(day, now);
  const reserved = Object.values(reservations).reduce((sum, each) => sum + each.cost, 0);
  const spent = costIn(purposes);
  if (spent + cost > budget) return 'spent';
  if (spent + reserved + cost > budget) return 'held';
  return { purposes, reservations: { ...reservations, [callId]: { cost, at: now, purpose } } };
}

/** Counts what a call cost, instead of what was set aside for it; not again if that was counted as spent. */
export function withEndedCall(day: AiDay, callId: string, purpose: AiPurpose, call: EndedCall): AiDay {
  const { [callId]: reservation, ...reservations } = day.reservations;
  if (!reservation) return day;
  const purposes = { ...day.purposes, [purpose]: withCall(day.purposes[purpose] ?? noUsage, call) };
  return { reservations, purposes };
}
