/** How many players have how many points, so that a place is found without reading all players. */
import { type BoardPlace, byPlace, isAhead } from './place.ts';

/** How many are from one bound to the next, best first; `from` is the first place that belongs here. */
export type Bucket = { from: BoardPlace; count: number };

/** All places of a board, counted: the buckets together have everybody. */
export type Histogram = readonly Bucket[];

/** Ahead of every place. */
const first: BoardPlace = { points: Number.MAX_SAFE_INTEGER, at: 0 };

export const emptyHistogram: Histogram = [{ from: first, count: 0 }];

/** The most people between two bounds; a bucket is split when it has more. */
export const fullBucket = 900;

/** A user's place before and now; null while they aren't on the board. */
export type Move = { former: BoardPlace | null; now: BoardPlace | null };

/** Counts people from a place, included, to before a later one; all the rest if `before` is null. */
export type CountBetween = (from: BoardPlace, before: BoardPlace | null) => Promise<number>;

/** How many stand in all buckets before that of a place, and where its bucket begins. */
export function bucketOf(histogram: Histogram, place: BoardPlace): { ahead: number; from: BoardPlace } {
  const index = indexOf(histogram, place);
  const ahead = histogram.slice(0, index).reduce((sum, { count }) => sum + count, 0);
  return { ahead, from: histogram[index]!.from };
}

export function sizeOf(histogram: Histogram): number {
  return histogram.reduce((sum, { count }) => sum + count, 0);
}

export function withMoves(histogram: Histogram, moves: readonly Move[]): Histogram {
  const counts = histogram.map(({ count }) => count);
  for (const { former, now } of moves) {
    if (former) counts[indexOf(histogram, former)]! -= 1;
    if (now) counts[indexOf(histogram, now)]! += 1;
  }
  return histogram.map(({ from }, index) => ({ from, count: counts[index]! }));
}

/**
 * The histogram with other bounds for the same people: buckets with too many are split, and small neighbours
 * are joined. Bounds are places that `added` people now have; only what was too full before they came needs
 * others, found by many more counts.
 */
export async function balancedHistogram(
  histogram: Histogram,
  added: readonly BoardPlace[],
  countBetween: CountBetween,
): Promise<Histogram> {
  const inOrder = added.toSorted(byPlace);
  const parts: Bucket[] = [];
  let next = 0;
  for (const [index, { from, count }] of histogram.entries()) {
    const until = histogram[index + 1]?.from ?? null;
    const begin = next;
    while (next < inOrder.length && (!until || isAhead(inOrder[next]!, until))) next += 1;
    const places = inOrder.slice(begin, next);
    parts.push(...(await splitBucket({ from, until, count }, places, countBetween)));
  }
  return joinSmallBuckets(parts);
}

/** How much two halves may differ, as a part of both: evener ones take more counts than they save. */
const evenEnough = 1 / 4;

type Span = { from: BoardPlace; until: BoardPlace | null; count: number };

async function splitBucket(
  span: Span,
  places: readonly BoardPlace[],
  countBetween: CountBetween,
): Promise<Bucket[]> {
  const { from, until, count } = span;
  const whole = [{ from, count }];
  if (count <= fullBucket) return whole;
  if (places.length === count) return cutIntoBuckets(from, places);
  const bounds = boundsWithin(span, places);
  const countBefore = (each: BoardPlace) => countBetween(from, each);
  const middle =
    bounds.length > 0 ? await middleOf(bounds, count, countBefore) : await middleWithin(span, countBefore);
  if (!middle) return whole;
  const { bound, ahead } = middle;
  const isLeft = places.findIndex((place) => !isAhead(place, bound));
  const leftKnown = isLeft === -1 ? places.length : isLeft;
  return [
    ...(await splitBucket({ from, until: bound, count: ahead }, places.slice(0, leftKnown), countBetween)),
    ...(await splitBucket(
      { from: bound, until, count: count - ahead },
      places.slice(leftKnown),
      countBetween,
    )),
  ];
}

