import { expect } from 'chai';
import fc from 'fast-check';
import { ballotsOf, elections, margin } from './elections.test-support.ts';
import { schulze } from './schulze.ts';

describe("Schulze's method", () => {
  it("has the table, the strengths and the order of the paper's example of 45 voters", () => {
    const ballots = ballotsOf({
      ACBED: 5,
      ADECB: 5,
      BEDAC: 8,
      CABED: 3,
      CAEBD: 7,
      CBADE: 2,
      DCEBA: 7,
      EBADC: 8,
    });
    expect(schulze(['A', 'B', 'C', 'D', 'E'], ballots)).to.deep.equal({
      winners: ['E'],
      order: [['E'], ['A'], ['C'], ['B'], ['D']],
      pairwise: [
        [0, 20, 26, 30, 22],
        [25, 0, 16, 33, 18],
        [19, 29, 0, 17, 24],
        [15, 12, 28, 0, 14],
        [23, 27, 21, 31, 0],
      ],
      strengths: [
        [0, 28, 28, 30, 24],
        [25, 0, 28, 33, 24],
        [25, 29, 0, 29, 24],
        [25, 28, 28, 0, 24],
        [25, 28, 28, 31, 0],
      ],
    });
  });

  it("chooses Nashville as Tennessee's capital, which beats each other city", () => {
    const cities = ['Memphis', 'Nashville', 'Chattanooga', 'Knoxville'];
    const [memphis, nashville, chattanooga, knoxville] = cities as [string, string, string, string];
    const ballots = [
      ...Array.from({ length: 42 }, () => [memphis, nashville, chattanooga, knoxville]),
      ...Array.from({ length: 26 }, () => [nashville, chattanooga, knoxville, memphis]),
      ...Array.from({ length: 15 }, () => [chattanooga, knoxville, nashville, memphis]),
      ...Array.from({ length: 17 }, () => [knoxville, chattanooga, nashville, memphis]),
    ];
    const { order, pairwise } = schulze(cities, ballots);
    expect(order).to.deep.equal([[nashville], [chattanooga], [knoxville], [memphis]]);
    expect(pairwise[1]).to.deep.equal([58, 0, 68, 68]);
  });

  it("leaves all options of Condorcet's paradox tied", () => {
    const { winners, order, strengths } = schulze(['A', 'B', 'C'], ballotsOf({ ABC: 1, BCA: 1, CAB: 1 }));
    expect(winners).to.deep.equal(['A', 'B', 'C']);
    expect(order).to.deep.equal([['A', 'B', 'C']]);
    expect(strengths.flat()).to.deep.equal([0, 2, 2, 2, 0, 2, 2, 2, 0]);
  });

  it("resolves Condorcet's own cycle of sixty voters at its weakest victory", () => {
    const ballots = ballotsOf({ ABC: 23, BCA: 17, BAC: 2, CAB: 10, CBA: 8 });
    const { winners, pairwise } = schulze(['A', 'B', 'C'], ballots);
    expect(pairwise).to.deep.equal([
      [0, 33, 25],
      [27, 0, 42],
      [35, 18, 0],
    ]);
    expect(winners).to.deep.equal(['B']);
  });

  it("isn't moved by clones of the loser, which win by Borda's count", () => {
    const two = { options: ['A', 'B'], ballots: ballotsOf({ AB: 66, BA: 34 }) };
    const cloned = { options: ['A', 'B', 'C'], ballots: ballotsOf({ ABC: 66, BCA: 34 }) };
    const borda = (option: string) =>
      cloned.ballots.reduce((sum, ballot) => sum + 2 - ballot.indexOf(option), 0);
    expect(borda('B')).to.be.above(borda('A'));
    for (const { options, ballots } of [two, cloned])
      expect(schulze(options, ballots).winners).to.deep.equal(['A']);
  });

  it('ranks what ballots leave out last and together', () => {
    expect(schulze(['A', 'B', 'C'], [['B']]).order).to.deep.equal([['B'], ['A', 'C']]);
    expect(schulze(['A', 'B', 'C'], [['C', 'A']]).order).to.deep.equal([['C'], ['A'], ['B']]);
  });

  it('leaves all options tied if nobody votes or all ballots are empty', () => {
    for (const ballots of [[], [[], []]])
      expect(schulze(['A', 'B'], ballots).order).to.deep.equal([['A', 'B']]);
    expect(schulze([], [])).to.deep.equal({ winners: [], order: [], pairwise: [], strengths: [] });
  });

  it('refuses ballots with an option twice or with what is not one, and options that are there twice', () => {
    expect(() => schulze(['A', 'B'], [['A', 'A']])).to.throw(RangeError, 'A twice');
    expect(() => schulze(['A', 'B'], [['C']])).to.throw(RangeError, 'C, which is not an option');
    expect(() => schulze(['A', 'A'], [])).to.throw(RangeError, 'twice');
  });

  it('finds the strongest of all paths, as a search through every one does', () => {
    fc.assert(
      fc.property(elections, ({ options, ballots }) => {
        const { pairwise, strengths } = schulze(options, ballots);
        const victory = (from: number, to: number) =>
          margin(ballots, options[from]!, options[to]!) > 0 ? pairwise[from]![to]! : 0;
        const strongest = (from: number, to: number, past: readonly number[]): number =>
          Math.max(
            victory(from, to),
            ...[...options.keys()]
              .filter((via) => via !== from && via !== to && !past.includes(via))
              .map((via) => Math.min(victory(from, via), strongest(via, to, [...past, from]))),
          );
        for (const from of options.keys())
          for (const to of options.keys())
            if (from !== to) expect(strengths[from]![to]).to.equal(strongest(from, to, []));
      }),
    );
  });

  it('orders every option after all that beat it, and each step is beaten by the one before', () => {
    fc.assert(
      fc.property(elections, ({ options, ballots }) => {
        const { order, strengths } = schulze(options, ballots);
        expect(order.flat().toSorted()).to.deep.equal(options.toSorted());
        const beats = (one: string, other: string) => {
          const from = options.indexOf(one);
          const to = options.indexOf(other);
          return strengths[from]![to]! > strengths[to]![from]!;
        };
        for (const [at, step] of order.entries())
          for (const option of step) {
            const same = order.slice(at).flat();
            expect(same.some((other) => beats(other, option))).to.equal(false);
            if (at > 0) expect(order[at - 1]!.some((other) => beats(other, option))).to.equal(true);
          }
      }),
    );
  });
});
