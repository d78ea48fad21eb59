import { expect } from 'chai';
import fc from 'fast-check';
import { breakTie } from './tie-break.ts';

const lots = { A: '9f', B: '0c', C: '41' };

describe('A tie', () => {
  it('is none if one option is left', () => {
    expect(breakTie<string>(['C'], [{ A: 1 }], {})).to.deep.equal({ winner: 'C', decidedBy: null });
  });

  it('is broken by the first criterion in which one of those still tied is the highest', () => {
    const criteria = [
      { A: 2, B: 1, C: 2 },
      { A: 60, B: 90, C: 70 },
    ];
    expect(breakTie(['A', 'B', 'C'], criteria, lots)).to.deep.equal({ winner: 'C', decidedBy: 1 });
    expect(breakTie(['A', 'B'], criteria, lots)).to.deep.equal({ winner: 'A', decidedBy: 0 });
  });

  it('goes to the lot that comes first as text if the criteria leave several', () => {
    expect(breakTie(['A', 'B', 'C'], [], lots)).to.deep.equal({ winner: 'B', decidedBy: 'lot' });
    expect(breakTie(['A', 'C'], [{ A: 1, C: 1 }], lots)).to.deep.equal({ winner: 'C', decidedBy: 'lot' });
  });

  it('counts an option without a number as the lowest', () => {
    expect(breakTie(['A', 'B'], [{ B: -5 }], lots)).to.deep.equal({ winner: 'B', decidedBy: 0 });
    expect(breakTie(['A', 'C'], [{}], lots)).to.deep.equal({ winner: 'C', decidedBy: 'lot' });
  });

  it('needs options, and different lots where they decide', () => {
    expect(() => breakTie([], [], lots)).to.throw(RangeError, 'Nothing is tied');
    for (const drawn of [{}, { A: '1' }, { A: '1', B: '1' }])
      expect(() => breakTie(['A', 'B'], [], drawn)).to.throw(RangeError, 'a lot of its own');
  });

  it('has the same winner in whatever order the options are', () => {
    const options = ['A', 'B', 'C', 'D'];
    const worth = fc.record(
      Object.fromEntries(options.map((option) => [option, fc.integer({ max: 2, min: 0 })])),
    );
    const drawn = fc
      .uniqueArray(fc.string(), { minLength: 4, maxLength: 4 })
      .map((texts) => Object.fromEntries(options.map((option, at) => [option, texts[at]!])));
    fc.assert(
      fc.property(
        fc.shuffledSubarray(options, { minLength: 1 }),
        fc.array(worth, { maxLength: 3 }),
        drawn,
        (tied, criteria, each) => {
          const result = breakTie(tied, criteria, each);
          expect(tied).to.include(result.winner);
          expect(breakTie(tied.toSorted(), criteria, each)).to.deep.equal(result);
        },
      ),
    );
  });
});
