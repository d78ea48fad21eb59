import { updateAccount } from '@cine/contract/operations/core/account';
import { listNotifications } from '@cine/contract/operations/core/notifications';
import { deleteAccount } from '@cine/contract/operations/faces/privacy';
import { deleteCustomMovie, promoteCustomMovie } from '@cine/contract/operations/movies/custom-movies';
import { blockUser, removeFriend } from '@cine/contract/operations/together/friends';
import * as operations from '@cine/contract/operations/together/tips';
import { listCollectionMovies } from '@cine/contract/operations/watching/collected-movies';
import { setUpTaste } from '@cine/contract/operations/watching/ratings';
import { recordOwnWatch } from '@cine/contract/operations/watching/watches';
import { day, minute } from '@cine/contract/time';
import { expect } from 'chai';
import { context } from '#context.ts';
import { planSuspension } from '#core/account/index.ts';
import { loadCatalogue } from '#core/catalogue/index.ts';
import { transact } from '#platform/firestore/transact.ts';
import { addedBy, befriended, member } from '#test/builders.ts';
import type { TestUser } from '#test/client.ts';
import { expectRefusal, rejection } from '#test/expect-rejection.ts';
import { running, suite } from '#test/suite.ts';

describe('Tips', function () {
  this.timeout(minute);
  let lea: TestUser;
  let tom: TestUser;
  let movieIds: number[];
  before(async () => {
    await suite();
    movieIds = [...(await loadCatalogue(context())).movies.byId.keys()].slice(0, 12);
  });
  beforeEach(async () => {
    [lea, tom] = await Promise.all([member('Lea'), member('Tom')]);
    await befriended(lea, tom);
  });

  const text = 'You’ll love the music';
  const send = (movieId = movieIds[0]!, uids = [tom.uid]) =>
    lea.call(operations.sendTips, { movieId, uids, text });
  const sent = async () => (await lea.call(operations.listSentTips, {})).tips;
  const received = async () => (await tom.call(operations.listTips, {})).tips;
  const answer = (tipId: string, accept: boolean) => tom.call(operations.answerTip, { tipId, accept });
  const withdraw = (tipId: string) => lea.call(operations.withdrawTip, { tipId });
  const told = async () => {
    await running.quiet();
    const { notifications, unread } = await tom.call(listNotifications, {});
    return { tips: notifications.filter(({ kind }) => kind === 'tip'), unread };
  };

  it('show a friend the line, their own predicted score and where they can watch it', async () => {
    await tom.call(setUpTaste, { genres: ['Drama'] });
    await send();
    const [tip] = await received();
    expect(tip).to.include({ text, status: 'waiting' });
    expect(tip!.from).to.deep.equal({ uid: lea.uid, name: 'Lea' });
    expect(tip!.movie.movieId).to.equal(movieIds[0]);
    expect(tip!.expected!.score).to.be.within(0, 100);
    expect(tip!.places).to.be.an('array');
  });

  it('go onto the watchlist, and both see it', async () => {
    const { tipIds } = await send();
    expect(await answer(tipIds[0]!, true)).to.deep.equal({ tipId: tipIds[0], status: 'listed' });
    const { movies } = await tom.call(listCollectionMovies, { collection: 'watchlist' });
    expect(movies.map(({ movieId }) => movieId)).to.deep.equal([movieIds[0]]);
    for (const [tip] of [await received(), await sent()]) expect(tip!.status).to.equal('listed');
  });

  it('are declined, and listed after all', async () => {
    const [tipId] = (await send()).tipIds;
    await answer(tipId!, false);
    expect((await sent())[0]!.status).to.equal('declined');
    await answer(tipId!, true);
    expect((await sent())[0]!.status).to.equal('listed');
  });

  it('are watched once a watch event says so, not if it had been watched before', async () => {
    await tom.call(recordOwnWatch, { movieId: movieIds[1]! });
    await running.settled();
    await send(movieIds[0]);
    await send(movieIds[1]);
    await tom.call(recordOwnWatch, { movieId: movieIds[0]! });
    await running.settled();
    expect((await sent()).map(({ status }) => status)).to.deep.equal(['waiting', 'watched']);
  });

  it('are sent once for each friend and movie, however often at once', async () => {
    const [first, ...others] = await Promise.all([send(), send(), send()]);
    for (const other of others) expect(other.tipIds).to.deep.equal(first.tipIds);
    expect(await received()).to.have.length(1);
    expect((await lea.call(operations.listSentTips, {})).left).to.equal(9);
  });

  it('are ten a day, withdrawn ones included, also if sent at once', async () => {
    const nine = await Promise.all(movieIds.slice(0, 9).map((movieId) => send(movieId)));
    await withdraw(nine[0]!.tipIds[0]!);
    const [tenth, eleventh] = movieIds.slice(9).map((movieId) => send(movieId));
    const outcomes = await Promise.allSettled([tenth, eleventh]);
    expect(outcomes.map(({ status }) => status).sort()).to.deep.equal(['fulfilled', 'rejected']);
    const { details } = await rejection(send(movieIds[11]));
    expect([details.reason, details.params]).to.deep.equal(['tips-too-many', { limit: 10, left: 0 }]);
    const theirs = await context().db.collection('tips').where('from', '==', lea.uid).get();
    for (const { ref } of theirs.docs) await ref.update({ at: new Date(Date.now() - day) });
    expect((await send(movieIds[11])).left).to.equal(9);
  });

  it('are for friends alone, and of movies that both may see', async () => {
    const paul = await member('Paul');
    for (const uid of [paul.uid, 'nobody-at-all', lea.uid])
      await expectRefusal(send(movieIds[0], [tom.uid, uid]), 'not-friends');
    expect(await received()).to.deep.equal([]);
    await expectRefusal(send(await addedBy(lea, 'private')), 'movie-private');
    await send(await addedBy(lea, 'group'));
    expect((await received())[0]!.movie.title).to.equal('A summer of ours, group');
    await expectRefusal(send(99_999_999), 'movie-unknown');
  });

  it('keep a custom movie that its maker deletes, and follow one that is promoted', async () => {
    const { id, title, year } = (await loadCatalogue(context())).movies.byId.get(391)!;
    const details = { title, ...(year !== null && { year }) };
    const deleted = await addedBy(lea, 'group');
    const promoted = await addedBy(lea, 'group', details);
    for (const movieId of [deleted, promoted]) await send(movieId);
    const { kept } = await lea.call(deleteCustomMovie, { movieId: deleted });
    expect(kept).to.equal(true);
    await lea.call(promoteCustomMovie, { movieId: promoted, tmdbId: id });
    await running.quiet();
    expect((await received()).map(({ movie }) => movie.movieId)).to.deep.equal([id, deleted]);
    const snapshot = await context().db.collection('tips').where('movieId', '==', promoted).get();
    expect(snapshot.size).to.equal(0);
  });

  it('are nobody else’s to answer or withdraw', async () => {
    const [tipId] = (await send()).tipIds;
    const calls = [
      lea.call(operations.answerTip, { tipId: tipId!, accept: true }),
      tom.call(operations.withdrawTip, { tipId: tipId! }),
      tom.call(operations.answerTip, { tipId: 'no-such-tip', accept: true }),
    ];
    await Promise.all(calls.map((call) => expectRefusal(call, 'tip-not-found')));
  });

  it('are withdrawn for both, and may be sent again', async () => {
    const [tipId] = (await send()).tipIds;
    await withdraw(tipId!);
    expect([await received(), await sent()]).to.deep.equal([[], []]);
    await expectRefusal(answer(tipId!, true), 'tip-not-found');
    await withdraw(tipId!);
    await send();
    expect(await received()).to.have.length(1);
  });

  for (const [how, end] of [
    ['unfriend', removeFriend],
    ['block', blockUser],
  ] as const)
    it(`are gone for both once one of them ${how}s the other`, async () => {
      const [tipId] = (await send()).tipIds;
      await lea.call(end, { uid: tom.uid });
      expect([await received(), await sent()]).to.deep.equal([[], []]);
      await expectRefusal(answer(tipId!, true), 'tip-not-found');
      await expectRefusal(send(movieIds[1]), 'not-friends');
      await running.quiet();
      expect((await told()).tips).to.deep.equal([]);
    });

  it('of a suspended friend aren’t shown meanwhile', async () => {
    await send();
    const { db } = context();
    const suspension = { until: null, cause: 'spam' as const };
    await transact(db, async (tx) => (await planSuspension(context(), tx, lea.uid, suspension))!());
    expect(await received()).to.deep.equal([]);
  });

  it('name each other as they are called now', async () => {
    await send();
    await lea.call(updateAccount, { displayName: 'Léa' });
    await running.settled();
    expect((await received())[0]!.from.name).to.equal('Léa');
  });

  it('are not there any more after 90 days, and deleted with either account', async () => {
    const [tipId] = (await send()).tipIds;
    await context().db.doc(`tips/${tipId}`).update({ expiresAt: new Date() });
    expect([await received(), await sent()]).to.deep.equal([[], []]);
    await tom.call(operations.sendTips, { movieId: movieIds[2]!, uids: [lea.uid] });
    await tom.call(deleteAccount, {});
    await running.quiet();
    const { db } = context();
    for (const side of ['from', 'to'])
      expect((await db.collection('tips').where(side, '==', tom.uid).get()).size).to.equal(0);
    await expectRefusal(tom.call(operations.listSentTips, {}), 'account-deleted');
  });

  it('are listed page by page, and for one movie', async () => {
    for (const movieId of movieIds.slice(0, 3)) await send(movieId);
    const first = await tom.call(operations.listTips, { pageSize: 2 });
    const second = await tom.call(operations.listTips, { pageSize: 2, cursor: first.nextCursor! });
    const listed = [...first.tips, ...second.tips].map(({ movie }) => movie.movieId);
    expect(listed).to.deep.equal(movieIds.slice(0, 3).reverse());
    const { tips } = await lea.call(operations.listSentTips, { movieId: movieIds[1]! });
    expect(tips.map(({ to }) => to)).to.deep.equal([{ uid: tom.uid, name: 'Tom' }]);
  });

  it('are told once, with the movie and without the line, until they are answered or withdrawn', async () => {
    const [tipId] = (await send()).tipIds;
    const before = await told();
    expect(before.tips.map(({ from }) => from!.name)).to.deep.equal(['Lea']);
    expect(before.tips[0]!.params).to.include({ named: 'yes' });
    expect(JSON.stringify(before.tips)).to.not.include(text);
    await withdraw(tipId!);
    expect(await told()).to.deep.include({ tips: [], unread: before.unread - 1 });
    await send();
    expect((await told()).tips).to.have.length(1);
    await answer(tipId!, false);
    expect((await told()).unread).to.equal(before.unread - 1);
  });

  it('don’t name a custom movie in what is told', async () => {
    await send(await addedBy(lea, 'group'));
    expect((await told()).tips.map(({ params }) => params)).to.deep.equal([{ named: 'no' }]);
  });
});
