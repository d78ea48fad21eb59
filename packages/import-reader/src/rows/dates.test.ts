import { expect } from 'chai';
import fc from 'fast-check';
import { ambiguousParts, readPast, readWhen } from './dates.ts';

const may = { date: '2024-05-03' };

describe('A date', () => {
  it('is read in its notations, and stays a day without a zone', () => {
    const days = [
      ...['2024-05-03', '2024/5/3', '2024-05-03 20:15', '2024-05-03T20:15', '2024-05-03T20:15:16.000'],
      ...['3.5.2024', '03.05.2024, 20:15', '03.05.24', 'May 3 2024, 08:18', '3 May 2024', 'May 3, 2024'],
      ...[
        '3 mai 2024',
        '3 мая 2024',
        '3 maggio 2024',
        '3. Mai 2024',
        '3 de mayo de 2024',
        'Fri May 3 00:00:00 2024',
      ],
    ];
    for (const text of days) expect(readWhen(text, false), text).to.deep.equal(may);
    expect(readWhen('23 février 2024', true)).to.deep.equal({ date: '2024-02-23' });
    expect(readWhen('1 июня 2024', true)).to.deep.equal({ date: '2024-06-01' });
    expect(readWhen('14 juil. 2024', true)).to.deep.equal({ date: '2024-07-14' });
    expect(readWhen('1/2/69', true)).to.deep.equal({ date: '2069-02-01' });
    expect(readWhen('1/2/99', true)).to.deep.equal({ date: '1999-02-01' });
  });

  it('has its day first or second, unless only one can be', () => {
    expect(readWhen('5/3/2024', false)).to.deep.equal(may);
    expect(readWhen('3/5/2024', true)).to.deep.equal(may);
    for (const dayFirst of [true, false]) {
      expect(readWhen('13/5/2024', dayFirst)).to.deep.equal({ date: '2024-05-13' });
      expect(readWhen('5-13-2024 8:00 PM', dayFirst)).to.deep.equal({ date: '2024-05-13' });
    }
    expect(ambiguousParts('3/5/2024')).to.deep.equal([3, 5]);
    expect([ambiguousParts('3.5.2024'), ambiguousParts('2024-05-03')]).to.deep.equal([null, null]);
  });

  it('is a moment with a zone, or in seconds and milliseconds', () => {
    const instant = '2024-05-03T18:15:00.000Z';
    const moments = ['2024-05-03T18:15:00.000Z', '2024-05-03 20:15:00 +0200', '2024-05-03T20:15+02:00'];
    const seconds = String(Date.parse(instant) / 1000);
    for (const text of [...moments, '2024-05-03 18:15:00 UTC', seconds, `${seconds}000`])
      expect(readWhen(text, true), text).to.deep.equal({ instant });
  });

  it('is none where nothing is written, and unreadable where no day is', () => {
    for (const text of ['', '-', 'null', 'None']) expect(readWhen(text, true), text).to.equal(null);
    const others = [
      '2024-02-30',
      '32.1.2024',
      '1/1/1700',
      'May',
      'yesterday',
      '2024',
      '13/13/2024',
      '9'.repeat(60),
    ];
    for (const text of others) expect(readWhen(text, true), text).to.equal(undefined);
    expect(readWhen('2024-01-01T99:99Z', true)).to.equal(undefined);
  });

  it('of what was done is neither in the future, beyond a day of other zones, nor that of the epoch', () => {
    const now = Date.parse('2024-05-03T18:00:00Z');
    const past = (text: string) => readPast(text, true, now);
    expect(past('2024-05-04')).to.deep.equal({ date: '2024-05-04' });
    expect(past('2024-05-04T17:00:00Z')).to.deep.equal({ instant: '2024-05-04T17:00:00.000Z' });
    for (const text of ['2024-05-05', '2024-05-04T19:00:00Z', '2031-01-01'])
      expect(past(text), text).to.equal(undefined);
    for (const text of ['1970-01-01', '1970-01-01T00:00:00.000Z', ''])
      expect(past(text), text).to.equal(null);
    expect(past('1970-01-02')).to.deep.equal({ date: '1970-01-02' });
  });

  it('is the day that was written, whatever it is', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [year, month, day] = iso.split('-');
        for (const text of [iso, `${day}.${month}.${year}`, `${day}/${month}/${year}`])
          expect(readWhen(text, true)).to.deep.equal({ date: iso });
        expect(readWhen(`${month}/${day}/${year}`, false)).to.deep.equal({ date: iso });
        expect(readWhen(date.toISOString(), true)).to.deep.equal({ instant: date.toISOString() });
      }),
    );
  });
});
