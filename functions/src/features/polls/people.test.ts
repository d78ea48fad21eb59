import * as operations from '@cine/contract/operations/evenings/polls';
import { createGroup, joinGroup, renewInvitation } from '@cine/contract/operations/people/groups';
import { expect } from 'chai';
import { type Suite, suite } from '../../../test/suite.ts';
import { context } from '../../context.ts';
import { eraseFromPolls } from './erase-service.ts';
import { mergeGuestPolls } from './merge-guest-service.ts';
import { evening, guestIn, ranking, started, vote } from './polls.test-support.ts';

describe('The people of a poll', () => {
  let running: Suite;
  before(async () => {
    running = await suite();
  });

  const below = async (path: string) =>
    (await context().db.collection(path).get()).docs.map(({ id }) => id).sort();

  it('leave no trace in a closed poll when they are erased, and the same result', async () => {
    const { host, people, place } = await evening(1);
    const poll = await started(host, place, { secret: false });
    for (const user of people) await vote(user, poll, ranking(...poll.movieIds));
    const before = await people[1]!.call(operations.showPoll, { pollId: poll.id });
    await eraseFromPolls(context(), host.uid);
    const after = await people[1]!.call(operations.showPoll, { pollId: poll.id });
    expect(after.poll).to.deep.equal({ ...before.poll, startedBy: 'somebody' });
    for (const part of ['ballots', 'voters'])
      expect(await below(`polls/${poll.id}/${part}`)).to.deep.equal([people[1]!.uid]);
    const names = await context().db.doc(`polls/${poll.id}/names/all`).get();
    expect(Object.keys(names.get('voters'))).to.deep.equal([people[1]!.uid]);
  });

  it('keep the ballot that they cast as a guest', async () => {
    const { host, people, place, session } = await evening(1);
    const guest = await guestIn(session.code);
    const poll = await started(host, place);
    const ballot = ranking(poll.movieIds[2]!);
    await vote(guest, poll, ballot);
    await mergeGuestPolls(context(), guest.uid, people[1]!.uid);
    expect(await people[1]!.call(operations.showPoll, { pollId: poll.id })).to.deep.include({
      voted: [people[1]!.uid],
      ballot,
    });
    expect(await below(`polls/${poll.id}/ballots`)).to.deep.equal([people[1]!.uid]);
  });

  it('are all members, where a poll is a group’s, and are told of it', async () => {
    const { people } = await evening(2);
    const [lea, tom, zoe] = people as [(typeof people)[0], (typeof people)[0], (typeof people)[0]];
    const { id } = await lea.call(createGroup, { name: 'Thursdays', picture: 'reel' });
    const { invitation } = await lea.call(renewInvitation, { groupId: id });
    for (const user of [tom, zoe]) await user.call(joinGroup, { code: invitation!.code });
    const poll = await started(tom, { kind: 'group', id });
    expect(poll.services).to.deep.include({ region: 'FR' });
    for (const user of [lea, tom]) await vote(user, poll, ranking(poll.movieIds[0]!));
    const { status, result } = await vote(zoe, poll, ranking(poll.movieIds[0]!));
    expect([status, result!.winner]).to.deep.equal(['closed', poll.movieIds[0]]);
    await running.quiet();
    const told = async (uid: string) => {
      const { docs } = await context().db.collection(`inboxes/${uid}/notifications`).get();
      return docs.map((each) => each.get('kind') as string).sort();
    };
    expect(await told(lea.uid)).to.deep.equal(['poll-decided', 'poll-opened']);
    expect(await told(tom.uid)).to.deep.equal(['poll-decided']);
  });

  it('vote for four reads and two writes at most, however many are there', async () => {
    for (const method of ['ranked', 'deck'] as const) {
      const { host, people, place } = await evening(4);
      const poll = await started(host, place, { method });
      const yes = poll.movieIds.slice(0, 1);
      const ballot = method === 'deck' ? ({ method, yes, no: [] } as const) : ranking(...yes);
      const cast = (user: typeof host) => vote(user, poll, ballot as never);
      await cast(people[1]!);
      await running.resetCounters();
      await cast(people[1]!);
      await running.settled();
      const { reads, writes, deletes } = await running.counters();
      expect([reads <= 4, writes + deletes <= 2], `${method}: ${reads} ${writes}`).to.deep.equal([
        true,
        true,
      ]);
    }
  });

  it('have their poll closed for four reads besides their ballots, however many they are', async () => {
    const costs: number[] = [];
    for (const voters of [1, 4]) {
      const { host, people, place } = await evening(5);
      // Its call limit is asked for once.
      const { id: former } = await started(host, place);
      await host.call(operations.closePoll, { pollId: former });
      const poll = await started(host, place);
      for (const each of people.slice(0, voters)) await vote(each, poll, ranking(poll.movieIds[0]!));
      await running.settled();
      await running.resetCounters();
      const { result } = await host.call(operations.closePoll, { pollId: poll.id });
      await running.settled();
      expect(result!.ballots).to.have.length(voters);
      costs.push((await running.counters()).reads - voters);
    }
    expect(Math.max(...costs), costs.join()).to.be.at.most(4);
  });
});
