import { expect } from 'chai';
import fc from 'fast-check';
import { timesOf } from './times.ts';

const step = fc.record({ count: fc.integer({ min: 1, max: 100 }), completed: fc.boolean() });

describe('The times of a gain', () => {
  it('come in order: each challenge, the XP, the level, the extras, the end; the celebration after a challenge began', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), fc.nat(4), (steps, extraCount) => {
        const { steps: begins, completed, xp, level, extras, end } = timesOf(steps, extraCount);
        expect(extras).to.have.length(extraCount);
        const inOrder = [...begins, xp, level, ...extras, end];
        expect(inOrder).to.deep.equal(inOrder.toSorted((one, other) => one - other));
        const first = steps.findIndex((each) => each.completed);
        if (first >= 0) expect(completed).to.be.within(begins[first]!, xp);
      }),
    );
  });

  it('keep a step of a hundred movies as short as one of twelve', () => {
    const ends = [12, 100].map((count) => timesOf([{ count, completed: true }]).end);
    expect(ends[0]).to.equal(ends[1]);
  });
});
