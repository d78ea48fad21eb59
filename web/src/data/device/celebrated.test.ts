import { hour, minute } from '@cine/contract/time';
import { expect } from 'chai';
import { celebrationKey, dueCelebrations } from './celebrated.ts';

/** As long as Firebase's ids are. */
const lea = 'q7Zr0WbX2cVnM4kLs9TdYhPfGj3A';
const record = {
  movieId: 391,
  title: 'Stagecoach',
  titles: {},
  recordedAt: 1000,
  recordedBy: lea,
  recordedFor: [lea, 'tom'],
};
const keyOf = (changes: object = {}, uid = lea, now = minute) =>
  celebrationKey('evening', { ...record, ...changes }, uid, now);

describe('A movie’s celebration', () => {
  it('is for each who watched it, also late, as long as gains are kept', () => {
    expect(keyOf()).not.to.equal(keyOf({}, 'tom'));
    expect(keyOf({}, lea, 11 * hour)).to.equal(keyOf());
    expect(keyOf({}, lea, 13 * hour)).to.equal(null);
    expect(keyOf({}, 'who came late')).to.equal(null);
  });

  it('waits in an evening’s last movie, also once that is over, until it was seen', () => {
    const earlier = { ...record, movieId: 7, recordedAt: 500 };
    const sessions = [{ id: 'evening', data: { watched: [record, earlier] } }];
    const dueFor = (uid: string, celebrated: string[] = []) =>
      dueCelebrations(sessions, uid, celebrated, minute).map(({ record: { movieId } }) => movieId);
    expect(dueFor(lea)).to.deep.equal([391]);
    expect(dueFor(lea, [keyOf()!])).to.deep.equal([]);
    expect(dueFor('who came late')).to.deep.equal([]);
  });

  it('is the same one for a promoted movie, and another one for a movie that is recorded again', () => {
    expect(keyOf({ movieId: 7, formerId: 391 })).to.equal(keyOf());
    expect(keyOf({ recordedAt: 2000 })).not.to.equal(keyOf());
  });
});