/** Buckets of known places, two thirds full, so as not to split again soon. */
function cutIntoBuckets(from: BoardPlace, places: readonly BoardPlace[]): Bucket[] {
  const buckets: Bucket[] = [];
  let begin = 0;
  for (const [index, place] of places.entries()) {
    if (index - begin < (fullBucket * 2) / 3 || !isAhead(places[index - 1]!, place)) continue;
    buckets.push({ from: begin === 0 ? from : places[begin]!, count: index - begin });
    begin = index;
  }
  const last = { from: begin === 0 ? from : places[begin]!, count: places.length - begin };
  return [...buckets, last];
}

/** Where a bucket can be split: before and after each known place. */
function boundsWithin({ from, until }: Span, places: readonly BoardPlace[]): BoardPlace[] {
  const around = places.flatMap(({ points, at }) => [
    { points, at },
    { points, at: at + 1 },
  ]);
  const within = around.filter((bound) => isAhead(from, bound) && (!until || isAhead(bound, until)));
  return within.sort(byPlace).filter((bound, index) => index === 0 || isAhead(within[index - 1]!, bound));
}

type Middle = { bound: BoardPlace; ahead: number };

/** A bound that about halves a bucket, and how many are before it, by bisection. */
async function middleOf(
  bounds: readonly BoardPlace[],
  count: number,
  countBefore: (bound: BoardPlace) => Promise<number>,
): Promise<Middle> {
  let best: Middle | null = null;
  for (let [low, high] = [0, bounds.length - 1]; low <= high; ) {
    const at = (low + high) >> 1;
    const ahead = await countBefore(bounds[at]!);
    if (!best || Math.abs(2 * ahead - count) < Math.abs(2 * best.ahead - count))
      best = { bound: bounds[at]!, ahead };
    if (Math.abs(2 * ahead - count) <= count * evenEnough) break;
    if (2 * ahead < count) low = at + 1;
    else high = at - 1;
  }
  return best!;
}

/** Later than anybody reached anything: in the year 2248. */
const farFuture = 2 ** 43;

/**
 * The place of the person in the middle of a bucket, or the next one, by bisection of points and then of the
 * moment; null where all have the same place.
 */
async function middleWithin(
  { from, until, count }: Span,
  countBefore: (bound: BoardPlace) => Promise<number>,
): Promise<Middle | null> {
  const isPast = async (bound: BoardPlace) => 2 * (await countBefore(bound)) > count;
  const points = await lastOf(from.points, until?.points ?? 0, -1, (each) => isPast({ points: each, at: 0 }));
  const earliest = points === from.points ? from.at : 0;
  const latest = points === until?.points ? until.at : farFuture;
  const at = await lastOf(earliest, latest, 1, (each) => isPast({ points, at: each }));
  for (const bound of [
    { points, at },
    { points, at: at + 1 },
  ]) {
    const ahead = await countBefore(bound);
    if (ahead > 0 && ahead < count) return { bound, ahead };
  }
  return null;
}

/** From one number towards another, the last that isn't past something; the first isn't. */
async function lastOf(
  first: number,
  end: number,
  direction: 1 | -1,
  isPast: (each: number) => Promise<boolean>,
): Promise<number> {
  let low = 0;
  let high = Math.abs(end - first);
  while (low < high) {
    const middle = low + Math.ceil((high - low) / 2);
    if (await isPast(first + direction * middle)) high = middle - 1;
    else low = middle;
  }
  return first + direction * low;
}

/** Small neighbours as one, so that there are never many more buckets than people need. */
function joinSmallBuckets(parts: readonly Bucket[]): Histogram {
  const buckets: Bucket[] = [];
  for (const part of parts) {
    const last = buckets.at(-1);
    if (last && last.count + part.count <= fullBucket / 2) last.count += part.count;
    else buckets.push({ ...part });
  }
  return buckets;
}

function indexOf(histogram: Histogram, place: BoardPlace): number {
  let low = 0;
  let high = histogram.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (isAhead(place, histogram[middle]!.from)) high = middle - 1;
    else low = middle;
  }
  return low;
}
