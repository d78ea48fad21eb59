import { timeZoneSchema } from '@cine/contract/primitives';
import { day, minute } from '@cine/contract/time';
import { expect } from 'chai';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import {
  endedSubscription,
  movedToZone,
  newSubscription,
  type Subscription,
  withIssueWritten,
} from './subscription.ts';
import { dueAfter, isoWeek, lastWeekBefore, weekAt } from './week.ts';

const at = (instant: string) => Date.parse(instant);
const quarter = 15 * minute;
const week = 7 * day;

/** Half and quarter hours, both sides of the date line, clock changes of both hemispheres. */
const zones = [
  'Europe/Paris',
  'America/New_York',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'America/Santiago',
  'Africa/Casablanca',
];

const localOf = (instant: number, timeZone: string) =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
  }).format(instant);

describe('The week of an issue', () => {
  it('begins on Monday in the time zone of the reader', () => {
    expect(weekAt(at('2026-11-22T23:30:00Z'), 'Europe/Paris')).to.equal('2026-11-23');
    expect(weekAt(at('2026-11-22T22:30:00Z'), 'Europe/Paris')).to.equal('2026-11-16');
    expect(weekAt(at('2026-11-22T10:30:00Z'), 'Pacific/Kiritimati')).to.equal('2026-11-23');
  });

  it('is numbered as ISO 8601 does, also around New Year', () => {
    const numbers = ['2026-11-16', '2026-12-28', '2027-01-04', '2024-12-30'].map(isoWeek);
    expect(numbers).to.deep.equal(['2026-W47', '2026-W53', '2027-W01', '2025-W01']);
  });

  it('has its issue on Monday at nine local time, also in weeks when clocks change', () => {
    // Paris changes on 29 March and 25 October 2026; Lord Howe by half an hour, on 5 April and 4 October.
    const due = (monday: string, zone: string) => new Date(dueAfter(monday, zone)).toISOString();
    expect(due('2026-03-16', 'Europe/Paris')).to.equal('2026-03-23T08:00:00.000Z');
    expect(due('2026-03-23', 'Europe/Paris')).to.equal('2026-03-30T07:00:00.000Z');
    expect(due('2026-10-19', 'Europe/Paris')).to.equal('2026-10-26T08:00:00.000Z');
    expect(due('2026-09-28', 'Australia/Lord_Howe')).to.equal('2026-10-04T22:00:00.000Z');
    expect(due('2026-09-21', 'Australia/Lord_Howe')).to.equal('2026-09-27T22:30:00.000Z');
    expect(due('2026-11-09', 'Asia/Kathmandu')).to.equal('2026-11-16T03:15:00.000Z');
    const start = at('2026-01-05T12:00:00Z');
    for (const zone of zones) {
      for (let n = 0; n < 52; n += 1) {
        const instant = dueAfter(weekAt(start + n * week, zone), zone);
        expect(localOf(instant, zone), `${zone} ${n}`).to.match(/^Mon,? 09:00$/);
        // The schedule of every quarter of an hour meets it exactly.
        expect(instant % quarter, zone).to.equal(0);
      }
    }
  });

  it('is the next one for a new subscriber, or the current one on Monday before nine', () => {
    const zone = 'Europe/Paris';
    const first = (instant: string) => {
      const { dueAt } = newSubscription(null, 'token', zone, at(instant));
      return new Date(dueAt!).toISOString();
    };
    expect(first('2026-11-16T07:59:00Z')).to.equal('2026-11-16T08:00:00.000Z');
    expect(first('2026-11-16T08:00:00Z')).to.equal('2026-11-23T08:00:00.000Z');
    expect(first('2026-11-20T20:00:00Z')).to.equal('2026-11-23T08:00:00.000Z');
    expect(lastWeekBefore(at('2026-11-16T07:59:00Z'), zone)).to.equal('2026-11-09');
  });
});

