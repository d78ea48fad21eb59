import { expect } from 'chai';
import fc from 'fast-check';
import {
  duelSides,
  duelXp,
  isFair,
  maxBetAt,
  maxWeeklyWinningsAt,
  otherSide,
  resultFor,
} from './duel-rules.ts';

describe('The rules of duels', () => {
  it('call a duel fair from 25 to 75 per cent for either side, draws counting half, and an even one always', () => {
    const fair = (win: number, draw = 0) => isFair('real', { win, draw, loss: 1 - win - draw });
    expect([0.2499, 0.25, 0.5, 0.75, 0.7501].map((win) => fair(win))).to.deep.equal([
      false,
      true,
      true,
      true,
      false,
    ]);
    expect([fair(0.2, 0.1), fair(0.2, 0.08)]).to.deep.equal([true, false]);
    expect(isFair('even', { win: 1, draw: 0, loss: 0 })).to.equal(true);
    const shares = fc.tuple(fc.nat(400), fc.nat(400)).map(([win, draw]) => ({
      win: win / 1024,
      draw: draw / 1024,
      loss: (1024 - win - draw) / 1024,
    }));
    fc.assert(
      fc.property(shares, (odds) => {
        const turned = { win: odds.loss, draw: odds.draw, loss: odds.win };
        expect(isFair('real', odds)).to.equal(isFair('real', turned));
      }),
    );
  });

  it('pay the winner by the level of who lost', () => {
    expect([duelXp('won', 1), duelXp('won', 30), duelXp('lost', 30), duelXp('drawn', 30)]).to.deep.equal([
      60, 350, 10, 10,
    ]);
    for (const side of duelSides) {
      expect([resultFor(side, side), resultFor(side, otherSide(side)), resultFor(side, null)]).to.deep.equal([
        'won',
        'lost',
        'drawn',
      ]);
    }
  });

  it('let bets be and bring ten coins a level, that of the lower one and the own one', () => {
    expect([maxBetAt([10, 40]), maxBetAt([9, 40]), maxWeeklyWinningsAt(40)]).to.deep.equal([100, 0, 400]);
  });
});
