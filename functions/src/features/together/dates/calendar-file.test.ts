import { localeSchema } from '@cine/contract/primitives';
import { expect } from 'chai';
import ICAL from 'ical.js';
import { calendarFile } from './calendar-file.ts';

const at = Date.parse('2026-12-12T19:30:00.000Z');
const evening = { code: 'CODE', at, link: 'https://cine.example/d/CODE' };
const fileOf = (locale: 'fr' | 'en' | 'ru', now = at) => calendarFile(evening, 'cine.example', locale, now);

function eventIn(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file));
  const [event, ...others] = calendar.getAllSubcomponents('vevent');
  expect(others).to.deep.equal([]);
  return new ICAL.Event(event!);
}

describe('A chosen date as a calendar’s file', () => {
  it('is read by another library as an event of three hours, in every language', () => {
    const titles = localeSchema.options.map((locale) => {
      const event = eventIn(fileOf(locale));
      expect(event.startDate.toJSDate().getTime()).to.equal(at);
      expect(event.endDate.toJSDate().toISOString()).to.equal('2026-12-12T22:30:00.000Z');
      expect(event.startDate.zone.tzid).to.equal('UTC');
      expect(event.uid).to.equal('CODE@cine.example');
      expect(event.description).to.include(evening.link);
      return event.summary;
    });
    expect(new Set(titles)).to.have.length(localeSchema.options.length);
  });

  it('replaces an earlier one of the same evening', () => {
    const earlier = eventIn(fileOf('fr', at - 60_000));
    const later = eventIn(fileOf('fr', at));
    expect(later.uid).to.equal(earlier.uid);
    expect(later.sequence).to.be.above(earlier.sequence);
  });

  it('has lines of at most 75 octets that end as the standard wants them', () => {
    const lines = fileOf('ru').split('\r\n');
    for (const line of lines) {
      expect(line).to.not.include('\n');
      expect(Buffer.byteLength(line)).to.be.at.most(75);
    }
    expect(lines[0]).to.equal('BEGIN:VCALENDAR');
  });
});
