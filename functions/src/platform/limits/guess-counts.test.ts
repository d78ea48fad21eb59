import { minute, second } from '@cine/contract/time';
import { expect } from 'chai';
import fc from 'fast-check';
import { fuzzRuns } from '../../../test/fuzz/runs.ts';
import { type Fault, GuessWorld } from './guesses.test-support.ts';
import { windowMs } from './tally.ts';

const by = fc.nat({ max: 9 });
const uid = fc.constantFrom('lea', 'tom', 'ines');
const ms = fc.oneof(
  fc.nat({ max: 10 * second }),
  fc.nat({ max: 4 * minute }),
  fc.constantFrom(1, windowMs - 1, windowMs),
);

/** Something that happens; its details are printed if a history fails. */
type Step = { details: object; act: (world: GuessWorld) => void };

function step<Details extends object>(
  details: fc.Arbitrary<Details>,
  act: (world: GuessWorld, details: Details) => void,
): fc.Arbitrary<Step> {
  return details.map((found) => ({ details: found, act: (world: GuessWorld) => act(world, found) }));
}

const history = fc.array(
  fc.oneof(
    step(fc.record({ ms }), (world, { ms }) => {
      world.now += ms;
    }),
    step(fc.record({ by, uid, isRight: fc.boolean() }), (world, { by, uid, isRight }) =>
      world.begin(by, uid, isRight),
    ),
    step(fc.record({ by }), (world, { by }) => world.end(by)),
    step(fc.record({ by, afterCounting: fc.boolean() }), (world, { by, afterCounting }) =>
      world.crash(by, afterCounting),
    ),
    // Every instance tries some at once.
    step(fc.record({ uid, each: fc.integer({ min: 1, max: 6 }) }), (world, { uid, each }) => {
      for (let count = 0; count < 10 * each; count += 1) world.begin(count % 10, uid, count % 7 === 6);
    }),
    step(fc.constant({ end: 'all' }), (world) => world.endAll()),
  ),
  { maxLength: 40 },
);

function play(fault: Fault | null, runs: number): void {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), history, (failures, all) => {
      const world = new GuessWorld(failures, fault);
      for (const { act } of all) act(world);
      world.endAll();
    }),
    { numRuns: runs },
  );
}

describe('Guesses on many instances', () => {
  it('tell callers of a wrong code at most as often as the limit, and are never refused below it', () => {
    play(null, fuzzRuns(400));
  });

  for (const fault of [
    'told before it is counted',
    'not checked again',
    'a right one is not checked',
  ] as const)
    it(`would be told too often, which this test notices: ${fault}`, () => {
      expect(() => play(fault, 400)).to.throw('Property failed');
    });
});
