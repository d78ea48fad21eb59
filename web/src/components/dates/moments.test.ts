import { expect } from 'chai';
import { comingEvenings, dayAndTimeOf, eveningIn, momentOf } from './moments.ts';

describe('Moments of an evening', () => {
  it('are proposed at eight on the clock of this device, whatever the months', () => {
    const now = new Date(2026, 11, 30, 23, 59).getTime();
    expect(eveningIn(1, now)).to.equal('2026-12-31T20:00');
    expect(eveningIn(3, now)).to.equal('2027-01-02T20:00');
    expect(new Date(eveningIn(3, now)).getHours()).to.equal(20);
  });

  it('are asked for on the coming Friday and Saturday, of next week where that is now', () => {
    const coming = (now: string, zone = 'Europe/Paris') => comingEvenings(Date.parse(now), zone);
    const friday = '2026-12-11T19:00:00.000Z';
    const saturday = '2026-12-12T19:00:00.000Z';
    expect(coming('2026-12-08T22:00:00Z')).to.deep.equal([friday, saturday]);
    expect(coming('2026-12-11T22:30:00Z')).to.deep.equal([saturday, '2026-12-18T19:00:00.000Z']);
    expect(coming('2026-12-13T22:00:00Z')).to.deep.equal([
      '2026-12-18T19:00:00.000Z',
      '2026-12-19T19:00:00.000Z',
    ]);
    // Where it is Saturday already.
    expect(coming('2026-12-11T22:30:00Z', 'Asia/Tokyo')[0]).to.equal('2026-12-12T11:00:00.000Z');
  });

  it('are said in each language with day and time', () => {
    const at = new Date(2026, 11, 12, 20, 30).toISOString();
    expect(momentOf(at, 'fr')).to.equal('samedi 12\u00a0décembre à\u00a020\u00a0h\u00a030');
    expect(momentOf(at, 'ru')).to.equal('суббота, 12\u00a0декабря в\u00a020:30');
    expect(momentOf(at, 'en')).to.match(/Saturday.*December 12.*30/);
    const early = new Date(2026, 11, 12, 4).toISOString();
    expect(momentOf(early, 'fr')).to.equal('samedi 12\u00a0décembre à\u00a04\u00a0h');
    expect(momentOf(early, 'en')).to.match(/\s4:00\sAM$/);
    expect(dayAndTimeOf(at, 'fr')).to.deep.equal(['samedi 12\u00a0décembre', '20\u00a0h\u00a030']);
    expect(dayAndTimeOf(at, 'ru')).to.deep.equal(['суббота, 12\u00a0декабря', '20:30']);
  });
});
