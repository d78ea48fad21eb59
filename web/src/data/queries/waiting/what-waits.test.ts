import type { Plan } from '@cine/contract/operations/together/dates';
import { hour, toInstant } from '@cine/contract/time';
import { expect } from 'chai';
import { countWaiting, type Sources, whatWaits } from './what-waits.ts';

const now = Date.UTC(2026, 4, 1, 12);
const nothing: Sources = {
  due: null,
  invitations: [],
  groupEvenings: [],
  votes: [],
  duels: [],
  plans: [],
  asking: {},
  evenings: [],
  rated: new Set(),
};
const kinds = (sources: Partial<Sources>) =>
  whatWaits({ ...nothing, ...sources }, now).map(({ kind }) => kind);

const plan: Plan = {
  code: 'ABC',
  groupId: null,
  by: { id: 'tom', name: 'Tom', you: false },
  dates: [{ at: toInstant(now + hour), yes: 0, ifNeedBe: 0, best: false }],
  answers: [],
  chosen: null,
  due: false,
  createdAt: toInstant(now),
  expiresAt: toInstant(now + 99 * hour),
};
const tom = { name: 'Tom', username: 'tom' };
const asking = { tom: { ...tom, at: now - hour }, ines: { ...tom, name: 'Inès', at: now } };
const seen = (at: number) => [{ movieId: 391, at, title: 'Stalker', titles: {}, steps: [] }];
const own = { id: 'lea', name: 'Léa', guest: false, you: true };

describe('What waits for a user', () => {
  it('is nothing where nothing does', () => {
    expect(kinds({})).to.deep.equal([]);
  });

  it('begins with what closes soonest', () => {
    const invitations = [{ sessionId: 'evening', by: { uid: 'tom', name: 'Tom' } }];
    const all = {
      votes: [{ pollId: 'poll', group: { name: 'Le club', picture: 'reel' as const } }],
      plans: [plan],
      duels: [{ id: 'duel', data: { challenger: { member: null } as never } }],
      asking,
      evenings: seen(now - hour),
    };
    expect(kinds(all)).to.deep.equal(['vote', 'dates', 'duel', 'request', 'rating']);
    const record = { ...seen(now)[0]!, recordedAt: now, recordedBy: 'tom', recordedFor: ['lea'] };
    const due = { key: 'key', sessionId: 'evening', record };
    expect(kinds({ due, votes: all.votes, evenings: seen(now) })).to.deep.equal(['celebration', 'vote']);
    expect(kinds({ ...all, invitations })).to.deep.equal([
      'evening',
      'vote',
      'dates',
      'duel',
      'request',
      'rating',
    ]);
    const groupEvenings = ['evening', 'other'].map((sessionId) => ({
      sessionId,
      groupId: 'group',
      group: { name: 'Le club', picture: 'reel' as const },
    }));
    expect(kinds({ invitations, groupEvenings, asking })).to.deep.equal([
      'evening',
      'groupEvening',
      'request',
    ]);
    expect(kinds({ asking, evenings: all.evenings })).to.deep.equal(['request', 'rating']);
  });

  it('has requests as one, by the name of the last, and counts each', () => {
    const requests = whatWaits({ ...nothing, asking }, now);
    expect(requests).to.deep.equal([{ kind: 'request', count: 2, by: { uid: 'ines', name: 'Inès' } }]);
    expect(countWaiting(requests)).to.equal(2);
    expect(countWaiting(whatWaits({ ...nothing, asking, plans: [plan] }, now))).to.equal(3);
    expect(countWaiting([])).to.equal(0);
  });

  it('is no plan that is decided, past, the user’s own or answered', () => {
    const [date] = plan.dates;
    const plans: Plan[] = [
      { ...plan, chosen: date!.at },
      { ...plan, dates: [{ ...date!, at: toInstant(now - hour) }] },
      { ...plan, by: { ...plan.by!, you: true } },
      { ...plan, answers: [{ ...own, said: ['no'] }] },
    ];
    expect(kinds({ plans })).to.deep.equal([]);
  });

  it('is the last movie for a day and a half, until it is rated', () => {
    expect(kinds({ evenings: seen(now - 35 * hour) })).to.deep.equal(['rating']);
    expect(kinds({ evenings: seen(now - 37 * hour) })).to.deep.equal([]);
    expect(kinds({ evenings: seen(now), rated: new Set([391]) })).to.deep.equal([]);
    expect(kinds({ evenings: seen(now), rated: null })).to.deep.equal([]);
  });
});
