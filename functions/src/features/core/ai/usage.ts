/** Totals of calls of models: for one user's day, and for all users. */
import { type AiFault, aiFaults } from '@cine/contract/operations/core/ai';
import * as z from 'zod';

/**
 * Upper ends of the spans in which latencies are counted, in milliseconds, each some 40 % above the one
 * before; a percentile is known as well as that.
 */
const latencyEnds = Array.from({ length: 22 }, (_, index) => Math.round(50 * 2 ** (index / 2)));

const count = z.int().min(0);

/** Sums for one purpose. */
export const usageSchema = z.strictObject({
  calls: count,
  answered: count,
  /** Answers that came in another form, and were asked for again. */
  repaired: count,
  faults: z.partialRecord(z.enum(aiFaults), count),
  /** Millionths of a dollar. */
  cost: count,
  inputTokens: count,
  outputTokens: count,
  /** How many calls took at most as long as each of `latencyEnds`, and longer than the one before. */
  latencies: z.array(count),
});
export type AiUsage = z.output<typeof usageSchema>;

/** One call, once it is over. */
export type EndedCall = {
  fault: AiFault | null;
  wasRepaired: boolean;
  cost: number;
  inputTokens: number;
  outputTokens: number;
  ms: number;
};

export const noUsage: AiUsage = {
  calls: 0,
  answered: 0,
  repaired: 0,
  faults: {},
  cost: 0,
  inputTokens: 0,
  outputTokens: 0,
  latencies: [],
};

/** The sums with one more call. */
export function withCall(usage: AiUsage, call: EndedCall): AiUsage {
  return sumOf(usage, {
    calls: 1,
    answered: call.fault === null ? 1 : 0,
    repaired: call.wasRepaired ? 1 : 0,
    faults: call.fault === null ? {} : { [call.fault]: 1 },
    cost: call.cost,
    inputTokens: call.inputTokens,
    outputTokens: call.outputTokens,
    latencies: latencyEnds.slice(0, spanOf(call.ms) + 1).map((_, span) => (span === spanOf(call.ms) ? 1 : 0)),
  });
}

/** What calls for all purposes cost, in millionths of a dollar. */
export function costIn(purposes: Readonly<Record<string, AiUsage>>): number {
  return Object.values(purposes).reduce((sum, { cost }) => sum + cost, 0);
}

export function sumOf(one: AiUsage, other: AiUsage): AiUsage {
  const faults = aiFaults.flatMap((fault) => {
    const times = (one.faults[fault] ?? 0) + (other.faults[fault] ?? 0);
    return times === 0 ? [] : [[fault, times] as const];
  });
  const spans = Math.max(one.latencies.length, other.latencies.length);
  return {
    calls: one.calls + other.calls,
    answered: one.answered + other.answered,
    repaired: one.repaired + other.repaired,
    faults: Object.fromEntries(faults),
    cost: one.cost + other.cost,
    inputTokens: one.inputTokens + other.inputTokens,
    outputTokens: one.outputTokens + other.outputTokens,
    latencies: Array.from(
      { length: spans },
      (_, span) => (one.latencies[span] ?? 0) + (other.latencies[span] ?? 0),
    ),
  };
}

/** Within how many milliseconds this part of the calls ended, up to the end of a span; null without any. */
export function latencyAt({ latencies }: AiUsage, part: number): number | null {
  const calls = latencies.reduce((sum, each) => sum + each, 0);
  if (calls === 0) return null;
  let ended = 0;
  const span = latencies.findIndex((each) => {
    ended += each;
    return ended >= part * calls;
  });
  return latencyEnds[span]!;
}

function spanOf(ms: number): number {
  const span = latencyEnds.findIndex((end) => ms <= end);
  return span === -1 ? latencyEnds.length - 1 : span;
}
