import { isDeepStrictEqual } from 'node:util';
import * as groups from '@cine/contract/operations/together/groups';
import * as operations from '@cine/contract/operations/together/polls';
import { joinSession, leaveSession } from '@cine/contract/operations/together/sessions';
import type { Ballot } from '@cine/contract/polls/ballot';
import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import fc from 'fast-check';
import { context } from '#context.ts';
import { member, sessionOf } from '#test/builders.ts';
import { CallError, type TestUser } from '#test/client.ts';
import { type HeldDeliveries, holdDeliveries } from '#test/held-deliveries.ts';
import { running, suite } from '#test/suite.ts';
import { deep, rounds } from '../../../../../../scripts/test/deep.ts';
import { resultOf } from '../counting/count.ts';
import { seedHashOf } from '../counting/lots.ts';
import { closeDuePoll } from '../following/close-due-service.ts';
import { notifyOfPoll } from '../notify-service.ts';
import { endOf, started, toldOfPolls, vote } from '../polls.test-support.ts';
import { readPoll } from '../store.ts';
import {
  expectClose,
  expected,
  expectJoin,
  expectLeave,
  expectTogether,
  expectVeto,
  expectWithdrawal,
  modelVote,
} from './expected.test-support.ts';
import { anyHistory, ballotOf, type History, type Marks, size } from './steps.test-support.ts';

