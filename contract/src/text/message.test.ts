import { expect } from 'chai';
import { plural, select } from './message.ts';

describe('A message of cases', () => {
  it('has a text for each value of a parameter, or for each form of a number, in their order', () => {
    const message = select('won', {
      yes: plural('bet', { '=0': 'Watch how.', one: 'You win # coin.', other: 'You win # coins.' }),
      other: 'Another time, {name}.',
    });
    expect(message).to.equal(
      '{won, select, yes {{bet, plural, =0 {Watch how.} one {You win # coin.} other {You win # coins.}}} other {Another time, {name}.}}',
    );
  });
});
