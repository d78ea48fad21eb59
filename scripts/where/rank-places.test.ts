import { expect } from 'chai';
import { placesIn } from './places.ts';
import { createRanking } from './rank-places.ts';
import { readSynonyms } from './synonyms.ts';

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
  lost: 'The user who watched it loses the bet.',
  given:
    'Both sides',
};
`,
  'web/src/i18n/fr/duels.ts': `export const duels = {
  returned: 'C’est rendu !',
};
`,
  'functions/src/duels/background.ts': `export const background: Background = {
  /** Deletes what nobody fought. */
  lapse: onTimer('*/15 * * * *', endLapsed),
};
`,
  'functions/src/duels/duel-rules.ts': `export const duelRules = {
  /** How long a proposal waits for an answer. */
  openForMs: 48 * hour,
};
`,
  'web/src/pages/duels/arena.module.css': `/* Where both stand. */

.sand {
  color: var(--line);
}
`,
  'web/src/style/tokens.css': `/* Sizes, and the colours of both themes. */

/* The light theme, at dawn. */
:root[data-theme="light"] {
  --ground: white;
}
`,
  'functions/src/refunds/words/en.ts': `export const en: RefundWords = {
  done: 'Here you are',
};
`,
  'functions/src/refunds/words/index.ts': `/** The texts of the mail about a refund. */
export type RefundWords = Record<'done', string>;
`,
  'functions/src/duels/terms.ts': `/** A proposal. */
export type Terms = {
  seed: number;
  /** What each puts in, in whole marbles. */
  readonly marbles?: number;
};
`,
  'docs/glossary.md': '- **figure** (`characters`; not avatar): what others see of a character',
  'firestore.rules': `service cloud.firestore {
    // Who fights.
    match /duels/{duelId} {
      allow get: if false;
`,
};
const index = sources['functions/src/refunds/words/index.ts'];
const places = Object.entries(sources).flatMap(([file, source]) =>
  placesIn(file, source, file.includes('/words/') ? index : ''),
);
const synonyms = readSynonyms('- **bet** (`duels`; not stake, wager): the coins that each puts in a duel');
const rank = createRanking(places, synonyms);
const placesFor = (question: string) => rank(question).map(({ file, line, name }) => [file, line, name]);

describe('The places that words are about', () => {
  it('are declarations by name and comment, then tests by title, then texts', () => {
    expect(placesFor('giving bets back').slice(0, 3)).to.deep.equal([
      ['functions/src/duels/pay-sides.ts', 5, 'returnBet'],
      ['functions/src/duels/pay-sides.test.ts', 2, ''],
      ['web/src/i18n/en/duels.ts', 2, 'returned'],
    ]);
  });

  it('are files by their own comment, rules by the comment above them, and what a body says', () => {
    expect(placesFor('both')[0]).to.deep.equal(['functions/src/duels/pay-sides.ts', 1, '']);
    expect(placesFor('fights')).to.deep.equal([['firestore.rules', 3, '/duels/{duelId}']]);
    expect(placesFor('coins')[0]).to.deep.equal(['functions/src/duels/pay-sides.ts', 9, 'mostCoins']);
    expect(placesFor('who is it')).to.deep.equal([]);
  });

  it('are what happens by itself, and terms of the glossary', () => {
    expect(placesFor('nobody fought')[0]).to.deep.equal(['functions/src/duels/background.ts', 3, 'lapse']);
    expect(placesFor('characters that others see')).to.deep.equal([['docs/glossary.md', 1, 'figure']]);
  });

  it('are limits in an object by their own comment, and classes of style sheets', () => {
    expect(placesFor('how long proposals wait')[0]).to.deep.equal([
      'functions/src/duels/duel-rules.ts',
      3,
      'duelRules.openForMs',
    ]);
    expect(placesFor('proposal openForMs')[0]![2]).to.equal('duelRules.openForMs');
    expect(placesFor('arena.module.css')[0]![0]).to.equal('web/src/pages/duels/arena.module.css');
    expect(placesFor('sand')[0]).to.deep.equal(['web/src/pages/duels/arena.module.css', 3, 'sand']);
  });

  it('are fields with a comment, and texts by what their type says', () => {
    expect(placesFor('whole marbles')).to.deep.equal([['functions/src/duels/terms.ts', 5, 'marbles']]);
    expect(placesFor('text of the refund mail')).to.deep.include([
      'functions/src/refunds/words/en.ts',
      1,
      '',
    ]);
  });

  it('are style sheets if one asks for a style or a colour', () => {
    expect(placesFor('colours of a theme')[0]).to.deep.equal(['web/src/style/tokens.css', 1, '']);
    expect(placesFor('light ground style')[0]).to.deep.equal(['web/src/style/tokens.css', 4, 'root']);
  });

  it('are found by other words that the glossary or usage has for the same', () => {
    expect(placesFor('wager')[0]).to.deep.equal(['functions/src/duels/pay-sides.ts', 5, 'returnBet']);
    expect(placesFor('limit')[0]).to.deep.equal(['functions/src/duels/pay-sides.ts', 9, 'mostCoins']);
  });

  it('say more of the words before they say one often, and are texts if one asks for a text', () => {
    expect(placesFor('bet challenger')[0]).to.deep.equal([
      'functions/src/duels/pay-sides.ts',
      5,
      'returnBet',
    ]);
    expect(placesFor('english texts about duels')[0]).to.deep.equal(['web/src/i18n/en/duels.ts', 1, '']);
    expect(placesFor('text you get back')[0]).to.deep.equal(['web/src/i18n/en/duels.ts', 2, 'returned']);
  });

  it('are first of all texts that say just what the question does, in any language', () => {
    expect(placesFor('Both sides!')[0]).to.deep.equal(['web/src/i18n/en/duels.ts', 4, 'given']);
    expect(placesFor('c’est rendu')[0]).to.deep.equal(['web/src/i18n/fr/duels.ts', 2, 'returned']);
    expect(placesFor('bet sides')[0]![0]).to.equal('functions/src/duels/pay-sides.ts');
  });

  it('are rules of style sheets by the comment above them', () => {
    expect(placesFor('light theme at dawn')[0]).to.deep.equal(['web/src/style/tokens.css', 4, 'root']);
  });

  it('are found by other forms of a word, and by what a folder or file of their kind is for', () => {
    expect(placesFor('draw giving')[0]).to.deep.equal(['functions/src/duels/pay-sides.test.ts', 2, '']);
    expect(placesFor('timer of duels')[0]).to.deep.equal([
      'functions/src/duels/background.ts',
      1,
      'background',
    ]);
    expect(placesFor('dashboard words of duels')[0]).to.deep.equal(['web/src/i18n/en/duels.ts', 1, '']);
  });
});