describe('Histories of polls, with joins, leaves, late and repeated ballots, and closings at once', () => {
  let deliveries: HeldDeliveries;
  before(async () => {
    await suite();
    deliveries = await holdDeliveries(running, 'follow-polls');
  });
  after(() => deliveries.release());

  async function reasonOf(call: Promise<unknown>): Promise<string | null> {
    try {
      await call;
      return null;
    } catch (error) {
      if (error instanceof CallError) return error.reason;
      throw error;
    }
  }

  async function begin({ kind, method, secret, absent }: History) {
    const people = await Promise.all(Array.from({ length: size.people }, (_, n) => member(`Voter${n}`)));
    const inside = people.map((_, n) => n).filter((n) => !absent.includes(n));
    const host = people[0]!;
    const { id, join, leave } = await (kind === 'session' ? eveningOf(host) : groupOf(host));
    for (const n of inside.slice(1)) await join(people[n]!);
    const movies = { from: 'list', count: size.movies } as const;
    const poll = await started(host, { kind, id }, { method, secret, movies });
    // The product decides at once.
    const model = { ...expected(poll.movieIds, inside), isClosed: method === 'product' };
    return { people, join, leave, poll, model };
  }

  async function eveningOf(host: TestUser) {
    const { id, code } = await sessionOf(host);
    const join = (user: TestUser) => user.call(joinSession, { code });
    return { id, join, leave: (user: TestUser) => user.call(leaveSession, { sessionId: id }) };
  }

  async function groupOf(host: TestUser) {
    const { id } = await host.call(groups.createGroup, { name: 'Thursdays', picture: 'reel' });
    const { invitation } = await host.call(groups.renewInvitation, { groupId: id });
    const join = (user: TestUser) => user.call(groups.joinGroup, { code: invitation!.code });
    return { id, join, leave: (user: TestUser) => user.call(groups.leaveGroup, { groupId: id }) };
  }

  type World = Awaited<ReturnType<typeof begin>>;

  /** Does what a history says, and compares each answer with what should come. */
  async function play(
    { people, join, leave, poll, model }: World,
    { method, steps }: History,
  ): Promise<void> {
    const offline: { who: number; ballot: Ballot }[] = [];
    const delivered: Promise<void>[] = [];
    const cast = (who: number, ballot: Ballot) => reasonOf(vote(people[who]!, poll, ballot));
    const votes = async (who: number, ballot: Ballot) =>
      expect(await cast(who, ballot)).to.equal(modelVote(model, who, ballot));
    const meant = (marks: Marks) => ballotOf(method, poll.movieIds, marks);

    for (const step of steps) {
      switch (step.do) {
        case 'vote':
          await votes(step.who, meant(step.marks));
          break;
        case 'everybodyVotes':
          for (const who of model.inside) await votes(who, meant(step.marks[who]!));
          break;
        case 'voteTogether': {
          const one = [step.who, meant(step.marks)] as const;
          const other = step.who === step.other ? one : ([step.other, meant(step.otherMarks)] as const);
          const told = await Promise.all([cast(...one), cast(...other)]);
          const orders = expectTogether(model, [one, other]);
          const order = orders.find((each) => isDeepStrictEqual(each.told, told));
          Object.assign(model, order?.poll);
          expect(orders.map((each) => each.told)).to.deep.include(told);
          break;
        }
        case 'voteOffline':
          offline.push({ who: step.who, ballot: meant(step.marks) });
          break;
        case 'reconnect':
          for (const { who, ballot } of offline.splice(0)) await votes(who, ballot);
          break;
        case 'withdraw': {
          const withdrawn = people[step.who]!.call(operations.withdrawBallot, { pollId: poll.id });
          expect(await reasonOf(withdrawn)).to.equal(expectWithdrawal(model, step.who));
          break;
        }
        case 'veto': {
          const movieId = poll.movieIds[step.movie]!;
          const vetoed = people[step.who]!.call(operations.vetoMovie, { pollId: poll.id, movieId });
          expect(await reasonOf(vetoed)).to.equal(expectVeto(model, step.who, movieId));
          break;
        }
        case 'join':
          await join(people[step.who]!);
          expectJoin(model, step.who);
          break;
        case 'leave':
          if (step.who === 0 || !model.inside.has(step.who)) break;
          await leave(people[step.who]!);
          expectLeave(model, step.who);
          await running.quiet();
          // The queue has run, and with it maybe the task that closes a poll whose time is up.
          if (model.isDue) model.isClosed ||= (await readPoll(context().db, poll.id))!.status === 'closed';
          break;
        case 'timeIsUp':
          if (!model.isClosed) await endOf(poll.id);
          model.isDue = true;
          break;
        case 'close': {
          const closed = people[0]!.call(operations.closePoll, { pollId: poll.id, early: true });
          expect(await reasonOf(closed)).to.equal(expectClose(model));
          break;
        }
        case 'deliver':
          delivered.push(deliveries.deliver(step.which, step.again));
      }
      const { status } = (await readPoll(context().db, poll.id))!;
      expect(status, JSON.stringify(step)).to.equal(model.isClosed ? 'closed' : 'open');
    }
    await Promise.all(delivered);
    for (const { who, ballot } of offline) await votes(who, ballot);
  }

  async function storedOf(pollId: string) {
    const { db } = context();
    const below = async (part: string) => {
      const { docs } = await db.collection(`polls/${pollId}/${part}`).get();
      return Object.fromEntries(docs.map((each) => [each.id, each.data()]));
    };
    const [poll, ballots, voters, names, seeds] = await Promise.all([
      readPoll(db, pollId),
      ...['ballots', 'voters', 'names', 'seeds'].map(below),
    ]);
    return { poll: poll!, ballots: ballots!, voters: voters!, names: names!, seeds: seeds! };
  }

  /** Ends a poll in several ways at once, and repeats all that follows from it. */
  async function end({ people, poll, model }: World, { method, ending, order }: History): Promise<void> {
    if (!model.isClosed) await endOf(poll.id);
    const close = (who: number) => people[who]!.call(operations.closePoll, { pollId: poll.id });
    const late = ballotOf(method, poll.movieIds, { chosen: [0], yeses: 1, skipped: null });
    const ways = {
      host: () => close(0),
      other: () => close([...model.inside].at(-1)!),
      task: () => closeDuePoll(context(), poll.id),
      ballot: async () => expect(await reasonOf(vote(people[0]!, poll, late))).to.equal('poll-closed'),
    };
    await Promise.all(ending.map((way) => ways[way]()));
    const before = await storedOf(poll.id);
    await running.settled();
    for (let again = 0; again < 4; again++) await deliveries.deliver(again, true);
    await deliveries.deliverAll(() => order.next().value);
    await running.quiet();
    const repeats = [() => closeDuePoll(context(), poll.id)];
    if (before.poll.place.kind === 'group')
      for (const kind of ['poll-opened', 'poll-decided'] as const)
        repeats.push(() => notifyOfPoll(context(), { pollId: poll.id, kind }));
    for (const repeat of repeats) await repeat();
    expect(await storedOf(poll.id)).to.deep.equal(before);
  }

  /** How often a user was told what of polls; a group's members are also told who joins. */
  async function toldTo(user: TestUser): Promise<Record<string, number>> {
    const kinds = await toldOfPolls(user);
    return Object.fromEntries(kinds.map((kind) => [kind, kinds.filter((other) => other === kind).length]));
  }

  it('end in one result, that of counting what is stored, and tell everybody once', async function () {
    this.timeout(deep(10, 60) * minute);
    const property = fc.asyncProperty(anyHistory, async (history) => {
      const world = await begin(history);
      await play(world, history);
      await end(world, history);
      const { people, model } = world;
      const { poll, ballots, names, seeds } = await storedOf(world.poll.id);
      const gone = [...model.gone].map((who) => people[who]!.uid);
      const cast = Object.entries(ballots).flatMap(([uid, each]) =>
        each.ballot && !gone.includes(uid) ? [[uid, each.ballot]] : [],
      );
      const { closedBy } = poll.result!;

      expect(Object.fromEntries(cast)).to.deep.equal(
        Object.fromEntries([...model.ballots].map(([who, ballot]) => [people[who]!.uid, ballot])),
      );
      expect(new Set(poll.vetoed)).to.deep.equal(new Set(model.vetoed.keys()));
      const counted = { closedBy, ballots: cast.map(([, ballot]) => ballot as Ballot) };
      const isShown = !history.secret || cast.length === 0 || cast.length >= 3;
      if (isShown) expect(poll.result).to.deep.equal(resultOf(poll, poll.seed!, counted));
      else expect(poll.result).to.deep.include({ ballots: [], tally: null, reason: { kind: 'few-ballots' } });
      expect(poll.seed && seedHashOf(poll.seed)).to.equal(isShown ? poll.seedHash : null);
      expect(seeds).to.deep.equal({});
      expect(Object.keys(names)).to.have.length(history.secret ? 0 : 1);
      const named = (names.all?.voters ?? {}) as Record<string, { ballot: Ballot }>;
      for (const uid of Object.keys(named)) expect(named[uid]!.ballot).to.deep.equal(ballots[uid]!.ballot);
      const told = await Promise.all(people.map(toldTo));
      for (const kinds of told) for (const times of Object.values(kinds)) expect(times).to.equal(1);
      expect(told[0]).to.deep.equal(history.kind === 'group' ? { 'poll-decided': 1 } : {});
    });
    await fc.assert(property, { ...rounds(5, 150), endOnFailure: true });
  });
});
