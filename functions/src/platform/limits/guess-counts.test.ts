import { minute, second } from '@cine/contract/time';
import { expect } from 'chai';
import fc from 'fast-check';
import { rounds } from '../../../../scripts/test/deep.ts';
import { type Counts, refusedUntil, withFailure } from './guess-counts.ts';
import { type Fault, GuessWorld } from './guesses.test-support.ts';
import { windowMs } from './tally.ts';

const by = fc.nat({ max: 9 });
const uid = fc.constantFrom('lea', 'tom', 'ines');
const operation = fc.constantFrom('sessions-join', 'sessions-joinAsScreen');
const ms = fc.oneof(
  fc.nat({ max: 10 * second }),
  fc.nat({ max: 4 * minute }),
  fc.constantFrom(1, windowMs - 1, windowMs),
);

type Step = { details: object; act: (world: GuessWorld) => void };

function step<Details extends object>(
  details: fc.Arbitrary<Details>,
  act: (world: GuessWorld, details: Details) => void,
): fc.Arbitrary<Step> {
  return details.map((guess) => ({ details: guess, act: (world: GuessWorld) => act(world, guess) }));
}

const history = fc.array(
  fc.oneof(
    step(fc.record({ ms }), (world, { ms }) => {
      world.now += ms;
    }),
    step(fc.record({ by, uid, operation, isRight: fc.boolean() }), (world, { by, uid, operation, isRight }) =>
      world.begin(by, { uid, operation, isRight }),
    ),
    step(fc.record({ by }), (world, { by }) => world.end(by)),
    step(fc.record({ by, afterCounting: fc.boolean() }), (world, { by, afterCounting }) =>
      world.crash(by, afterCounting),
    ),
    // Every instance tries some at once.
    step(
      fc.record({ uid, operation, each: fc.integer({ min: 1, max: 6 }), right: fc.constantFrom(1, 2, 7) }),
      (world, { uid, operation, each, right }) => {
        for (let count = 0; count < 10 * each; count += 1)
          world.begin(count % 10, { uid, operation, isRight: count % right === 0 });
      },
    ),
    step(fc.constant({ end: 'all' }), (world) => world.endAll()),
  ),
  { maxLength: 40 },
);

const limits = fc.record({
  calls: fc.integer({ min: 1, max: 80 }),
  failures: fc.integer({ min: 1, max: 12 }),
});

function play(fault: Fault | null, runs: { numRuns: number; seed?: number }): void {
  fc.assert(
    fc.property(limits, history, (limit, all) => {
      const world = new GuessWorld(limit, fault);
      for (const { act } of all) act(world);
      world.endAll();
    }),
    runs,
  );
}

const failed = (times: number) =>
  Array.from({ length: times }).reduce<Counts>((counts) => withFailure(counts, 'sessions-join', 1), {});

describe('Wrong guesses', () => {
  const isAllowed = (own: number, ofNetwork: number, ofWider: number) =>
    refusedUntil('o', failed(own), failed(ofNetwork), { calls: 9, failures: 10 }, 2, failed(ofWider)) ===
    null;

  it('of a network slow down those who made three of them', () => {
    expect([isAllowed(2, 50, 50), isAllowed(3, 49, 50), isAllowed(3, 50, 50)]).to.deep.equal([
      true,
      true,
      false,
    ]);
  });

  it('of a wider network, at ten times as many, slow them down whatever networks they claim', () => {
    expect([isAllowed(2, 0, 500), isAllowed(3, 0, 499), isAllowed(3, 0, 500)]).to.deep.equal([
      true,
      true,
      false,
    ]);
  });
});

describe('Guesses on many instances', () => {
  it('answer at most a quarter above the limit, tell wrong codes up to it, and refuse none below it', () => {
    play(null, rounds(200, 4000));
  });

  for (const fault of [
    'told before it is counted',
    'not checked again',
    'a right one is not checked',
    'a right one is not counted',
  ] as const)
    it(`would be told too often, which this test notices: ${fault}`, () => {
      expect(() => play(fault, rounds(400, 4000))).to.throw('Property failed');
    });
});