describe('The time zone of an issue', () => {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
  const monday = '2026-11-16';
  const isInCalendar = (timeZone: string) => {
    try {
      Temporal.PlainDate.from(monday).toZonedDateTime({ timeZone });
      return true;
    } catch {
      return false;
    }
  };
  const isAccepted = (zone: string) => timeZoneSchema.safeParse(zone).success;

  it('can be any that browsers report', () => {
    const aliases = [
      'UTC utc GMT GMT0 Etc/UTC Etc/GMT+3 Etc/GMT-14 EST MST HST CET EST5EDT PRC Japan GB-Eire W-SU US/Pacific',
      'Asia/Calcutta Asia/Kolkata Europe/Kiev Europe/Kyiv Asia/Saigon Asia/Katmandu Asia/Rangoon Pacific/Truk',
      'America/Buenos_Aires America/Argentina/Buenos_Aires America/Indianapolis Atlantic/Faeroe Africa/Asmera',
    ].flatMap((names) => names.split(' '));
    for (const zone of [...Intl.supportedValuesOf('timeZone'), ...aliases]) {
      expect([isAccepted(zone), isInCalendar(zone)], zone).to.deep.equal([true, true]);
    }
  });

  it('cannot be a three-letter abbreviation that the calendar does not know', () => {
    const abbreviations = letters.flatMap((a) => letters.flatMap((b) => letters.map((c) => a + b + c)));
    const accepted = abbreviations.filter(isAccepted);
    expect(accepted).to.include.members(['UTC', 'GMT', 'CET']).and.not.include('PST');
    expect(accepted.filter((zone) => !isInCalendar(zone))).to.deep.equal([]);
  });

  it('is Europe/Paris for an account with an unknown one', () => {
    for (const zone of ['PST', 'Mars/Olympus', '']) {
      expect(dueAfter(monday, zone), zone).to.equal(dueAfter(monday, 'Europe/Paris'));
      expect(weekAt(at('2026-11-22T23:30:00Z'), zone), zone).to.equal('2026-11-23');
    }
  });
});

describe('A subscription', () => {
  const zone = 'Europe/Paris';
  const monday = at('2026-11-16T08:00:00Z');
  const start = newSubscription(null, 'token', zone, monday - week / 2);

  it('keeps its token and week when it is stopped and started again', () => {
    const had = withIssueWritten(start, [391], zone, monday + quarter);
    const again = newSubscription(endedSubscription(had), 'another', zone, monday + 2 * quarter);
    expect(again).to.deep.equal(had);
    expect(endedSubscription(had)).to.deep.include({ subscribed: false, dueAt: null, recentMovieIds: [391] });
  });

  it('sends no second issue to a reader who moves west, and sends at once after a move east past nine', () => {
    const tokyo = 'Asia/Tokyo';
    const honolulu = 'Pacific/Honolulu';
    const inTokyo = movedToZone(start, tokyo);
    const had = withIssueWritten(inTokyo, [], tokyo, inTokyo.dueAt!);
    expect(new Date(movedToZone(had, honolulu).dueAt!).toISOString()).to.equal('2026-11-23T19:00:00.000Z');
    const now = at('2026-11-16T06:00:00Z');
    expect(movedToZone(movedToZone(start, honolulu), tokyo).dueAt).to.be.lessThan(now);
  });

  it('sends one issue a week, however its reader travels and however late it is written', () => {
    const steps = fc.array(
      fc.record({ zone: fc.constantFrom(...zones), hours: fc.integer({ min: 1, max: 60 }) }),
      { minLength: 10, maxLength: 60 },
    );
    fc.assert(
      fc.property(steps, (taken) => {
        let now = at('2026-09-01T12:00:00Z');
        let here: Subscription = newSubscription(null, 'token', zone, now);
        let zoneNow = zone;
        const weeks: string[] = [];
        const instants: number[] = [];
        for (const { zone: next, hours } of taken) {
          here = movedToZone(here, next);
          zoneNow = next;
          for (const end = now + hours * 4 * quarter; now < end; now += quarter) {
            if (here.dueAt! > now) continue;
            here = withIssueWritten(here, [], zoneNow, now);
            weeks.push(isoWeek(here.lastWeek));
            instants.push(now);
          }
        }
        expect(new Set(weeks).size).to.equal(weeks.length);
        for (let n = 1; n < instants.length; n += 1) {
          // Local times of the world differ by a day at most.
          expect(instants[n]! - instants[n - 1]!).to.be.within(
            week - 26 * 4 * quarter,
            week + 26 * 4 * quarter,
          );
        }
      }),
    );
  });

  it('does not make up for missed weeks, and remembers the last eight issues', () => {
    const late = withIssueWritten(start, [1, 2], zone, monday + 3 * week + quarter);
    expect(late.lastWeek).to.equal('2026-12-07');
    let subscription = start;
    for (let n = 0; n < 100; n += 1) subscription = withIssueWritten(subscription, [n], zone, monday);
    expect([subscription.recentMovieIds.length, subscription.recentMovieIds[0]]).to.deep.equal([64, 99]);
  });
});
