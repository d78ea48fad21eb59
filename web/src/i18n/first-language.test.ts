import { expect } from 'chai';
import { localeAmong } from './first-language.ts';

describe('The language of a first visit', () => {
  it('is the first that we speak of those that the browser asks for', () => {
    expect(localeAmong(['ru-RU', 'en'])).to.equal('ru');
    expect(localeAmong(['de-AT', 'EN-gb', 'fr'])).to.equal('en');
    expect(localeAmong(['fr'])).to.equal('fr');
    expect(localeAmong(['de', 'frr'])).to.equal(null);
    expect(localeAmong([])).to.equal(null);
  });
});
