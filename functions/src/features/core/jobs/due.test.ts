import { day, hour } from '@cine/contract/time';
import { expect } from 'chai';
import { missedSince } from './schedule.ts';

describe('When a job was missed', () => {
  it('is a quarter of an hour after its timer, until the job has begun', () => {
    const due = Date.parse('2026-07-10T00:00:00Z');
    const before = due - day;
    expect(missedSince('trending', before, due + hour / 4 - 1)).to.equal(null);
    for (const latest of [before, due - 1, null])
      expect(missedSince('trending', latest, due + hour / 4)).to.equal(due);
    for (const latest of [due, due + 1])
      expect(missedSince('trending', latest, due + hour / 4)).to.equal(null);
  });
});
