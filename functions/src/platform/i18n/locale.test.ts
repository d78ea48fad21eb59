import { expect } from 'chai';
import fc from 'fast-check';
import { preferredLocale } from './locale.ts';

describe('The preferred language', () => {
  it('is the first supported one, by weight and then by order', () => {
    expect(preferredLocale('ru')).to.equal('ru');
    expect(preferredLocale('de-DE,de;q=0.9,en;q=0.8,fr;q=0.7')).to.equal('en');
    expect(preferredLocale('en;q=0.3, FR-ca;q=0.9, ru;q=0.5')).to.equal('fr');
    expect(preferredLocale('fr , en')).to.equal('fr');
  });

  it('is none of those excluded or unsupported', () => {
    expect(preferredLocale('en;q=0, ru;q=0.1')).to.equal('ru');
    expect(preferredLocale('en;q=0')).to.equal(null);
    expect(preferredLocale('de, es;q=0.5, *')).to.equal(null);
    expect(preferredLocale('')).to.equal(null);
    expect(preferredLocale(undefined)).to.equal(null);
  });

  it('is a supported one or none, whatever the header says', () => {
    const parts = fc.constantFrom(
      'fr',
      'en',
      'RU',
      'de',
      '*',
      ';',
      'q=',
      '0.5',
      '1.2.3',
      ',',
      '-',
      ' ',
      '=',
      'é',
    );
    const headers = fc.oneof(
      fc.array(parts).map((each) => each.join('')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(headers, (header) => {
        expect(preferredLocale(header)).to.be.oneOf(['fr', 'en', 'ru', null]);
      }),
    );
  });
});
