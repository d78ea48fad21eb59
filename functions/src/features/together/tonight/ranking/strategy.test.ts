import { strategySchema } from '@cine/contract/operations/together/sessions';
import { expect } from 'chai';
import fc from 'fast-check';
import { miseryScore, weightOf, worthTogether } from './strategy.ts';

const strategies = strategySchema.options;
const once = (...scores: number[]) => scores.map((score) => ({ score, weight: 1 }));
const voice = fc.record({
  score: fc.integer({ min: 0, max: 100 }),
  weight: fc.constantFrom(1, 1.25, 1.5, 2),
});
const voices = fc.array(voice, { minLength: 1, maxLength: 20 });
const strategy = fc.constantFrom(...strategies);

describe('The score of a movie for a group', () => {
  it('differs by strategy for the same three users', () => {
    const three = once(90, 60, 30);
    expect(worthTogether('average', three)).to.equal(60);
    expect(worthTogether('least-misery', three)).to.equal(30);
    expect(worthTogether('most-pleasure', three)).to.equal(90);
    expect(worthTogether('nash-product', three)).to.be.closeTo((90 * 60 * 30) ** (1 / 3), 1e-9);
    expect(worthTogether('average-without-misery', three)).to.equal(15);
    expect(worthTogether('average-without-misery', once(90, 60, miseryScore))).to.be.closeTo(190 / 3, 1e-9);
  });

  it('is the score of a single user by any strategy', () => {
    for (const each of strategies) expect(worthTogether(each, once(70))).to.be.closeTo(70, 1e-9);
  });

  it('is null for an empty group', () => {
    for (const each of strategies) expect(worthTogether(each, [])).to.equal(null);
  });

  it('lies between 0 and 100 points', () => {
    fc.assert(
      fc.property(strategy, voices, (each, there) => {
        expect(worthTogether(each, there)).to.be.within(0, 100.000001);
      }),
    );
  });

  it('never falls if a user likes the movie more', () => {
    fc.assert(
      fc.property(strategy, voices, fc.nat(), fc.integer({ min: 0, max: 100 }), (each, there, who, more) => {
        const at = who % there.length;
        const liked = there.map((one, index) =>
          index === at ? { ...one, score: Math.min(100, one.score + more) } : one,
        );
        expect(worthTogether(each, liked)! + 1e-9).to.be.at.least(worthTogether(each, there)!);
      }),
    );
  });

  it('rises with the score of the heaviest user where one user decides', () => {
    const worthOf = (each: (typeof strategies)[number], score: number, other: number) =>
      worthTogether(each, [
        { score, weight: weightOf(40) },
        { score: other, weight: 1 },
      ])!;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 0, max: 100 }), (score, other) => {
        for (const each of ['average', 'nash-product'] as const)
          expect(worthOf(each, score + 1, other), each).to.be.above(worthOf(each, score, other));
        // Their score counts twice.
        if (2 * score >= other)
          expect(worthOf('most-pleasure', score + 1, other)).to.be.above(
            worthOf('most-pleasure', score, other),
          );
        if (2 * (100 - score - 1) >= 100 - other)
          expect(worthOf('least-misery', score + 1, other)).to.be.above(
            worthOf('least-misery', score, other),
          );
      }),
    );
  });

  it('does not depend on the order of users', () => {
    fc.assert(
      fc.property(strategy, voices, (each, there) => {
        expect(worthTogether(each, there.toReversed())).to.be.closeTo(worthTogether(each, there)!, 1e-9);
      }),
    );
  });

  it('prefers, of two equally liked movies, the one for the user who made concessions last time', () => {
    const concession = weightOf(30);
    for (const each of ['average', 'least-misery', 'most-pleasure', 'nash-product'] as const) {
      const theirs = [
        { score: 80, weight: concession },
        { score: 50, weight: 1 },
      ];
      const others = [
        { score: 50, weight: concession },
        { score: 80, weight: 1 },
      ];
      expect(worthTogether(each, theirs), each).to.be.above(worthTogether(each, others)!);
    }
  });

  it('counts every user at least once and at most twice', () => {
    expect([-50, 0, 20, 40, 500].map(weightOf)).to.deep.equal([1, 1, 1.5, 2, 2]);
  });
});
