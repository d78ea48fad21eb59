import { expect } from 'chai';
import { createElement } from 'react';
import { eveningIn, instantOfField, momentOf } from '#components/dates/moments.ts';
import { AnsweredAt } from '#components/feedback/answered-at.tsx';
import { daysOf, seasonOf } from '#pages/together/challenges/builder/season-days.ts';
import { rendered } from '#test/support/render.tsx';
import { dateAt } from './date-at.ts';
import { calendarLeaf, dayInWords, instantInWords, momentInWords, weekdayAndTime } from './days.ts';
import { showTimesIn } from './zone.ts';

/** Still 2026 in Honolulu, where it is 13:30, and nine hours into 2027 in Tokyo, where it is 08:30. */
const instant = Date.parse('2026-12-31T23:30:00Z');

describe('The time zone in which times are shown', () => {
  afterEach(() => showTimesIn(null));

  it('is the account’s for days and times, wherever the device is', () => {
    const times = () => [
      dayInWords(instant, 'fr', instant),
      instantInWords(instant, 'fr'),
      momentInWords(instant, 'fr'),
      weekdayAndTime(instant, 'fr').time,
      calendarLeaf(instant, 'fr', instant).day,
      momentOf(new Date(instant).toISOString(), 'fr'),
      dateAt(instant),
    ];
    showTimesIn('Asia/Tokyo');
    const inTokyo = ['1er janvier', '1er janvier 2027 à 08:30', '1er janvier à 8:30', '08:30', '1'];
    expect(times()).to.deep.equal([
      ...inTokyo,
      'vendredi 1er\u00a0janvier à\u00a08\u00a0h\u00a030',
      '2027-01-01',
    ]);
    showTimesIn('Pacific/Honolulu');
    const inHonolulu = ['31 décembre', '31 décembre 2026 à 13:30', '31 décembre à 13:30', '13:30', '31'];
    expect(times()).to.deep.equal([
      ...inHonolulu,
      'jeudi 31\u00a0décembre à\u00a013\u00a0h\u00a030',
      '2026-12-31',
    ]);
    expect(dayInWords(Date.parse('2027-01-01T10:30:00Z'), 'fr', instant)).to.equal('1er janvier 2027');
  });

  it('is that of “À jour le …”, too', () => {
    showTimesIn('Asia/Tokyo');
    expect(rendered(createElement(AnsweredAt, { at: instant })).texts.join()).to.match(
      /1er janvier.* à 08:30/,
    );
  });

  it('is that of the dates and times that are typed, as they are shown afterwards', () => {
    for (const zone of ['Asia/Tokyo', 'Pacific/Honolulu', 'Europe/Paris']) {
      showTimesIn(zone);
      const evening = instantOfField(eveningIn(2, instant));
      expect(weekdayAndTime(Date.parse(evening), 'fr').time, zone).to.equal('20:00');
      const season = { from: '2026-03-01', last: '2026-04-30' };
      const { from, to } = seasonOf(season)!;
      expect(daysOf({ from, to }), zone).to.deep.equal(season);
      expect(momentInWords(Date.parse(from), 'fr'), zone).to.match(/^1er mars à 0:00$/);
    }
    expect(instantOfField('2026-07-01T20:00')).to.equal('2026-07-01T18:00:00.000Z');
  });

  it('is the device’s where the browser doesn’t know the account’s', () => {
    const ofDevice = instantInWords(instant, 'fr');
    showTimesIn('Mars/Olympus_Mons');
    expect(instantInWords(instant, 'fr')).to.equal(ofDevice);
  });
});
