import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'chai';
import fc from 'fast-check';
import { inTurn, noTurns } from './in-turn.ts';

describe('Taking turns', () => {
  it('runs as many at a time as it may, in the order in which they came, whether or not they fail', async () => {
    const runs = fc.array(fc.record({ ms: fc.nat({ max: 3 }), fails: fc.boolean() }), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(runs, fc.integer({ min: 1, max: 5 }), async (all, atOnce) => {
        const turns = noTurns();
        const begun: number[] = [];
        let underWay = 0;
        let most = 0;
        const run = async (index: number) => {
          begun.push(index);
          underWay += 1;
          most = Math.max(most, underWay);
          await wait(all[index]!.ms);
          underWay -= 1;
          if (all[index]!.fails) throw new Error('failed');
          return index;
        };
        const ended = await Promise.allSettled(
          all.map((_, index) => inTurn(turns, atOnce, () => run(index))),
        );
        expect(most).to.equal(Math.min(all.length, atOnce));
        expect(begun).to.deep.equal(all.map((_, index) => index));
        expect(ended.map(({ status }) => status === 'rejected')).to.deep.equal(all.map(({ fails }) => fails));
        expect(turns).to.deep.equal(noTurns());
      }),
      { numRuns: 30 },
    );
  });
});
