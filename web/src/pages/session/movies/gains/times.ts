import type { GainDocument } from '@cine/contract/documents/gains';

/** When each part of a gain begins, in milliseconds from the start. */
export type Times = {
  steps: number[];
  /** When the first completed one is celebrated; null if none is. */
  completed: number | null;
  xp: number;
  level: number;
  /** What comes besides: coins, the streak. */
  extras: number[];
  end: number;
};

const firstMs = 300;
const nameMs = 350;
export const pipMs = 130;
/** More pips than this fill at the pace of these. */
export const mostPips = 12;
export const countMs = 1300;
export const flightMs = 900;
const turnMs = 1300;
const extraMs = 600;

/** Challenges one after the other, each pip by pip, then XP to the ring, a new level, and so many extras. */
export function timesOf(
  steps: readonly Pick<GainDocument['steps'][number], 'count' | 'completed'>[],
  extraCount = 0,
): Times {
  let at = firstMs;
  let completed: number | null = null;
  const begins = steps.map((step) => {
    const begin = at;
    at += nameMs + pipMs * Math.min(step.count, mostPips) + nameMs;
    if (step.completed) completed ??= at - nameMs;
    return begin;
  });
  const level = at + countMs + flightMs + turnMs;
  const extras = Array.from({ length: extraCount }, (_, index) => level + extraMs * (index + 1));
  return { steps: begins, completed, xp: at, level, extras, end: level + extraMs * extraCount + turnMs };
}
