import { updateAccount } from '@cine/contract/operations/core/account';
import { createCustomMovie } from '@cine/contract/operations/movies/custom-movies';
import * as operations from '@cine/contract/operations/together/polls';
import * as sessions from '@cine/contract/operations/together/sessions';
import { tonight } from '@cine/contract/operations/together/tonight';
import { maxOptions } from '@cine/contract/polls/ballot';
import { expect } from 'chai';
import { context } from '#context.ts';
import { member, services, sessionOf } from '#test/builders.ts';
import type { TestUser } from '#test/client.ts';
import { expectRefusal, rejection } from '#test/expect-rejection.ts';
import { running, suite } from '#test/suite.ts';
import { closeDuePoll } from './following/close-due-service.ts';
import { chooseWinner } from './following/winner-service.ts';
import { cards, endOf, evening, guestIn, ranking, started, vote, yesTo } from './polls.test-support.ts';

describe('A poll of an evening', () => {
  before(() => suite());

  const show = (user: TestUser, pollId: string) => user.call(operations.showPoll, { pollId });
  const close = (user: TestUser, pollId: string) => user.call(operations.closePoll, { pollId, early: true });
  const nominate = (user: TestUser, pollId: string, movieId: number) =>
    user.call(operations.nominateMovie, { pollId, movieId });
  const veto = (user: TestUser, pollId: string, movieId: number) =>
    user.call(operations.vetoMovie, { pollId, movieId });
  const listed = async (user: TestUser, sessionId: string) =>
    (await user.call(tonight, { sessionId, pageSize: 20 })).candidates.map(({ movieId }) => movieId);

  it('is about the top of the list, and named in its session', async () => {
    const { host, people, place } = await evening(1);
    const { candidates } = await host.call(tonight, { sessionId: place.id, pageSize: 4 });
    const { movieIds: _movieIds, ...poll } = await started(host, place);
    expect(poll).to.include({ status: 'open', seed: null, result: null, method: 'ranked', secret: true });
    expect(poll.options.map(({ movieId, genres }) => ({ movieId, genres }))).to.deep.equal(
      candidates.map(({ movieId, genres }) => ({ movieId, genres })),
    );
    expect(poll.options[0]!.genres).to.have.length.above(0);
    const { pollId } = await people[1]!.call(sessions.showSession, { sessionId: place.id });
    expect(pollId).to.equal(poll.id);
    expect((await show(people[1]!, poll.id)).poll).to.deep.equal(poll);
  });

  it('is closed by the last of those present, and says why its movie won', async () => {
    const { host, people, place } = await evening(2);
    const poll = await started(host, place);
    const [a, b, c, d] = poll.movieIds;
    expect((await vote(people[0]!, poll, ranking(a, b, c, d))).status).to.equal('open');
    await vote(people[1]!, poll, ranking(a, c, b));
    const { result, status } = await vote(people[2]!, poll, ranking(b, a));
    expect(status).to.equal('closed');
    expect(result).to.deep.include({
      winner: a,
      closedBy: 'all-voted',
      tied: [a],
      settledBy: null,
      reason: { kind: 'beats-all', closest: { movieId: b, for: 2, against: 1 } },
    });
    expect(result!.ballots).to.have.length(3);
    await expectRefusal(vote(host, poll, ranking(d)), 'poll-closed');
  });

  it('tells who has voted, and nobody but a voter what', async () => {
    const { host, people, place } = await evening(1);
    const poll = await started(host, place);
    const ballot = ranking(...poll.movieIds);
    await vote(host, poll, ballot);
    expect(await show(host, poll.id)).to.deep.include({ voted: [host.uid], ballot });
    expect(await show(people[1]!, poll.id)).to.deep.include({ voted: [host.uid], ballot: null });
  });

  it('counts one ballot a head, the last one', async () => {
    const { host, people, place } = await evening(1);
    const poll = await started(host, place, { method: 'approval', secret: false });
    const [a, b] = poll.movieIds;
    for (const ballot of [yesTo(a), yesTo(a), yesTo(b)]) await vote(host, poll, ballot);
    const { result } = await vote(people[1]!, poll, yesTo(a, b));
    expect(result).to.include({ winner: b });
    expect(result!.ballots).to.have.deep.members([{ movieIds: [b] }, { movieIds: [a, b] }]);
    expect(result!.reason).to.deep.equal({ kind: 'yes-from-all', ballots: 2 });
  });

  it('lets a movie of the deck win as soon as all say yes to it', async () => {
    const { host, people, place } = await evening(1);
    const poll = await started(host, place, { method: 'deck', secret: false });
    const [a, b, c] = poll.movieIds;
    expect((await vote(host, poll, cards([a, c], [b]))).status).to.equal('open');
    expect((await vote(people[1]!, poll, cards([], [a, b]))).status).to.equal('open');
    const { result } = await vote(people[1]!, poll, cards([c], [a, b]));
    expect(result).to.include({ winner: c, closedBy: 'yes-from-all' });
  });

  it('ends a deck without a movie if nobody said yes to any', async () => {
    const { host, place } = await evening(0);
    const poll = await started(host, place, { method: 'deck', secret: false });
    const { result } = await vote(host, poll, cards([], poll.movieIds));
    expect(result).to.deep.include({ winner: null, closedBy: 'all-voted', reason: { kind: 'no-yes' } });
  });

  it('is decided at once where the product decides', async () => {
    const { host, place } = await evening(1);
    const { status, result, seed } = await started(host, place, { method: 'product' });
    expect(status).to.equal('closed');
    expect(seed).to.match(/^[0-9a-f]{32}$/);
    expect(result).to.deep.include({ closedBy: 'product', ballots: [] });
    expect(result!.reason.kind).to.equal('no-taste');
    const again = await started(host, place, { method: 'product' });
    expect([again.seed, again.result]).to.deep.equal([seed, result]);
  });

  it('takes an equal share of twelve nominations from each, and votes once it is opened', async () => {
    const { host, people, place } = await evening(4);
    const movieIds = await listed(host, place.id);
    const { id } = await started(people[1]!, place, { movies: { from: 'nominations' } });
    await expectRefusal(people[1]!.call(operations.openPoll, { pollId: id }), 'poll-movies-few');
    for (const movieId of movieIds.slice(0, 2)) await nominate(host, id, movieId);
    await nominate(people[2]!, id, movieIds[0]!);
    const refused = await rejection(nominate(host, id, movieIds[2]!));
    expect(refused).to.include({ reason: 'nominations-used' });
    expect(refused.details.params).to.deep.equal({ limit: Math.floor(maxOptions / 5) });
    await expectRefusal(vote(host, { id }, ranking(movieIds[0]!)), 'poll-not-open');
    await expectRefusal(people[3]!.call(operations.openPoll, { pollId: id }), 'poll-not-yours');
    const opened = await people[1]!.call(operations.openPoll, { pollId: id });
    expect(opened.options.map(({ movieId, from }) => [movieId, from])).to.deep.equal(
      movieIds.slice(0, 2).map((movieId) => [movieId, 'nomination']),
    );
    await expectRefusal(nominate(people[2]!, id, movieIds[3]!), 'nominations-over');
  });

  it('takes back what those nominated who leave before it opens, so that no passer-by fills it', async () => {
    const { host, people, place } = await evening(2);
    const movieIds = await listed(host, place.id);
    const { id } = await started(host, place, { movies: { from: 'nominations' } });
    await nominate(host, id, movieIds[0]!);
    for (const movieId of movieIds.slice(1, 4)) await nominate(people[1]!, id, movieId);
    await people[1]!.call(sessions.leaveSession, { sessionId: place.id });
    await running.quiet();
    const optionIds = async () => {
      const { poll } = await host.call(operations.showPoll, { pollId: id });
      return poll.options.map(({ movieId }) => movieId);
    };
    expect(await optionIds()).to.deep.equal([movieIds[0]]);
    await nominate(people[2]!, id, movieIds[1]!);
    expect(await optionIds()).to.deep.equal(movieIds.slice(0, 2));
    const { code } = await host.call(sessions.showSession, { sessionId: place.id });
    await people[1]!.call(sessions.joinSession, { code });
    await nominate(people[1]!, id, movieIds[4]!);
    await host.call(operations.openPoll, { pollId: id });
    await people[1]!.call(sessions.leaveSession, { sessionId: place.id });
    await running.quiet();
    expect(await optionIds()).to.deep.equal([movieIds[0], movieIds[1], movieIds[4]]);
  });

  it('calls a movie unknown that the catalogue lacks', async () => {
    const { host, place } = await evening(0);
    const [first] = await listed(host, place.id);
    const movies = { from: 'choice' as const, movieIds: [first!, 999_999_999] };
    await expectRefusal(started(host, place, { movies }), 'movie-unknown');
    const { id } = await started(host, place, { movies: { from: 'nominations' } });
    await expectRefusal(nominate(host, id, 999_999_999), 'movie-unknown');
  });

  it('refuses a movie that not all present can watch', async () => {
    const { host, people, place } = await evening(1);
    const [first, second] = await listed(host, place.id);
    await people[1]!.call(updateAccount, { providers: [services.mubi] });
    await running.settled();
    const movies = { from: 'choice' as const, movieIds: [first!, second!] };
    await expectRefusal(started(host, place, { movies }), 'not-a-candidate');
    const { movie } = await host.call(createCustomMovie, {
      title: 'Our summer',
      year: 2020,
      audience: 'group',
    });
    const own = started(host, place, { movies: { from: 'choice', movieIds: [first!, movie.movieId] } });
    expect((await rejection(own)).details.params).to.deep.equal({ because: 'custom' });
  });

  it('drops a vetoed movie from every ballot, once for each and evening, and tells nobody by whom', async () => {
    const { host, people, place } = await evening(1);
    const first = await started(host, place, { secret: false });
    const [a, b, c] = first.movieIds;
    await vote(host, first, ranking(a, b, c));
    const vetoed = await veto(people[1]!, first.id, a);
    expect(vetoed.vetoed).to.deep.equal([a]);
    expect(JSON.stringify(vetoed)).to.not.include(people[1]!.uid);
    expect((await veto(people[1]!, first.id, a)).vetoed).to.deep.equal([a]);
    await expectRefusal(veto(people[1]!, first.id, b), 'veto-used');
    const { result } = await vote(people[1]!, first, ranking(b));
    expect(result).to.deep.include({ winner: b });
    expect(result!.counted).to.not.include(a);
    expect(result!.ballots).to.have.deep.members([{ movieIds: [b, c] }, { movieIds: [b] }]);
    const second = await started(host, place);
    await expectRefusal(veto(people[1]!, second.id, b), 'veto-used');
    await veto(host, second.id, b);
  });

  it('is ended by a veto of the only card that somebody hadn’t answered', async () => {
    const { host, people, place } = await evening(1);
    const poll = await started(host, place, { method: 'deck' });
    const [a, b, c, d] = poll.movieIds;
    await vote(host, poll, cards([b], [c, d]));
    expect((await vote(people[1]!, poll, cards([c], [a, b, d]))).status).to.equal('open');
    const { result } = await veto(people[1]!, poll.id, a);
    expect(result).to.include({ closedBy: 'all-voted' });
  });

  it('keeps two movies, whoever would veto one of them', async () => {
    const { host, people, place } = await evening(1);
    const poll = await started(host, place, { movies: { from: 'list', count: 3 } });
    await veto(host, poll.id, poll.movieIds[0]);
    await expectRefusal(veto(people[1]!, poll.id, poll.movieIds[1]), 'veto-last-movies');
  });

  it('counts nothing of guests who join, vote, veto and leave', async () => {
    const { host, people, place, session } = await evening(2);
    const poll = await started(host, place, { method: 'approval' });
    const [a, b, c] = poll.movieIds;
    for (const vetoed of [b, c]) {
      const guest = await guestIn(session.code);
      await vote(guest, poll, yesTo(c));
      await veto(guest, poll.id, vetoed);
      await guest.call(sessions.leaveSession, { sessionId: place.id });
      // The second’s ballot and veto are there still when the poll is closed.
      if (vetoed === b) await running.quiet();
    }
    for (const each of people.slice(0, 2)) await vote(each, poll, yesTo(a));
    const { result, vetoed } = await vote(people[2]!, poll, yesTo(b));
    expect(result).to.deep.include({ winner: a, counted: poll.movieIds, closedBy: 'all-voted' });
    expect(result!.ballots).to.have.deep.members([[a], [a], [b]].map((movieIds) => ({ movieIds })));
    expect(vetoed).to.deep.equal([]);
    await running.quiet();
  });

  it('lets who comes back vote and veto again', async () => {
    const { host, people, place, session } = await evening(2);
    const poll = await started(host, place, { method: 'deck' });
    const [a, ...others] = poll.movieIds;
    const tom = people[1]!;
    await vote(host, poll, cards([], others));
    await vote(tom, poll, cards([], poll.movieIds));
    await veto(tom, poll.id, a);
    expect((await show(host, poll.id)).voted).to.have.members([host.uid, tom.uid]);
    await tom.call(sessions.leaveSession, { sessionId: place.id });
    await running.quiet();
    expect(await show(host, poll.id)).to.deep.include({ voted: [host.uid] });
    await tom.call(sessions.joinSession, { code: session.code });
    expect((await show(tom, poll.id)).ballot).to.equal(null);
    expect((await veto(tom, poll.id, others[0]!)).vetoed).to.deep.equal([others[0]]);
    // The host hasn’t answered the card that is back.
    const votes = cards([], poll.movieIds);
    for (const each of people.slice(1)) await vote(each, poll, votes);
    expect((await show(host, poll.id)).poll.status).to.equal('open');
    expect((await vote(host, poll, votes)).result).to.include({ closedBy: 'all-voted' });
  });

  it('shows nothing but its movie where it is secret and fewer than three voted', async () => {
    const { host, people, place } = await evening(1);
    const poll = await started(host, place, { method: 'approval' });
    const [a] = poll.movieIds;
    await vote(host, poll, yesTo(a));
    const { result, seed, status } = await vote(people[1]!, poll, yesTo(...poll.movieIds));
    expect([status, seed]).to.deep.equal(['closed', null]);
    expect(result).to.deep.equal({
      winner: a,
      closedBy: 'all-voted',
      counted: poll.movieIds,
      tied: [a],
      settledBy: null,
      ballots: [],
      tally: null,
      reason: { kind: 'few-ballots' },
    });
    const two = await evening(1);
    const deck = await started(two.host, two.place, { method: 'deck' });
    for (const each of [two.host, two.people[1]!])
      await vote(each, deck, cards(deck.movieIds.slice(0, 1), deck.movieIds.slice(1)));
    expect((await show(two.host, deck.id)).poll.result).to.include({ closedBy: 'all-voted' });
    const snapshot = await context().db.doc(`polls/${poll.id}`).get();
    expect([snapshot.get('seed'), snapshot.get('result.ballots')]).to.deep.equal([null, []]);
  });

  it('isn’t closed before its time by marking others as absent', async () => {
    const { host, people, place } = await evening(2);
    const poll = await started(host, place);
    await vote(people[1]!, poll, ranking(...poll.movieIds));
    for (const { uid } of [host, people[2]!])
      await host.call(sessions.setPresence, { sessionId: place.id, uid, present: false });
    await running.quiet();
    expect((await show(host, poll.id)).poll.status).to.equal('open');
    await expectRefusal(close(host, poll.id), 'poll-ballots-few');
    const { result } = await vote(host, poll, ranking(...poll.movieIds));
    expect(result).to.include({ closedBy: 'all-voted' });
  });

  it('isn’t closed by one ballot, however few were present when it opened', async () => {
    const { host, people, place, session } = await evening(2);
    const setAll = async (users: readonly TestUser[], present: boolean) => {
      for (const { uid } of users)
        await host.call(sessions.setPresence, { sessionId: place.id, uid, present });
    };
    const [, bob, eve] = people as [TestUser, TestUser, TestUser];
    await setAll([bob, eve], false);
    const poll = await started(host, place);
    await setAll([bob, eve], true);
    await vote(bob, poll, ranking(...poll.movieIds));
    await setAll([host, eve], false);
    await running.quiet();
    await expectRefusal(close(host, poll.id), 'poll-ballots-few');
    await host.call(operations.cancelPoll, { pollId: poll.id });

    await setAll([host], true);
    await setAll([bob], false);
    const alone = await started(host, place);
    const nina = await guestIn(session.code);
    await setAll([host], false);
    expect((await vote(nina, alone, ranking(...alone.movieIds))).status).to.equal('open');
    await expectRefusal(close(host, alone.id), 'poll-ballots-few');
  });

  it('has its winner chosen for all, once', async () => {
    const { host, people, place } = await evening(2);
    const chosen = async () => {
      await running.quiet();
      const { chosen, decided } = await host.call(sessions.showSession, { sessionId: place.id });
      return [chosen?.movieId ?? null, decided ?? null];
    };
    const poll = await started(host, place, { method: 'approval' });
    const [a, b] = poll.movieIds;
    const choose = (movieId: number | null) =>
      people[1]!.call(sessions.chooseMovie, { sessionId: place.id, movieId });
    await choose(a);
    for (const [at, each] of people.entries()) await vote(each, poll, yesTo(...(at === 0 ? [a, b] : [b])));
    const decided = { pollId: poll.id, movieId: b, votes: { yeses: 3, of: 3 } };
    expect(await chosen()).to.deep.equal([b, decided]);
    await choose(null);
    await chooseWinner(context(), poll.id);
    expect(await chosen()).to.deep.equal([null, decided]);
    const ranked = await started(host, place);
    for (const each of people) await vote(each, ranked, ranking(a));
    expect(await chosen()).to.deep.equal([a, { pollId: ranked.id, movieId: a, votes: null }]);
    await choose(null);
    const product = await started(host, place, { method: 'product' });
    expect(product.status).to.equal('closed');
    expect((await chosen())[0]).to.equal(null);
  });

  it('waits for whoever joins', async () => {
    const { host, people, place, session } = await evening(1);
    const poll = await started(host, place, { method: 'approval' });
    const [a, b] = poll.movieIds;
    await vote(host, poll, yesTo(a, b));
    const nina = await guestIn(session.code);
    expect((await vote(people[1]!, poll, yesTo(b))).status).to.equal('open');
    expect((await vote(nina, poll, yesTo(a, b))).result).to.include({ winner: b, closedBy: 'all-voted' });
  });

  it('is closed when the last one missing leaves, is absent or is removed', async () => {
    for (const away of [
      (user: TestUser, sessionId: string) => user.call(sessions.leaveSession, { sessionId }),
      (user: TestUser, sessionId: string) => user.call(sessions.setPresence, { sessionId, present: false }),
      ({ uid }: TestUser, sessionId: string, host: TestUser) =>
        host.call(sessions.removeAttendee, { sessionId, uid }),
    ]) {
      const { host, people, place } = await evening(2);
      const poll = await started(host, place);
      const [first] = poll.movieIds;
      for (const each of people.slice(0, 2)) await vote(each, poll, ranking(first));
      await away(people[2]!, place.id, host);
      await running.quiet();
      expect((await show(host, poll.id)).poll.result).to.include({ winner: first, closedBy: 'all-voted' });
    }
  });

  it('stays open when somebody leaves and another is missing still', async () => {
    const { host, people, place } = await evening(2);
    const poll = await started(host, place);
    await vote(host, poll, ranking(poll.movieIds[0]));
    await people[2]!.call(sessions.leaveSession, { sessionId: place.id });
    await running.quiet();
    expect((await show(host, poll.id)).poll.status).to.equal('open');
  });

  it('isn’t closed before its time by a host’s device whose clock is ahead', async () => {
    const { host, place } = await evening(1);
    const { id: pollId } = await started(host, place);
    await expectRefusal(host.call(operations.closePoll, { pollId }), 'poll-not-due');
    expect((await show(host, pollId)).poll.status).to.equal('open');
  });

  it('is closed by its host once more than half have voted, by anybody once its time is up, and once', async () => {
    const { host, people, place } = await evening(2);
    const one = await started(host, place);
    await vote(people[1]!, one, ranking(one.movieIds[0]));
    await expectRefusal(close(people[1]!, one.id), 'poll-not-yours');
    await expectRefusal(close(host, one.id), 'poll-ballots-few');
    await vote(people[2]!, one, ranking(one.movieIds[0]));
    const closed = await close(host, one.id);
    expect(closed.result).to.include({ winner: one.movieIds[0], closedBy: 'host' });
    expect(await close(people[1]!, one.id)).to.deep.equal(closed);

    const other = await started(host, place);
    await endOf(other.id);
    const late = await Promise.all(people.map((user) => close(user, other.id)));
    for (const each of late) expect(each).to.deep.equal(late[0]);
    expect(late[0]!.result).to.deep.include({
      winner: null,
      closedBy: 'time',
      reason: { kind: 'nobody-voted' },
    });
  });

  it('is closed by a ballot that comes too late, whose owner is told', async () => {
    const { host, people, place } = await evening(1);
    const poll = await started(host, place);
    await vote(host, poll, ranking(poll.movieIds[1]));
    await endOf(poll.id);
    await expectRefusal(vote(people[1]!, poll, ranking(poll.movieIds[0])), 'poll-closed');
    expect((await show(host, poll.id)).poll.result).to.include({
      winner: poll.movieIds[1],
      closedBy: 'time',
    });
  });

  it('is closed by a task if nobody calls', async () => {
    const { host, place } = await evening(1);
    const poll = await started(host, place, { seconds: 30 });
    await running.settled();
    await endOf(poll.id);
    await running.tasks.settled();
    expect((await show(host, poll.id)).poll).to.include({ status: 'closed' });
  });

  it('lets nothing win that those present can’t watch any more', async () => {
    const { host, people, place } = await evening(1);
    const poll = await started(host, place, { secret: false });
    await vote(host, poll, ranking(...poll.movieIds));
    await people[1]!.call(updateAccount, { providers: [services.mubi] });
    await running.settled();
    await endOf(poll.id);
    const { result, options } = await close(host, poll.id);
    expect(options.every(({ fits }) => !fits)).to.equal(true);
    expect(result).to.deep.include({ winner: null, counted: [], reason: { kind: 'none-left' } });
  });

  it('by the product chooses nothing nominated that those present can’t watch any more', async () => {
    const { host, people, place } = await evening(1);
    const { options } = await started(host, place, { method: 'product' });
    const { id: pollId } = await started(host, place, { method: 'product', movies: { from: 'nominations' } });
    for (const { movieId } of options.slice(0, 2))
      await host.call(operations.nominateMovie, { pollId, movieId });
    await people[1]!.call(updateAccount, { providers: [services.mubi] });
    await running.settled();
    const { result } = await host.call(operations.openPoll, { pollId });
    expect(result).to.deep.include({ winner: null, counted: [], reason: { kind: 'none-left' } });
  });

  it('whose time is up is counted, not cancelled', async () => {
    const { host, place } = await evening(1);
    const poll = await started(host, place);
    await vote(host, poll, ranking(...poll.movieIds));
    await endOf(poll.id);
    await expectRefusal(host.call(operations.cancelPoll, { pollId: poll.id }), 'poll-closed');
    expect((await show(host, poll.id)).poll.result).to.include({
      winner: poll.movieIds[0],
      closedBy: 'time',
    });
  });

  it('isn’t ended early by a card that those present can’t watch any more', async () => {
    const { host, people, place } = await evening(1);
    const poll = await started(host, place, { method: 'deck', secret: false });
    const [a, ...others] = poll.movieIds;
    await vote(host, poll, cards([a]));
    await people[1]!.call(updateAccount, { providers: [services.mubi] });
    await running.settled();
    const agreed = await vote(people[1]!, poll, cards([a]));
    expect(agreed).to.include({ status: 'open', result: null });
    await people[1]!.call(updateAccount, { providers: [services.netflix, services.canal] });
    await running.settled();
    const { result } = await vote(people[1]!, poll, cards([a], others));
    expect(result).to.include({ winner: a, closedBy: 'yes-from-all' });
  });

  it('is closed by a task that comes again, if the clock where it came first is late', async () => {
    const { host, place } = await evening(1);
    const { id, closesAt } = await started(host, place, { seconds: 30 });
    const late = Date.parse(closesAt!) - 40_000;
    const queued: unknown[] = [];
    const instance = {
      ...context(),
      now: () => late,
      enqueue: async (...task: unknown[]) => void queued.push(task),
    };
    await closeDuePoll(instance, id);
    expect((await show(host, id)).poll).to.include({ status: 'open' });
    const at = Date.parse(closesAt!) + 45_000;
    expect(queued).to.deep.equal([['polls-decide', `${id}-again`, { task: 'close', pollId: id }, at]]);
    await closeDuePoll({ ...instance, now: () => at - 40_000 }, id);
    expect((await show(host, id)).poll.result).to.include({ closedBy: 'time' });
    expect(queued).to.have.length(1);
  });

  it('shows who voted what only where it isn’t secret, and only once it is closed', async () => {
    const { host, people, place } = await evening(1);
    const names = async (pollId: string) =>
      (await context().db.doc(`polls/${pollId}/names/all`).get()).data();
    const secret = await started(host, place);
    for (const user of people) await vote(user, secret, ranking(secret.movieIds[0]));
    expect(await names(secret.id)).to.equal(undefined);
    const open = await started(host, place, { secret: false });
    const ballot = ranking(open.movieIds[0]);
    await vote(people[0]!, open, ballot);
    expect(await names(open.id)).to.equal(undefined);
    await vote(people[1]!, open, ballot);
    expect((await names(open.id))!.voters).to.deep.equal({
      [people[0]!.uid]: { name: 'Voter0', ballot },
      [people[1]!.uid]: { name: 'Voter1', ballot },
    });
    const left = await started(host, place, { secret: false });
    await vote(people[1]!, left, ranking(left.movieIds[1]));
    await people[1]!.call(sessions.leaveSession, { sessionId: place.id });
    const { result } = await vote(host, left, ranking(left.movieIds[0]));
    expect(result!.ballots).to.have.length(1);
    expect(Object.keys((await names(left.id))!.voters)).to.deep.equal([host.uid]);
  });

  it('is one at a time, and one for each key', async () => {
    const { host, people, place } = await evening(1);
    const polls = await Promise.all([1, 2, 3].map(() => started(host, place, { key: 'k' })));
    expect(new Set(polls.map(({ id }) => id)).size).to.equal(1);
    const own = await sessionOf(host);
    const elsewhere = started(host, { kind: 'session', id: own.id }, { key: 'k' });
    await expectRefusal(elsewhere, 'poll-not-found');
    await expectRefusal(started(people[1]!, place), 'poll-under-way');
    await expectRefusal(people[1]!.call(operations.cancelPoll, { pollId: polls[0]!.id }), 'poll-not-yours');
    await host.call(operations.cancelPoll, { pollId: polls[0]!.id });
    const next = await started(people[1]!, place);
    await endOf(next.id);
    const last = await started(host, place);
    const { polls: all } = await host.call(operations.listPolls, place);
    expect(all.map(({ id, status }) => [id, status])).to.deep.equal([
      [last.id, 'open'],
      [next.id, 'closed'],
      [polls[0]!.id, 'cancelled'],
    ]);
  });

  it('takes no ballot that doesn’t fit', async () => {
    const { host, place } = await evening(1);
    const poll = await started(host, place, { method: 'deck' });
    const [a] = poll.movieIds;
    await expectRefusal(vote(host, poll, yesTo(a)), 'ballot-unfit');
    await expectRefusal(vote(host, poll, cards([a], [a])), 'ballot-unfit');
    await expectRefusal(vote(host, poll, cards([999_999])), 'movie-not-in-poll');
    await expectRefusal(vote(host, poll, cards([a, a])), 'input-invalid');
  });

  it('doesn’t exist for anybody else, by whichever operation', async () => {
    const { host, place } = await evening(1);
    const { id: pollId, movieIds } = await started(host, place);
    const stranger = await member('Stranger');
    const movieId = movieIds[0]!;
    for (const id of [pollId, 'no-such-poll']) {
      const calls = [
        show(stranger, id),
        vote(stranger, { id }, ranking(movieId)),
        stranger.call(operations.withdrawBallot, { pollId: id }),
        veto(stranger, id, movieId),
        nominate(stranger, id, movieId),
        stranger.call(operations.openPoll, { pollId: id }),
        close(stranger, id),
        stranger.call(operations.cancelPoll, { pollId: id }),
      ];
      await Promise.all(calls.map((call) => expectRefusal(call, 'poll-not-found')));
    }
    await expectRefusal(started(stranger, place), 'session-not-found');
    await expectRefusal(stranger.call(operations.listPolls, place), 'session-not-found');
  });

  it('is seen on a screen, which votes in nothing', async () => {
    const { host, place, session } = await evening(0);
    const screen = running.newUser({ guest: true });
    await screen.call(sessions.joinAsScreen, { code: session.code });
    const { movieIds, ...poll } = await started(host, place);
    expect((await show(screen, poll.id)).poll).to.deep.equal(poll);
    await expectRefusal(vote(screen, poll, ranking(movieIds[0]!)), 'screen-cannot');
    await expectRefusal(started(screen, place), 'screen-cannot');
    await endOf(poll.id);
    expect(await close(screen, poll.id)).to.include({ status: 'closed' });
  });

  it('ends with its evening', async () => {
    const { host, place } = await evening(1);
    const poll = await started(host, place);
    await host.call(sessions.closeSession, { sessionId: place.id });
    await expectRefusal(vote(host, poll, ranking(poll.movieIds[0])), 'session-closed');
    await expectRefusal(started(host, place), 'session-closed');
    await endOf(poll.id);
    expect(await close(host, poll.id)).to.include({ status: 'closed' });
    expect((await show(host, poll.id)).poll).to.include({ status: 'closed' });
  });
});
