import type { KnownWhen } from '@cine/contract/operations/watching/imports';
import { day } from '@cine/contract/time';
import { expect } from 'chai';
import { findUnmatched } from './evenings.ts';

const on = (date: string): KnownWhen => ({ date });
const at = (instant: string): KnownWhen => ({ instant });

describe('Evenings that two files tell', () => {
  it('are one if they are the same day, or the same moment', () => {
    expect(findUnmatched([on('2024-05-04')], [on('2024-05-04')])).to.deep.equal([]);
    expect(findUnmatched([at('2024-05-04T20:00:00Z')], [at('2024-05-04T22:00:00+02:00')])).to.deep.equal([]);
    expect(findUnmatched([on('2024-05-04')], [on('2024-05-05')])).to.have.length(1);
    expect(findUnmatched([at('2024-05-04T20:00:00Z')], [at('2024-05-04T20:00:01Z')])).to.have.length(1);
  });

  it('are one if a moment may be on the day, in some zone', () => {
    for (const moment of ['2024-05-03T15:00:00Z', '2024-05-04T12:00:00Z', '2024-05-05T09:00:00Z'])
      expect(findUnmatched([on('2024-05-04')], [at(moment)]), moment).to.deep.equal([]);
    expect(findUnmatched([on('2024-05-04')], [at('2024-05-06T00:00:00Z')])).to.have.length(1);
  });

  it('are as many as a file tells: a day watched twice is two evenings', () => {
    const evening = on('2024-05-04');
    expect(findUnmatched([evening], [evening, evening])).to.deep.equal([evening]);
    expect(findUnmatched([evening, evening], [evening])).to.deep.equal([]);
  });

  it('are compared in a time that grows with their number alone', () => {
    const days = Array.from({ length: 50_000 }, (_, n) => at(new Date(n * day).toISOString()));
    const others = days.map((_, n) => at(new Date((n + 60_000) * day).toISOString()));
    expect(findUnmatched(days, days)).to.deep.equal([]);
    expect(findUnmatched(days, others)).to.have.length(50_000);
  });

  it('are matched with what is equal before what may be', () => {
    const moment = at('2024-05-05T01:00:00Z');
    expect(findUnmatched([on('2024-05-04'), moment], [moment, on('2024-05-04')])).to.deep.equal([]);
    expect(findUnmatched([moment, on('2024-05-05')], [on('2024-05-05'), on('2024-05-04')])).to.deep.equal([]);
  });
});
