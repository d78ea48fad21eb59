import { expect } from 'chai';
import fc from 'fast-check';
import { suggestedUsername } from './suggested-username.ts';

describe('A suggested username', () => {
  it('is the name in plain letters with three digits, the same each time', () => {
    expect(suggestedUsername('Léa-Rose', 'abc')).to.match(/^LeaRose\d{3}$/);
    expect(suggestedUsername('Léa-Rose', 'abc')).to.equal(suggestedUsername('Léa-Rose', 'abc'));
    expect(suggestedUsername('Нина', 'abc')).to.equal('');
  });

  it('is one that may be taken, or none', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (name, uid) => {
        expect(suggestedUsername(name, uid)).to.match(/^(?:[A-Za-z][A-Za-z0-9_]{2,19})?$/);
      }),
    );
  });
});
