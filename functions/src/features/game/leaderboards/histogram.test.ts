import { assert } from 'chai';
import fc from 'fast-check';
import { deep, deepIt, rounds } from '../../../../../scripts/test/deep.ts';
import {
  balancedHistogram,
  bucketOf,
  type CountBetween,
  emptyHistogram,
  fullBucket,
  type Histogram,
  type Move,
  sizeOf,
  withMoves,
} from './histogram.ts';
import { type BoardPlace, byPlace, isAhead } from './place.ts';

/** A board as the database has it: places in order, counted by bisection. */
function counting(sorted: readonly BoardPlace[]): CountBetween {
  return async (from, before) => (before ? aheadIn(sorted, before) : sorted.length) - aheadIn(sorted, from);
}

function aheadIn(sorted: readonly BoardPlace[], place: BoardPlace): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isAhead(sorted[middle]!, place)) low = middle + 1;
    else high = middle;
  }
  return low;
}

async function folded(
  histogram: Histogram,
  moves: readonly Move[],
  all: readonly BoardPlace[],
): Promise<Histogram> {
  const added = moves.flatMap(({ now }) => (now ? [now] : []));
  return balancedHistogram(withMoves(histogram, moves), added, counting(all.toSorted(byPlace)));
}

/** Places in order, by sorting one number for each, which takes a tenth of the time. */
function inOrder(places: readonly BoardPlace[]): BoardPlace[] {
  const scale = 2 ** 34;
  const keys = Float64Array.from(places, ({ points, at }) => at - points * scale).sort();
  return Array.from(keys, (key) => {
    const points = Math.ceil(-key / scale);
    return { points, at: key + points * scale };
  });
}

/** A place by the histogram and one count within two bounds. */
async function rankBy(histogram: Histogram, place: BoardPlace, count: CountBetween): Promise<number> {
  const { ahead, from } = bucketOf(histogram, place);
  return ahead + (await count(from, place)) + 1;
}

/** The most people between two bounds. */
function fullest(histogram: Histogram): number {
  return Math.max(...histogram.map(({ count }) => count));
}

const anyPlace = fc.record({
  points: fc.integer({ min: 1, max: 6 }),
  at: fc.integer({ min: 0, max: 2_000 }),
});

