import { expect } from 'chai';
import { writtenDate } from './written-date.ts';

describe('A date in words', () => {
  const at = Date.parse('2026-12-01T17:11:00Z');
  const options = { dateStyle: 'long', timeZone: 'Europe/Paris' } as const;

  it('has the French “1er”, and no Russian mark of a year', () => {
    expect(writtenDate(at, 'fr', options)).to.equal('1er décembre 2026');
    expect(writtenDate(at, 'ru', options)).to.equal('1 декабря 2026');
    expect(writtenDate(at, 'en', options)).to.equal('December 1, 2026');
  });

  it('leaves other days and the time alone', () => {
    const moment = { day: 'numeric', month: 'long', hour: 'numeric', minute: '2-digit' } as const;
    const written = writtenDate(Date.parse('2026-12-11T17:01:00Z'), 'fr', { ...moment, timeZone: 'UTC' });
    expect(written).to.equal('11 décembre à 17:01');
  });
});
