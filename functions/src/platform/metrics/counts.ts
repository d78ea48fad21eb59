/** What instances count: numbers that add up, the last outcome of each thing, and what is under way. */
import { minute } from '@cine/contract/time';

/**
 * `requests`: count, microseconds, bytes in and out, then how many took as long as each of `durationEnds`;
 * `documents`: reads and writes; `background`, `jobs`: runs; `models`: calls, and their cost in millionths of
 * a dollar.
 */
export type Family = 'requests' | 'documents' | 'background' | 'jobs' | 'models';

/** By family and labels, which a space separates. */
export type Counts = Record<string, Record<string, number[]>>;

/** How something ended last; timers note only success. `seconds`: how late a queue is, a timer's period. */
export type Outcome = { at: number; fault: string | null; seconds?: number | undefined };

/** What one instance adds, and how many requests it answers now, by method and handler. */
export type Saving = {
  instance: string;
  /** Grows with each, so that one that is sent twice counts once. */
  sequence: number;
  at: number;
  counts: Counts;
  outcomes: Record<string, Outcome>;
  open: Record<string, number>;
};

/** What all instances of a shard have added. */
export type Saved = {
  counts: Counts;
  outcomes: Record<string, Outcome>;
  instances: Record<string, { sequence: number; at: number; open: Record<string, number> }>;
};

export const nothingSaved: Saved = { counts: {}, outcomes: {}, instances: {} };

/** Upper ends of the spans in which durations are counted, in seconds; longer ones are in one more. */
export const durationEnds = [0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30] as const;

/** A duration as one more in its span. */
export function spanOf(seconds: number): number[] {
  const at = durationEnds.findIndex((end) => seconds <= end);
  const spans = new Array<number>(durationEnds.length + 1).fill(0);
  spans[at === -1 ? durationEnds.length : at] = 1;
  return spans;
}

/** Adds numbers in place, as each call does. */
export function addTo(counts: Counts, family: string, labels: string, numbers: readonly number[]): void {
  counts[family] ??= {};
  const series = counts[family];
  const sums = series[labels];
  if (!sums) series[labels] = [...numbers];
  else for (const [index, each] of numbers.entries()) sums[index] = (sums[index] ?? 0) + each;
}

/** How long an instance is remembered that saves nothing, so that what it sends again is known. */
const rememberedMs = 15 * minute;
/** How long what it has under way counts. */
const openMs = 3 * minute;

/** What is saved once an instance has added to it. */
export function withSaving(saved: Saved, saving: Saving): Saved {
  const { instance, sequence, at, counts, outcomes, open } = saving;
  if ((saved.instances[instance]?.sequence ?? 0) >= sequence) return saved;
  const others = Object.entries(saved.instances).filter(([, each]) => each.at > at - rememberedMs);
  return {
    counts: sumOf(saved.counts, counts),
    outcomes: latestOf(saved.outcomes, outcomes),
    instances: { ...Object.fromEntries(others), [instance]: { sequence, at, open } },
  };
}

/** What shards hold together. */
export function joined(shards: readonly Saved[]): Saved {
  return shards.reduce(
    (all, shard) => ({
      counts: sumOf(all.counts, shard.counts),
      outcomes: latestOf(all.outcomes, shard.outcomes),
      instances: { ...all.instances, ...shard.instances },
    }),
    nothingSaved,
  );
}

/** How many instances saved something lately, and what they answered then by method and handler. */
export function underWay({ instances }: Saved, now: number): { alive: number; open: Record<string, number> } {
  const alive = Object.values(instances).filter(({ at }) => at > now - openMs);
  const open: Record<string, number> = {};
  for (const each of alive)
    for (const [labels, requests] of Object.entries(each.open)) open[labels] = (open[labels] ?? 0) + requests;
  return { alive: alive.length, open };
}

function sumOf(one: Counts, other: Counts): Counts {
  const sum = structuredClone(one);
  for (const [family, series] of Object.entries(other))
    for (const [labels, numbers] of Object.entries(series)) addTo(sum, family, labels, numbers);
  return sum;
}

function latestOf(one: Record<string, Outcome>, other: Record<string, Outcome>): Record<string, Outcome> {
  const newer = Object.entries(other).filter(([name, { at }]) => at >= (one[name]?.at ?? 0));
  return { ...one, ...Object.fromEntries(newer) };
}