describe('A histogram', () => {
  it('gives the rank that a sort gives, after any moves, joins and departures', async () => {
    let splits = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 500, max: 4_000 }),
        fc.array(fc.array(fc.tuple(fc.nat(), fc.option(anyPlace)), { maxLength: 300 }), { maxLength: 8 }),
        async (size, rounds) => {
          const people: (BoardPlace | null)[] = Array.from({ length: size }, (_, index) => ({
            points: 1 + (index % 3),
            at: (index * 7919) % 5_000,
          }));
          const live = () => people.filter((place) => place !== null);
          let histogram = await folded(
            emptyHistogram,
            people.map((now) => ({ former: null, now })),
            live(),
          );
          for (const round of rounds) {
            const former = new Map<number, BoardPlace | null>();
            for (const [who, now] of round) {
              const person = who % (size + 50);
              if (!former.has(person)) former.set(person, people[person] ?? null);
              people[person] = now;
            }
            const moves = [...former].map(([person, was]) => ({ former: was, now: people[person]! }));
            histogram = await folded(histogram, moves, live());
            assert.strictEqual(sizeOf(histogram), live().length);
          }
          const sorted = live().toSorted(byPlace);
          for (const place of sorted.filter((_, index) => index % 97 === 0))
            assert.strictEqual(
              await rankBy(histogram, place, counting(sorted)),
              sorted.findIndex((each) => !isAhead(each, place)) + 1,
            );
          if (histogram.length > 3) splits += 1;
        },
      ),
      rounds(15, 40),
    );
    assert.isAbove(splits, deep(4, 10));
  });

  it('never has more than the limit of people between two bounds, however they arrive', async () => {
    const arrivals: Record<string, (index: number) => BoardPlace> = {
      'newcomers one after the other': (index) => ({ points: 50, at: index }),
      'the latest with most': (index) => ({ points: index, at: index }),
      anywhere: (index) => ({ points: (index * 7919) % 1_000, at: index }),
    };
    for (const [how, place] of Object.entries(arrivals)) {
      const people: BoardPlace[] = [];
      let histogram = emptyHistogram;
      let counts = 0;
      for (let round = 0; round < 60; round += 1) {
        const some = Array.from({ length: 300 }, (_, index) => place(round * 300 + index));
        people.push(...some);
        const count = counting(people.toSorted(byPlace));
        const moves = some.map((now) => ({ former: null, now }));
        histogram = await balancedHistogram(withMoves(histogram, moves), some, async (from, before) => {
          counts += 1;
          return count(from, before);
        });
        assert.isAtMost(fullest(histogram), fullBucket, how);
      }
      assert.isAtMost(histogram.length, (4 * people.length) / fullBucket, how);
      assert.isAtMost(counts, people.length / 20, how);
    }
  });

  it('splits what was too full before anybody came, wherever people stand in it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyPlace, { minLength: 3_000, maxLength: 4_000, size: 'max' }),
        fc.nat({ max: 20 }),
        async (people, places) => {
          const sorted = people.toSorted(byPlace);
          const overfull = [{ ...emptyHistogram[0]!, count: people.length }];
          const histogram = await balancedHistogram(overfull, people.slice(0, places), counting(sorted));
          assert.isAtMost(fullest(histogram), fullBucket);
          for (const [index, { from, count }] of histogram.entries()) {
            const next = histogram[index + 1]?.from ?? null;
            assert.strictEqual(await counting(sorted)(from, next), count);
          }
        },
      ),
      rounds(5, 15),
    );
    const same = Array.from({ length: 2_000 }, () => ({ points: 1, at: 1 }));
    const [one, ...others] = await balancedHistogram(
      [{ ...emptyHistogram[0]!, count: 2_000 }],
      [],
      counting(same),
    );
    assert.deepEqual([one!.count, others], [2_000, []]);
  });

  it('asks for few counts to split a bucket that many enter at once', async () => {
    const former = Array.from({ length: 600 }, (_, index) => ({ points: 51, at: 7 * index }));
    const added = Array.from({ length: 9_000 }, (_, index) => ({ points: 51, at: 4_000 + index }));
    const count = counting([...former, ...added].toSorted(byPlace));
    const [{ from }] = emptyHistogram as [Histogram[number]];
    let counts = 0;
    const histogram = await balancedHistogram([{ from, count: 9_600 }], added, async (...span) => {
      counts += 1;
      return count(...span);
    });
    assert.strictEqual(sizeOf(histogram), 9_600);
    assert.isAtMost(fullest(histogram), fullBucket);
    assert.isAtMost(counts, 8);
  });

  it('joins what has become small', async () => {
    const people = Array.from({ length: 5_000 }, (_, at) => ({ points: 1, at }));
    const all = await folded(
      emptyHistogram,
      people.map((now) => ({ former: null, now })),
      people,
    );
    assert.isAbove(all.length, 5);
    const left = people.slice(0, 100);
    const gone = people.slice(100).map((former) => ({ former, now: null }));
    assert.lengthOf(await folded(all, gone, left), 1);
  });

  deepIt('ranks a million players, a fifth of them newcomers with equal XP, as a sort does', async () => {
    // xorshift32
    let state = 2026;
    const random = () => {
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      return (state >>> 0) / 2 ** 32;
    };
    const size = 1_000_000;
    const placeOf = (index: number): BoardPlace => ({
      points: index % 5 === 0 ? 50 : Math.floor(50 + 40_000 * random() ** 3),
      at: Math.floor(random() * 1e10),
    });
    const people = Array.from({ length: size }, (_, index) => placeOf(index));
    const first = inOrder(people);
    const loaded = await balancedHistogram(
      withMoves(
        emptyHistogram,
        first.map((now) => ({ former: null, now })),
      ),
      first,
      async () => assert.fail('nothing needs to be counted'),
    );
    assert.isAtMost(fullest(loaded), fullBucket);
    const moves: Move[] = [];
    for (let index = 0; index < size; index += 83) {
      const former = people[index]!;
      people[index] = { points: former.points + 80, at: 1e10 + index };
      moves.push({ former, now: people[index]! });
    }
    const sorted = inOrder(people);
    const histogram = await balancedHistogram(
      withMoves(loaded, moves),
      moves.map(({ now }) => now!),
      counting(sorted),
    );
    assert.strictEqual(sizeOf(histogram), size);
    assert.isAtMost(fullest(histogram), fullBucket);
    for (let index = 0; index < size; index += 5_003)
      assert.strictEqual(
        await rankBy(histogram, sorted[index]!, counting(sorted)),
        aheadIn(sorted, sorted[index]!) + 1,
      );
  });
});
