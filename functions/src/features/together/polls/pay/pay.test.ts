import * as groups from '@cine/contract/operations/together/groups';
import { closePoll } from '@cine/contract/operations/together/polls';
import { joinSession, recordWatch, undoWatch } from '@cine/contract/operations/together/sessions';
import { withdrawWatch } from '@cine/contract/operations/watching/watches';
import { expect } from 'chai';
import { context } from '#context.ts';
import { groupOf, member } from '#test/builders.ts';
import type { TestUser } from '#test/client.ts';
import { running, suite } from '#test/suite.ts';
import { evening, started, vote, yesTo } from '../polls.test-support.ts';
import { watchedSince } from './watched-since.ts';

describe('A vote in a poll', () => {
  before(() => suite());

  async function paidFor({ uid }: TestUser): Promise<[string, string, number, number][]> {
    await running.settled();
    const snapshot = await context()
      .db.collection(`players/${uid}/ledger`)
      .where('reward', '==', 'vote')
      .get();
    return snapshot.docs
      .map((entry) => entry.data())
      .sort((one, other) => one.sequence - other.sequence)
      .map(({ source, kind, xp, coins }): [string, string, number, number] => [source, kind, xp, coins]);
  }

  it('pays once its movie was watched, those who voted and for whom it was recorded', async () => {
    const { host, people, place } = await evening(2);
    const [, voter, other] = people as [TestUser, TestUser, TestUser];
    const poll = await started(host, place, { method: 'approval' });
    const [won] = poll.movieIds;
    for (const each of [host, voter]) await vote(each, poll, yesTo(won));
    await host.call(closePoll, { pollId: poll.id, early: true });
    expect(await paidFor(voter)).to.deep.equal([]);
    await host.call(recordWatch, { sessionId: place.id, movieId: won });
    for (const each of [host, voter])
      expect(await paidFor(each)).to.deep.equal([[`poll:${poll.id}`, 'granted', 5, 2]]);
    expect(await paidFor(other)).to.deep.equal([]);
  });

  it('pays nothing where another movie is watched', async () => {
    const { host, people, place } = await evening(1);
    const poll = await started(host, place, { method: 'approval' });
    const [won, lost] = poll.movieIds;
    for (const each of people) await vote(each, poll, yesTo(won));
    await host.call(recordWatch, { sessionId: place.id, movieId: lost });
    expect(await paidFor(host)).to.deep.equal([]);
  });

  it('is paid for as long as the movie counts as watched', async () => {
    const { host, people, place } = await evening(1);
    const voter = people[1]!;
    const poll = await started(host, place, { method: 'approval' });
    const [won] = poll.movieIds;
    for (const each of people) await vote(each, poll, yesTo(won));
    const record = () => host.call(recordWatch, { sessionId: place.id, movieId: won });
    const { watchId } = await record();
    await running.settled();
    await host.call(undoWatch, { sessionId: place.id, movieId: won });
    const source = `poll:${poll.id}`;
    expect(await paidFor(voter)).to.deep.equal([
      [source, 'granted', 5, 2],
      [source, 'taken', -5, -2],
    ]);
    await record();
    await running.settled();
    await voter.call(withdrawWatch, { watchId });
    expect((await paidFor(voter)).map(([, kind]) => kind)).to.include.members(['granted', 'taken']);
    const { totalXp, paid } = (await context().db.doc(`players/${voter.uid}`).get()).data()!;
    const all = (await context().db.collection(`players/${voter.uid}/ledger`).get()).docs;
    expect(all.reduce((sum, entry) => sum + entry.get('xp'), 0)).to.equal(totalXp);
    expect(paid.find((each: { source: string }) => each.source === source)).to.include({ xp: 0, coins: 0 });
  });

  it('pays for a group’s poll at the evening that the group opens for it', async () => {
    const owner = await member('Owner');
    const friend = await member('Friend');
    const groupId = await groupOf(owner, [friend]);
    const poll = await started(owner, { kind: 'group', id: groupId }, { method: 'approval' });
    const [won] = poll.movieIds;
    for (const each of [owner, friend]) await vote(each, poll, yesTo(won));
    const session = await owner.call(groups.openEvening, { groupId });
    await friend.call(joinSession, { code: session.code });
    await owner.call(recordWatch, { sessionId: session.id, movieId: won });
    expect(await paidFor(friend)).to.deep.equal([[`poll:${poll.id}`, 'granted', 5, 2]]);
  });

  it('is looked at when a movie was recorded for somebody new, and no sooner', () => {
    const watched = (...recordedFor: string[]) => ({
      watched: [
        {
          movieId: 391,
          title: 'Por un puñado de dólares',
          titles: {},
          recordedAt: 1,
          recordedBy: 'a',
          recordedFor,
        },
      ],
    });
    expect(watchedSince(null, watched('a', 'b'))).to.deep.equal([
      { movieId: 391, uid: 'a' },
      { movieId: 391, uid: 'b' },
    ]);
    expect(watchedSince(watched('a'), watched('a', 'b'))).to.deep.equal([{ movieId: 391, uid: 'b' }]);
    expect(watchedSince(watched('a', 'b'), watched('a', 'b'))).to.deep.equal([]);
  });
});
