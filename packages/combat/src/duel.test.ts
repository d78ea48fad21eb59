import { expect } from 'chai';
import fc from 'fast-check';
import { duelOutcomeOf, fight } from './duel.ts';
import { fighter, fighters, seeds } from './fighters.test-support.ts';
import { hitPointsOf } from './formulas.ts';

const seed = '5eed'.repeat(8);

describe('A duel', () => {
  it('is the same each time, with its log or without', () => {
    fc.assert(
      fc.property(fighters, fighters, seeds, (challenger, opponent, drawn) => {
        const duel = fight(challenger, opponent, drawn);
        expect(fight(challenger, opponent, drawn)).to.deep.equal(duel);
        const { log, ...outcome } = duel;
        expect(log).to.have.length(outcome.turns);
        expect(duelOutcomeOf(challenger, opponent, drawn)).to.deep.equal(outcome);
      }),
    );
  });

  it('is attack for attack, one side after the other, and its log adds up to its end', () => {
    fc.assert(
      fc.property(fighters, fighters, seeds, (challenger, opponent, drawn) => {
        const { log, winner, turns, left } = fight(challenger, opponent, drawn);
        const now = { challenger: hitPointsOf(challenger), opponent: hitPointsOf(opponent) };
        for (const [at, turn] of log.entries()) {
          const defender = turn.attacker === 'challenger' ? 'opponent' : 'challenger';
          if (at > 0) expect(turn.attacker).not.to.equal(log[at - 1]!.attacker);
          if (turn.result === 'dodged') expect(turn.damage).to.equal(0);
          now[defender] = Math.max(0, now[defender] - turn.damage);
          expect(turn.left).to.equal(now[defender]);
          if (turn.left === 0) expect([at, winner]).to.deep.equal([turns - 1, turn.attacker]);
        }
        expect(left).to.deep.equal(now);
        if (turns < 50) expect(log.at(-1)!.left).to.equal(0);
      }),
    );
  });

  it('is begun by the more agile fighter, and where both are as agile by whom the seed says', () => {
    const first = (mine: number, theirs: number, drawn: string) =>
      fight(fighter([9, 5, mine]), fighter([9, 5, theirs]), drawn).log[0]!.attacker;
    // The first number of the generator is rotl(5 × second word, 7) × 9.
    const low = `${'0'.repeat(31)}1`;
    const high = `00000000${'00400000'}${'0'.repeat(15)}1`;
    for (const drawn of [low, high]) {
      expect(first(4, 3, drawn)).to.equal('challenger');
      expect(first(3, 4, drawn)).to.equal('opponent');
    }
    expect(first(4, 4, low)).to.equal('challenger');
    expect(first(4, 4, high)).to.equal('opponent');
  });

  it('is won with the higher share of hit points after fifty attacks, even if fewer are left', () => {
    const unhurt = fight(fighter([6, 0], 0, 0), fighter([0, 500], 0, 0), seed);
    expect(unhurt.left.challenger).to.equal(1000);
    expect(unhurt.left.opponent).to.be.within(20_000, 25_999);
    expect([unhurt.winner, unhurt.turns]).to.deep.equal(['challenger', 50]);
    // The weaker one loses the smaller share, of many more.
    const enduring = fight(fighter([12, 40], 0, 0), fighter([10, 100], 0, 0), seed);
    expect([enduring.winner, enduring.turns]).to.deep.equal(['opponent', 50]);
  });

  it('is a draw if the same share is left after fifty attacks', () => {
    const { winner, turns, left } = fight(fighter([0, 50], 0), fighter([0, 0], 0), seed);
    expect([winner, turns]).to.deep.equal([null, 50]);
    expect(left).to.deep.equal({ challenger: 3500, opponent: 1000 });
  });

  it('refuses numbers that are not whole, below 0 or too high', () => {
    const good = fighter([1, 1, 1, 1, 1]);
    for (const bad of [
      fighter([1.5]),
      fighter([0, -1]),
      fighter([501]),
      fighter([], 501),
      fighter([], 0, Number.NaN),
    ])
      for (const [one, other] of [
        [good, bad],
        [bad, good],
      ] as const)
        expect(() => fight(one, other, seed)).to.throw(RangeError, 'not a whole number from 0 to 500');
  });
});
