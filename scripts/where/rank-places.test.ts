import { expect } from 'chai';
import { placesIn } from './places.ts';
import { rankPlaces } from './rank-places.ts';

const sources = {
  'functions/src/duels/pay-sides.ts': `/** Pays both sides. */
import type { Bet } from './bets.ts';

/** Gives the challenger's bet back. */
export function returnBet(bet: Bet) {
  return bet.coins;
}

export const mostCoins = 10;
`,
  'functions/src/duels/pay-sides.test.ts': `describe('A bet', () => {
  it("is given back after a draw", () => {});
});
`,
  'web/src/i18n/en/duels.ts': `export const duels = {
  returned: 'You get your bet back',
};
`,
  'firestore.rules': `service cloud.firestore {
    // Who fights.
    match /duels/{duelId} {
      allow get: if false;
`,
};
const places = Object.entries(sources).flatMap(([file, source]) => placesIn(file, source));
const found = (words: string) => rankPlaces(places, words).map(({ file, line, name }) => [file, line, name]);

describe('The places that words are about', () => {
  it('are declarations by name and comment, then tests by title, then texts', () => {
    expect(found('giving bets back')).to.deep.equal([
      ['functions/src/duels/pay-sides.ts', 5, 'returnBet'],
      ['functions/src/duels/pay-sides.test.ts', 2, ''],
      ['web/src/i18n/en/duels.ts', 2, 'returned'],
    ]);
  });

  it('are files by their own comment, rules by the comment above them, and what a body says', () => {
    expect(found('both')[0]).to.deep.equal(['functions/src/duels/pay-sides.ts', 1, '']);
    expect(found('fights')).to.deep.equal([['firestore.rules', 3, '/duels/{duelId}']]);
    expect(found('coins')[0]).to.deep.equal(['functions/src/duels/pay-sides.ts', 9, 'mostCoins']);
    expect(found('who is it')).to.deep.equal([]);
  });
});
