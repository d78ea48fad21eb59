import { ballotDocument } from '@cine/contract/documents/polls';
import { updateAccount } from '@cine/contract/operations/core/account';
import { leaveGroup, shareTaste } from '@cine/contract/operations/together/groups';
import * as operations from '@cine/contract/operations/together/polls';
import { rateMovie } from '@cine/contract/operations/watching/ratings';
import { day } from '@cine/contract/time';
import { expect } from 'chai';
import { context } from '#context.ts';
import { loadCatalogue } from '#core/catalogue/index.ts';
import { groupOf, services } from '#test/builders.ts';
import type { TestUser } from '#test/client.ts';
import { expectRefusal } from '#test/expect-rejection.ts';
import { running, suite } from '#test/suite.ts';
import { packYeses } from './ballot.ts';
import { eraseFromPolls } from './erase-service.ts';
import { mergeGuestPolls } from './merge-guest-service.ts';
import { cards, endOf, evening, guestIn, ranking, started, toldOfPolls, vote } from './polls.test-support.ts';

describe('The people of a poll', () => {
  before(() => suite());

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
    const ballot = ranking(poll.movieIds[2]);
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
    const [lea, tom, zoe] = people as [TestUser, TestUser, TestUser];
    const id = await groupOf(lea, [tom, zoe]);
    const poll = await started(tom, { kind: 'group', id });
    expect(poll.services).to.deep.include({ region: 'FR' });
    for (const user of [lea, tom]) await vote(user, poll, ranking(poll.movieIds[0]));
    const { status, result } = await vote(zoe, poll, ranking(poll.movieIds[0]));
    expect([status, result!.winner]).to.deep.equal(['closed', poll.movieIds[0]]);
    await running.quiet();
    expect(await toldOfPolls(lea)).to.deep.equal(['poll-decided', 'poll-opened']);
    expect(await toldOfPolls(tom)).to.deep.equal(['poll-decided']);
  });

  it('of a group hear of one opened poll an hour, and their poll is closed when the last one missing leaves', async () => {
    const { people } = await evening(2);
    const [lea, tom, zoe] = people as [TestUser, TestUser, TestUser];
    const id = await groupOf(lea, [tom, zoe]);
    for (let times = 0; times < 3; times += 1) {
      const poll = await started(tom, { kind: 'group', id });
      await running.quiet();
      await tom.call(operations.cancelPoll, { pollId: poll.id });
    }
    const poll = await started(tom, { kind: 'group', id });
    await running.quiet();
    const { docs } = await context().db.collection(`inboxes/${lea.uid}/notifications`).get();
    const opened = docs.filter((each) => each.get('kind') === 'poll-opened');
    // Two where an hour ends meanwhile.
    expect(opened.length).to.be.within(1, 2);
    expect(opened[0]!.get('params')).to.include({ groupId: id });

    for (const user of [lea, tom]) await vote(user, poll, ranking(poll.movieIds[0]));
    await zoe.call(leaveGroup, { groupId: id });
    await running.quiet();
    const answer = await lea.call(operations.showPoll, { pollId: poll.id });
    expect(answer.poll.result).to.include({ closedBy: 'all-voted' });
  });

  it('find a group’s movies by the tastes that members share with it, and by no other', async () => {
    const { people } = await evening(1);
    const [lea, tom] = people as [TestUser, TestUser];
    const groupId = await groupOf(lea, [tom]);
    const place = { kind: 'group', id: groupId } as const;
    const leastScores = async () => {
      const poll = await started(lea, place);
      await lea.call(operations.cancelPoll, { pollId: poll.id });
      return poll.options.map(({ leastScore, score }) => [leastScore, score]);
    };
    for (const movieId of [...(await loadCatalogue(context())).movies.byId.keys()].slice(0, 12))
      await tom.call(rateMovie, { movieId, score: movieId % 2 === 0 ? 90 : 10 });
    const shared = await leastScores();
    for (const [leastScore, score] of shared) {
      expect(leastScore).to.be.a('number');
      expect(score).to.be.a('number');
    }
    await tom.call(shareTaste, { groupId, shared: false });
    const apart = await leastScores();
    expect(apart.map(([leastScore]) => leastScore)).to.deep.equal(apart.map(() => null));
  });

  it('look for a group’s movies on the services of all, or on those of who starts the poll', async () => {
    const { people } = await evening(1);
    const [lea, tom] = people as [TestUser, TestUser];
    const place = { kind: 'group', id: await groupOf(lea, [tom]) } as const;
    await tom.call(updateAccount, { providers: [services.netflix, services.mubi] });
    const start = async (input: object) => {
      const { id, ...poll } = await started(lea, place, input);
      await lea.call(operations.cancelPoll, { pollId: id });
      return poll.services!.providers;
    };
    expect(await start({}))
      .to.include(services.netflix)
      .and.not.include(services.canal);
    expect(await start({ services: 'own' })).to.include.members([services.netflix, services.canal]);
    await expectRefusal(started(lea, place, { services: tom.uid as never }), 'input-invalid');
  });

  it('are counted alone, however many who left have voted', async () => {
    const { people, place } = await evening(1);
    const poll = await started(people[0]!, place, { method: 'deck', secret: false });
    const { db } = context();
    const [first, ...others] = poll.movieIds;
    const batch = db.batch();
    for (let index = 0; index < 130; index += 1) {
      const uid = `left-${index}`;
      const ballot = cards(others, [first]);
      const cast = { uid, pollId: poll.id, ballot, castAt: index + 1, yeses: packYeses(poll, ballot) };
      const document = ballotDocument.encode({ ...cast, expiresAt: Date.now() + day });
      batch.set(db.doc(`polls/${poll.id}/ballots/${uid}`), document);
    }
    await batch.commit();
    await vote(people[0]!, poll, cards([first]));
    const { result } = await vote(people[1]!, poll, cards([first]));
    expect(result).to.deep.include({ closedBy: 'yes-from-all', winner: first });
    expect(result!.ballots).to.have.length(2);
  });

  it('vote for four reads at most in a group of fifty', async () => {
    const { host, people } = await evening(1);
    const id = await groupOf(host, people.slice(1));
    const group = context().db.doc(`groups/${id}`);
    const { members } = (await group.get()).data() as { members: Record<string, object> };
    const others = Array.from({ length: 48 }, (_, n) => [`member-${n}`, members[host.uid]!]);
    await group.update({ members: { ...members, ...Object.fromEntries(others) } });
    const poll = await started(host, { kind: 'group', id }, { method: 'deck', services: 'own' });
    const ballot = cards(poll.movieIds.slice(0, 1));
    await vote(host, poll, ballot as never);
    await running.settled();
    await running.resetCounters();
    await vote(host, poll, ballot as never);
    await running.settled();
    expect((await running.counters()).reads).to.be.at.most(4);
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
      await endOf(former);
      await host.call(operations.closePoll, { pollId: former });
      const poll = await started(host, place, { secret: false });
      for (const each of people.slice(0, voters)) await vote(each, poll, ranking(poll.movieIds[0]));
      await endOf(poll.id);
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
