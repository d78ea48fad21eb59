import { readFileSync } from 'node:fs';
import { minute, second } from '@cine/contract/time';
import { expect } from 'chai';
import fc from 'fast-check';
import { rounds } from '../../../../scripts/test/deep.ts';
import { windowMs } from './tally.ts';
import { World } from './world.test-support.ts';

const instances = 20;
const by = fc.nat({ max: instances - 1 });
const limits = fc.oneof(
  { arbitrary: fc.integer({ min: 1, max: 120 }), weight: 4 },
  { arbitrary: fc.constantFrom(200, 300, 600), weight: 1 },
);
const ms = fc.oneof(
  fc.integer({ min: 0, max: 10 * second }),
  fc.integer({ min: 0, max: 4 * minute }),
  fc.integer({ min: 0, max: 3 * windowMs }),
  fc.constantFrom(1, windowMs - 1, windowMs, windowMs + 1),
);
const share = fc.oneof(fc.constant(0), fc.constant(2), fc.double({ min: 0, max: 0.3, noNaN: true }));

const everyInstance = Array.from({ length: instances }, (_, each) => each);

type Step = { details: object; act: (world: World) => void };

function step<Details extends object>(
  details: fc.Arbitrary<Details>,
  act: (world: World, details: Details) => void,
): fc.Arbitrary<Step> {
  return details.map((drawn) => ({ details: drawn, act: (world: World) => act(world, drawn) }));
}

const passes = step(fc.record({ ms }), (world, { ms }) => {
  world.now += ms;
});
const passesToEdge = step(
  fc.record({ edge: fc.nat(), ms: fc.constantFrom(-1, 0, 1, 100) }),
  (world, { edge, ms }) => world.passToEdge(edge, ms),
);
const calls = step(fc.record({ by, share }), (world, { by, share }) =>
  world.call(by, 1 + Math.floor(share * world.limit)),
);
const takesTurns = step(
  fc.record({ among: fc.integer({ min: 1, max: instances }), times: fc.integer({ min: 1, max: 30 }), ms }),
  (world, { among, times, ms }) => {
    for (let turn = 0; turn < times; turn += 1) {
      world.call(turn % among, 1);
      world.now += Math.floor(ms / times);
    }
  },
);
const hoards = step(
  fc.record({ pauses: fc.integer({ min: 1, max: 4 }), ms: fc.integer({ min: 0, max: windowMs }) }),
  (world, { pauses, ms }) => {
    for (const each of everyInstance) {
      world.call(each, 1);
      if (each % Math.ceil(instances / pauses) === 0) world.now += ms;
    }
  },
);
const spendsAll = step(fc.constant({ spend: 'all' }), (world) => {
  for (const each of everyInstance) world.spendHeld(each, 2 * world.limit);
});
const crashes = step(fc.record({ crash: fc.option(by) }), (world, { crash }) => {
  for (const each of crash === null ? everyInstance : [crash]) world.crash(each);
});
const history = fc.array(fc.oneof(passes, passesToEdge, calls, takesTurns, hoards, spendsAll, crashes), {
  maxLength: 40,
});

const kinds = {
  leased: { lends: true },
  strict: { lends: false },
};

describe('A tally of calls', () => {
  for (const [name, kind] of Object.entries(kinds)) {
    it(`refuses none below the limit, allows a quarter more at most, and knows when: ${name}`, () => {
      fc.assert(
        fc.property(limits, history, fc.constantFrom(0, 1, second), (limit, all, latency) => {
          const world = new World(limit, kind, latency);
          for (const { act } of all) act(world);
        }),
        rounds(200, 4000),
      );
    });

    it(`allows an instance alone exactly the limit: ${name}`, () => {
      const atOnce = fc.integer({ min: 1, max: 80 });
      const pauses = fc.array(fc.tuple(atOnce, fc.nat({ max: 5 * second })), { maxLength: 100 });
      fc.assert(
        fc.property(limits, pauses, (limit, all) => {
          const world = new World(limit, kind);
          let allowed = 0;
          let total = 0;
          for (const [calls, ms] of all) {
            allowed += world.call(0, calls);
            total += calls;
            world.now += ms;
          }
          expect(allowed).to.equal(Math.min(total, limit));
        }),
      );
    });
  }

  it('is asked as often as docs/costs.md says', () => {
    const docs = readFileSync(new URL('../../../../docs/costs.md', import.meta.url), 'utf8');
    for (const calls of [20, 60, 300, 600]) {
      const asks = [1, 3, 10].map((instances) => {
        const world = new World(600, kinds.leased);
        for (let call = 0; call < calls; call += 1) {
          world.call(call % instances, 1);
          world.now += (0.99 * windowMs) / 600;
        }
        return world.asks;
      });
      expect(docs).to.include(`| ${[calls, ...asks].join(' | ')} |`);
    }
  });

  it('stays small, however many instances call for hours', () => {
    for (const limit of [20, 100, 600]) {
      const world = new World(limit, kinds.leased);
      for (let call = 0; call < 5 * limit; call += 1) {
        world.call(call % 7 === 0 ? call % 40 : call % 3, 1);
        world.now += (1.1 * windowMs) / limit;
        expect(world.stored.made.length, 'spans').to.be.at.most(50);
        expect(world.stored.leases.length, 'leases').to.be.at.most(40);
      }
    }
  });
});
