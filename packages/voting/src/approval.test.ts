import { expect } from 'chai';
import fc from 'fast-check';
import { approval, unanimous } from './approval.ts';
import { ballotsOf, elections } from './elections.test-support.ts';

describe('Approval voting', () => {
  it('lets the option with the most yeses win, and says how many each has', () => {
    expect(approval(['A', 'B', 'C'], ballotsOf({ A: 2, BC: 3, AB: 1 }))).to.deep.equal({
      winners: ['B'],
      counts: { A: 3, B: 4, C: 3 },
    });
  });

  it('leaves options with as many yeses tied, and all of them if nobody votes', () => {
    expect(approval(['A', 'B', 'C'], ballotsOf({ CA: 1 })).winners).to.deep.equal(['A', 'C']);
    expect(approval(['A', 'B'], [])).to.deep.equal({ winners: ['A', 'B'], counts: { A: 0, B: 0 } });
    expect(approval([], [])).to.deep.equal({ winners: [], counts: {} });
  });

  it('refuses ballots with an option twice or with what is not one', () => {
    expect(() => approval(['A'], [['A', 'A']])).to.throw(RangeError, 'A twice');
    expect(() => approval(['A'], [['B']])).to.throw(RangeError, 'B, which is not an option');
  });
});

describe('What everybody says yes to', () => {
  it('is on every ballot, and nothing is if nobody votes', () => {
    expect(unanimous(['A', 'B', 'C'], ballotsOf({ ABC: 1, CA: 1 }))).to.deep.equal(['A', 'C']);
    expect(unanimous(['A'], [])).to.deep.equal([]);
    expect(unanimous(['A', 'B'], ballotsOf({ A: 1, B: 1 }))).to.deep.equal([]);
  });

  it('is all that wins, where there is any', () => {
    fc.assert(
      fc.property(elections, ({ options, ballots }) => {
        const all = unanimous(options, ballots);
        if (all.length > 0) expect(approval(options, ballots).winners).to.deep.equal(all);
      }),
    );
  });
});
