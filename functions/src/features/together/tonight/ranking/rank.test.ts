import type { Advance } from '@cine/contract/operations/together/tonight';
import { expect } from 'chai';
import fc from 'fast-check';
import { inputOf, movieOf, tonightSessions, withFree } from '../arbitraries.test-support.ts';
import { answerTonight } from '../service.ts';
import { type TonightSession, watchableMoviesIn, withSession } from '../tonight-session.ts';
import { pointsOf, type RankInput, rankedIn, rankedMovies, totalOf } from './rank.ts';

function advance(uid: string, progress: Partial<Advance> = {}): Advance {
  const none = { challengeId: 'c', titles: {}, count: 1, target: 4, completes: false, xpReward: 0 };
  return { uid, ...none, ...progress };
}

function points(input: Partial<RankInput>) {
  return pointsOf({
    movie: movieOf(),
    advances: [],
    seen: 0,
    stale: false,
    worth: null,
    viewers: 4,
    ...input,
  });
}

const people = ['a', 'b', 'c', 'd'];
const someAdvances = fc.array(
  fc
    .record({
      uid: fc.constantFrom(...people),
      count: fc.integer({ min: 1, max: 10 }),
      target: fc.integer({ min: 1, max: 10 }),
    })
    .filter(({ count, target }) => count <= target)
    .map(({ uid, count, target }) => advance(uid, { count, target, completes: count === target })),
  { maxLength: 8 },
);

describe('The rank of a candidate', () => {
  it('prefers a step for each of two players to two steps for one', () => {
    const both = points({ advances: [advance('a'), advance('b')] });
    const one = points({ advances: [advance('a'), advance('a')] });
    expect(both.challenges).to.be.above(one.challenges);
  });

  it('rises with every further step, up to the most that one player can add', () => {
    fc.assert(
      fc.property(someAdvances, fc.constantFrom(...people), (advances, uid) => {
        const more = points({ advances: [...advances, advance(uid)] }).challenges;
        const before = points({ advances }).challenges;
        expect(more).to.be.at.least(before);
        if (!advances.some((other) => other.uid === uid)) expect(more).to.be.above(before);
        expect(more).to.be.at.most(30);
      }),
    );
  });

  it('gives one of four players no more than their quarter', () => {
    const all = Array.from({ length: 12 }, () => advance('a', { count: 4, completes: true }));
    expect(points({ advances: all }).challenges).to.equal(7.5);
  });

  it('prefers reaching a goal to coming near it, and that to starting', () => {
    const [start, near, goal] = [{ count: 1 }, { count: 3 }, { count: 4, completes: true }].map(
      (progress) => points({ advances: [advance('a', progress)] }).challenges,
    );
    expect(goal).to.be.above(near!);
    expect(near).to.be.above(start!);
    const almost = points({ advances: [advance('a', { count: 4, target: 5 })] }).challenges;
    const reached = points({ advances: [advance('a', { count: 4, target: 5, completes: true })] }).challenges;
    expect(reached, 'reaching it counts by itself').to.be.above(almost);
  });

  it('falls with each user who has seen the movie', () => {
    const shares = [0, 1, 2, 4].map((seen) => points({ seen }).unseen);
    expect(shares).to.deep.equal([12, 9, 6, 0]);
  });

  it('prefers a comfortable runtime, good ratings and availability that was checked lately', () => {
    const runtimes = [105, 75, 240, null].map((runtime) => points({ movie: movieOf({ runtime }) }).runtime);
    expect(runtimes).to.deep.equal([3, 2, 0, 0]);
    const ratings = [9, null, 3].map((rating) => points({ movie: movieOf({ rating }) }).acclaim);
    expect(ratings).to.deep.equal([...ratings].sort((a, b) => b - a));
    expect([points({}).freshness, points({ stale: true }).freshness]).to.deep.equal([1, 0]);
  });

  it('is the sum of the points shown, best first, then by id', () => {
    fc.assert(
      fc.property(tonightSessions, (tonight) => {
        const list = rankedMovies(tonight, watchableMoviesIn(withFree(tonight)));
        const rows = list.map(rankedIn(tonight));
        for (const [index, row] of list.entries()) {
          const { points } = rows[index]!;
          const sum = Object.values(points).reduce((total, value) => total + value, 0);
          expect(row.rank)
            .to.equal(totalOf(points))
            .and.equal(Math.round(sum * 1000));
          const before = list[index - 1];
          if (!before) continue;
          expect(before.rank).to.be.at.least(row.rank);
          if (before.rank === row.rank) expect(before.movie.id).to.be.below(row.movie.id);
        }
      }),
    );
  });

  it('depends neither on user ids nor on the order of users or movies', () => {
    fc.assert(
      fc.property(tonightSessions, (tonight) => {
        const order = (other: TonightSession) => {
          const { candidates } = answerTonight(withFree(other), inputOf());
          return candidates.map(({ movieId, points }) => ({ movieId, points }));
        };
        const shuffled = { ...tonight, movies: new Map([...tonight.movies].reverse()) };
        expect(order(shuffled)).to.deep.equal(order(tonight));
        expect(order(renamed(tonight))).to.deep.equal(order(tonight));
      }),
    );
  });
});

function renamed(tonight: TonightSession): TonightSession {
  const newName = (uid: string) => `z-${9 - Number(uid.slice(4))}`;
  const { shelves } = tonight;
  const { attendees, servicesOf } = tonight.session;
  return {
    ...withSession(tonight, {
      ...tonight.session,
      servicesOf: servicesOf && newName(servicesOf),
      attendees: Object.fromEntries(
        Object.entries(attendees)
          .map(([uid, attendee]) => [newName(uid), attendee] as const)
          .reverse(),
      ),
    }),
    shelves: { ...shelves, ownersOf: (id) => shelves.ownersOf(id).map(newName) },
    players: new Map([...tonight.players].map(([uid, player]) => [newName(uid), player] as const).reverse()),
  };
}
