import { expect } from 'chai';
import { eveningIn, momentOf } from './moments.ts';

describe('Moments of an evening', () => {
  it('are proposed at eight on the clock of this device, whatever the months', () => {
    const now = new Date(2026, 11, 30, 23, 59).getTime();
    expect(eveningIn(1, now)).to.equal('2026-12-31T20:00');
    expect(eveningIn(3, now)).to.equal('2027-01-02T20:00');
    expect(new Date(eveningIn(3, now)).getHours()).to.equal(20);
  });

  it('are said in each language with day and time', () => {
    const at = new Date(2026, 11, 12, 20, 30).toISOString();
    expect(momentOf(at, 'fr')).to.equal('samedi 12 décembre à 20\u00a0h\u00a030');
    expect(momentOf(at, 'ru')).to.equal('суббота, 12 декабря в 20:30');
    expect(momentOf(at, 'en')).to.match(/Saturday.*December 12.*30/);
    const early = new Date(2026, 11, 12, 4).toISOString();
    expect(momentOf(early, 'fr')).to.equal('samedi 12 décembre à 4\u00a0h');
    expect(momentOf(early, 'en')).to.match(/ 4:00\sAM$/);
  });
});
