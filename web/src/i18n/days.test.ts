import { expect } from 'chai';
import { dayInWords, daysInWords, instantInWords } from './days.ts';

const at = (year: number, month: number, day: number) => new Date(year, month - 1, day, 12).getTime();
const now = at(2026, 12, 10);

describe('Days in words', () => {
  it('name the year if it isn’t the current one', () => {
    expect(dayInWords(at(2026, 12, 21), 'en', now)).to.equal('December 21');
    expect(dayInWords(at(2027, 1, 21), 'en', now)).to.equal('January 21, 2027');
  });

  it('have the time beside them where it matters', () => {
    expect(instantInWords(at(2026, 12, 1), 'fr')).to.equal('1er décembre 2026 à 12:00');
    expect(instantInWords(at(2026, 12, 21), 'en')).to.equal('December 21, 2026 at 12:00 PM');
  });

  it('write the first of a month as French does', () => {
    expect(dayInWords(at(2026, 12, 1), 'fr', now)).to.equal('1er décembre');
    expect(dayInWords(at(2026, 12, 11), 'fr', now)).to.equal('11 décembre');
    expect(dayInWords(at(2026, 12, 1), 'ru', now)).to.equal('1 декабря');
    expect(daysInWords(at(2027, 2, 1), at(2027, 2, 21), 'fr')).to.equal('1er–21 février 2027');
    expect(daysInWords(at(2026, 12, 11), at(2027, 2, 1), 'fr')).to.match(
      /^11 décembre 2026.–.1er février 2027$/,
    );
  });
});
