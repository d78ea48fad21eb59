import { expect } from 'chai';
import fc from 'fast-check';
import { restrict } from './ballots.ts';
import { elections, ranksAbove } from './elections.test-support.ts';
import { schulze } from './schulze.ts';

describe('Ballots restricted to what remains', () => {
  it('keep their order, and an empty one still counts', () => {
    expect(restrict([['A', 'B', 'C'], ['B'], []], ['C', 'A'])).to.deep.equal([['A', 'C'], [], []]);
  });

  it('say of the remaining options what they said before', () => {
    fc.assert(
      fc.property(elections, fc.nat(), ({ options, ballots }, which) => {
        const remaining = options.toSpliced(which % options.length, 1);
        for (const [at, ballot] of restrict(ballots, remaining).entries())
          for (const one of remaining)
            for (const other of remaining)
              expect(ranksAbove(ballot, one, other)).to.equal(ranksAbove(ballots[at]!, one, other));
        const before = schulze(options, ballots).pairwise.flatMap((row, from) =>
          row.filter((_, to) => remaining.includes(options[from]!) && remaining.includes(options[to]!)),
        );
        const { pairwise } = schulze(remaining, restrict(ballots, remaining));
        expect(pairwise.flat()).to.deep.equal(before);
      }),
    );
  });
});
