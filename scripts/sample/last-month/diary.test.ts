import { dayOf } from '@cine/contract/game/local-days';
import { streakOn } from '@cine/contract/game/streak-days';
import { expect } from 'chai';
import { minPlayers } from '../../../functions/src/features/core/badges/badges-view.ts';
import { diary, eveningMembers, firstDay, pagesRead, recordedAt, sampleMembers } from './diary.ts';

describe('The sample’s last month', () => {
  const daysOf = (uid: string, today: number) =>
    diary.filter(({ uids }) => uids.includes(uid)).map(({ daysAgo }) => today - daysAgo);

  it('leave Léa with a streak that an evening today makes one of twelve days, in any week', () => {
    for (let today = dayOf('2026-11-23'); today < dayOf('2026-11-30'); today += 1) {
      const reading = [...pagesRead.keys()].map((daysAgo) => today - daysAgo);
      const streak = streakOn(today, [...reading, ...daysOf(eveningMembers.Léa.uid, today)]);
      expect(streak).to.include({ length: 11, state: 'open', tonight: 12 });
    }
  });

  it('have an evening of everybody, each at most three movies a day, the oldest first', () => {
    for (const { uid } of sampleMembers) {
      const days = daysOf(uid, 0);
      expect(days.length, uid).to.be.above(0);
      expect(Math.max(...days.map((day) => days.filter((other) => other === day).length))).to.be.at.most(3);
    }
    const order = diary.map(({ daysAgo }) => -daysAgo);
    expect(order).to.deep.equal(order.toSorted((one, other) => one - other));
  });

  it('have as many players as it takes for badges to tell a share', () => {
    expect(sampleMembers.length).to.be.at.least(minPlayers);
  });

  it('are over by now, and of the same date in Paris and New York', () => {
    const now = Date.parse('2026-11-23T00:05:00Z');
    expect(recordedAt(1, now)).to.equal(Date.parse('2026-11-22T20:15:00Z'));
    for (const { daysAgo } of diary) expect(recordedAt(daysAgo, now)).to.be.below(now);
  });

  it('have a habit with a month of history', () => {
    expect(firstDay).to.equal(30);
    expect(pagesRead.size).to.be.at.least(20);
  });
});
