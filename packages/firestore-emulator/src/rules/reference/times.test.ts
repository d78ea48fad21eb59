import { expectOutcome, type Plain } from '../rules.test-support.ts';

/*
 * The reference documentation's statements by type, unless other tables have them; production's answer where
 * it is known to differ.
 */

const DATA: Record<string, Plain> = {
  at: new Date('2026-12-31T23:59:58.007Z'),
  place: { geoPointValue: { latitude: -33.8688, longitude: 151.2093 } },
};

function check(outcome: 'true' | 'error', expressions: readonly string[]): void {
  expectOutcome(outcome, expressions, DATA);
}

describe('the reference of times and places', () => {
  it('Timestamp: parts in UTC and arithmetic', () => {
    check('true', [
      'resource.data.at.year() == 2026 && resource.data.at.month() == 12 && resource.data.at.day() == 31',
      'resource.data.at.hours() == 23 && resource.data.at.minutes() == 59 && resource.data.at.seconds() == 58 && resource.data.at.nanos() == 7000000',
      'resource.data.at.dayOfWeek() == 4 && resource.data.at.dayOfYear() == 365 && timestamp.date(2024, 12, 31).dayOfYear() == 366',
      'timestamp.date(2026, 11, 16).dayOfWeek() == 1 && timestamp.date(2026, 11, 22).dayOfWeek() == 7',
      'resource.data.at.date() == timestamp.date(2026, 12, 31) && resource.data.at.time() == duration.time(23, 59, 58, 7000000)',
      'resource.data.at.date() + resource.data.at.time() == resource.data.at && resource.data.at.toMillis() == 1798761598007',
      "resource.data.at + duration.value(2, 's') > timestamp.date(2027, 1, 1) && duration.value(1, 'd') + timestamp.value(0) == timestamp.date(1970, 1, 2)",
      'timestamp.value(1000) - timestamp.value(0) == duration.value(1000, "ms") && timestamp.value(0) == timestamp.date(1970, 1, 1)',
      'timestamp.value(-1).year() == 1969 && timestamp.value(0) < timestamp.value(1) && request.time is timestamp',
    ]);
    check('error', [
      'timestamp.date(2026, 13, 1) == request.time',
      'timestamp.date(2026, 2, 29) == request.time',
      "timestamp.value('0') == request.time",
      'request.time + 1 == request.time',
      'request.time + request.time == 1',
      'request.time > 5',
    ]);
  });

  it('Duration: units, parts with their sign, and arithmetic', () => {
    check('true', [
      "duration.value(1, 'w') == duration.value(7, 'd') && duration.value(1, 'd') == duration.value(24, 'h') && duration.value(1, 'h') == duration.value(60, 'm')",
      "duration.value(1, 'm') == duration.value(60, 's') && duration.value(1, 's') == duration.value(1000, 'ms') && duration.value(1, 'ms') == duration.value(1000000, 'ns')",
      "duration.value(-1500, 'ms').seconds() == -1 && duration.value(-1500, 'ms').nanos() == -500000000",
      'duration.time(1, 2, 3, 4).seconds() == 3723 && duration.time(1, 2, 3, 4).nanos() == 4',
      "duration.abs(duration.value(-20, 's')) == duration.value(20, 's') && -duration.value(20, 's') == duration.value(-20, 's')",
      "duration.value(1, 's') < duration.value(2, 's') && duration.value(1, 's') + duration.value(2, 's') == duration.value(3, 's')",
    ]);
    check('error', [
      "duration.value(1, 'x') == 1",
      "duration.value(1.5, 's') == 1",
      "duration.value(1, 's') > 1",
      "duration.value(1, 's') * 2 == 1",
    ]);
  });

  it('LatLng: coordinates and the distance on the sphere in meters', () => {
    check('true', [
      'resource.data.place.latitude() == -33.8688 && resource.data.place.longitude() == 151.2093 && resource.data.place is latlng',
      'latlng.value(1, 2) == latlng.value(1.0, 2.0) && latlng.value(90, -180).latitude() == 90',
      // Half of the earth's circumference, whatever its exact radius.
      'latlng.value(0, 0).distance(latlng.value(0, 180)) > 20000000 && latlng.value(90, 0).distance(latlng.value(-90, 0)) < 20030000',
      'latlng.value(1, 2).distance(latlng.value(1, 2)) == 0',
    ]);
    check('error', [
      'latlng.value(90.5, 0) == 1',
      'latlng.value(0, -180.5) == 1',
      "latlng.value('1', 2) == 1",
      'latlng.value(1, 2) < latlng.value(2, 3)',
      'latlng.value(1, 2)[0] == 1',
    ]);
  });
});
