import { duelRules, mostBet } from '@cine/contract/game/duels/duel-rules';
import { expect } from 'chai';
import { betIn, noBetReason } from './bet.ts';

const fair = { win: 0.5, draw: 0, loss: 0.5 };
const clear = { win: 0.9, draw: 0, loss: 0.1 };
const { bettingLevel: level } = duelRules;

describe('The reason why a duel can’t have a bet', () => {
  const reason = (
    levels: [number, number],
    { kind = 'real' as 'real' | 'even', odds = fair, coins = 1000 } = {},
  ) => noBetReason({ kind, odds, levels, mostBet: mostBet(levels, coins, kind === 'even' || odds === fair) });

  it('is the lower level, then a clear favourite, then the purse', () => {
    expect(reason([level, level - 1], { odds: clear, coins: 0 })).to.equal('level');
    expect(reason([level, level], { odds: clear, coins: 0 })).to.equal('odds');
    expect(reason([level, level], { coins: duelRules.purseParts - 1 })).to.equal('purse');
  });

  it('is none where there can be one, as in any even duel', () => {
    expect(reason([level, level + 5])).to.equal(null);
    expect(reason([level, level], { kind: 'even', odds: clear })).to.equal(null);
  });
});

describe('A bet that was typed', () => {
  it('is a whole number up to the most, or nothing', () => {
    expect(betIn('', 50)).to.equal(0);
    expect(betIn(' 50 ', 50)).to.equal(50);
    for (const typed of ['51', '-1', '1.5', 'ten', '99999999999'])
      expect(betIn(typed, 50), typed).to.equal(null);
  });
});
