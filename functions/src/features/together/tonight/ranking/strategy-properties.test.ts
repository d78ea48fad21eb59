import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Strategy, strategySchema } from '@cine/contract/operations/together/sessions';
import { expect } from 'chai';
import fc from 'fast-check';
import { worthTogether } from './strategy.ts';

type Scores = Record<string, number[]>;
type Check = { holds: (strategy: Strategy) => void } | { fails: (strategy: Strategy) => void };

const worth = (strategy: Strategy, scores: readonly number[], weights: readonly number[] = []) =>
  worthTogether(
    strategy,
    scores.map((score, at) => ({ score, weight: weights[at] ?? 1 })),
  )!;

function best(strategy: Strategy, scores: Scores): string {
  const worths = Object.entries(scores).map(([movie, each]) => [movie, worth(strategy, each)] as const);
  return worths.reduce((first, each) => (each[1] > first[1] ? each : first))[0];
}

const preferring = (one: readonly number[], other: readonly number[]) =>
  one.filter((score, at) => score > other[at]!).length;

const score = fc.integer({ min: 0, max: 100 });
const users = fc.array(fc.record({ score, more: score, weight: fc.constantFrom(1, 1.25, 1.5, 2) }), {
  minLength: 1,
  maxLength: 20,
});
type Users = { score: number; more: number; weight: number }[];

function unanimityFrom(least: number, strategy: Strategy) {
  const check = (each: Users) => {
    const weights = each.map(({ weight }) => weight);
    const lower = each.map((user) => Math.min(99, Math.max(least, user.score)));
    const higher = each.map((user, at) => Math.min(100, lower[at]! + 1 + user.more));
    expect(worth(strategy, higher, weights)).to.be.above(worth(strategy, lower, weights));
  };
  fc.assert(fc.property(users, check));
}

const unanimity: Check = { holds: (strategy) => unanimityFrom(0, strategy) };

/** Most prefer A to B, mildly; a user would suffer with A and love B. */
const mildMajority: Scores = { A: [60, 60, 10], B: [55, 55, 100] };

const properties: Record<string, (strategy: Strategy) => Check> = {
  anonymity: () => ({
    holds: (strategy) =>
      fc.assert(
        fc.property(users, (each) => {
          const scores = each.map((user) => user.score);
          const weights = each.map(({ weight }) => weight);
          const turned = worth(strategy, scores.toReversed(), weights.toReversed());
          expect(turned).to.be.closeTo(worth(strategy, scores, weights), 1e-9);
        }),
      ),
  }),
  neutrality: () => ({
    holds: (strategy) =>
      fc.assert(
        fc.property(users, (each) => {
          const one = each.map((user) => user.score);
          const other = each.map(({ more }) => more);
          fc.pre(worth(strategy, one) !== worth(strategy, other));
          const renamed = { A: 'B', B: 'A' }[best(strategy, { A: one, B: other })];
          expect(best(strategy, { A: other, B: one })).to.equal(renamed);
        }),
      ),
  }),
  'Condorcet winner': () => ({
    fails: (strategy) => {
      expect(preferring(mildMajority.A!, mildMajority.B!)).to.equal(2);
      expect(best(strategy, mildMajority)).to.equal('B');
    },
  }),
  'Condorcet loser': () => ({
    fails: (strategy) => {
      const worst: Scores = { ...mildMajority, C: [57, 57, 9] };
      for (const movie of ['A', 'C']) expect(preferring(worst[movie]!, worst.B!)).to.equal(2);
      expect(best(strategy, worst)).to.equal('B');
    },
  }),
  monotonicity: () => ({
    holds: (strategy) =>
      fc.assert(
        fc.property(users, fc.nat(), (each, who) => {
          const scores = each.map((user) => user.score);
          const weights = each.map(({ weight }) => weight);
          const at = who % each.length;
          const liked = scores.with(at, Math.min(100, scores[at]! + each[at]!.more));
          expect(worth(strategy, liked, weights) + 1e-9).to.be.at.least(worth(strategy, scores, weights));
        }),
      ),
  }),
  unanimity: (strategy) =>
    strategy === 'nash-product'
      ? { fails: () => expect(worth('nash-product', [1, 1])).to.equal(worth('nash-product', [0, 0])) }
      : unanimity,
  clones: () => ({
    fails: (strategy) => {
      // For both users, no score of B is between those of A and its clone.
      const two: Scores = { A: [40, 46], B: [50, 45] };
      expect(best(strategy, two)).to.equal('B');
      expect(best(strategy, { ...two, clone: [49, 100] })).to.equal('clone');
    },
  }),
};

describe('Properties of strategies', () => {
  for (const [property, checkOf] of Object.entries(properties))
    for (const strategy of strategySchema.options) {
      const check = checkOf(strategy);
      if ('holds' in check) it(`hold by ${strategy}: ${property}`, () => check.holds(strategy));
      else it(`fail by ${strategy} in an example: ${property}`, () => check.fails(strategy));
    }

  it('hold by nash-product from one point on: unanimity', () => unanimityFrom(1, 'nash-product'));

  it('are in the table of docs/polls.md as they are tested', () => {
    const page = readFileSync(join(import.meta.dirname, '../../../../../../docs/polls.md'), 'utf8');
    const rows = [...page.matchAll(/^\| (?!property)([A-Za-z ]+) \|((?: (?:yes|no) \|){7})$/gm)];
    const table = rows.map(([, property, cells]) => [
      property,
      ...[...cells!.matchAll(/yes|no/g)].slice(2).map(([cell]) => cell),
    ]);
    const tested = Object.entries(properties).map(([property, checkOf]) => [
      property,
      ...strategySchema.options.map((strategy) => ('holds' in checkOf(strategy) ? 'yes' : 'no')),
    ]);
    expect(table).to.deep.equal(tested);
  });
});
