import { rateMovie, setUpTaste, showTaste, withdrawRating } from '@cine/contract/operations/watching/ratings';
import { hour, minute } from '@cine/contract/time';
import { expect } from 'chai';
import { Timestamp } from 'firebase-admin/firestore';
import { context } from '#context.ts';
import { requireFacts } from '#core/catalogue/index.ts';
import { loadPlayers } from '#core/players/index.ts';
import { settledAfterMs } from '#platform/firestore/transact.ts';
import { addedBy, member } from '#test/builders.ts';
import type { TestUser } from '#test/client.ts';
import { expectRefusal } from '#test/expect-rejection.ts';
import { expectLogs } from '#test/logs.ts';
import { running, suite } from '#test/suite.ts';
import { loadTaste, loadTastesChangedSince, type TasteMark } from '../ratings/tastes-store.ts';

const fistful = 391;
const unforgiven = 33;

expectLogs('document unreadable');

describe('A taste', () => {
  let user: TestUser;
  before(() => suite());
  beforeEach(async () => {
    user = await member('User');
  });

  const rate = (movieId: number, score: number, by = user) => by.call(rateMovie, { movieId, score });
  const show = () => user.call(showTaste, {});

  it('has statistics, with the genres of rated movies', async () => {
    await rate(fistful, 90);
    await rate(unforgiven, 70);
    const own = await addedBy(user, 'private');
    await rate(own, 20);
    const { genreMeans, tiers, histogram, ...rest } = await show();
    expect(rest).to.deep.include({ count: 3, mean: 60, genres: [], hidden: false });
    expect(rest.spread).to.be.closeTo(Math.sqrt((30 ** 2 + 10 ** 2 + 40 ** 2) / 2), 1e-9);
    expect(histogram).to.deep.equal([0, 0, 1, 0, 0, 0, 0, 1, 0, 1]);
    expect(tiers.map(({ tier, from, to }) => [tier, from, to])).to.deep.equal([
      [9, 90, 90],
      [6, 70, 70],
      [2, 20, 20],
    ]);
    const { genres } = await requireFacts(context(), fistful);
    expect(genreMeans.find(({ genre }) => genre === 'Western')).to.deep.equal({
      genre: 'Western',
      count: 2,
      mean: 80,
      shrunk: (160 + 5 * 60) / 7,
    });
    expect(genreMeans.map(({ genre }) => genre)).to.include.members(genres);
  });

  it('is empty for a user without ratings, and refused without an account', async () => {
    expect(await show()).to.deep.include({ count: 0, mean: null, spread: null, ratedAt: null, tiers: [] });
    user = running.newUser();
    await expectRefusal(show(), 'account-missing');
    await expectRefusal(user.call(setUpTaste, { hidden: true }), 'account-missing');
  });

  it('takes genres and hiding separately, without changing when ratings changed', async () => {
    const answer = await user.call(setUpTaste, { genres: ['Western', 'Drama', 'Western'] });
    expect(answer).to.deep.equal({ genres: ['Drama', 'Western'], hidden: false });
    expect(await loadTaste(context().db, user.uid)).to.include({ ratedAt: null, changedAt: null });
    const { ratedAt } = await rate(fistful, 90);
    expect(await user.call(setUpTaste, { hidden: true })).to.deep.equal({ ...answer, hidden: true });
    const taste = await loadTaste(context().db, user.uid);
    expect(taste).to.deep.include({ ...answer, hidden: true, count: 1, ratedAt: Date.parse(ratedAt!) });
    expect(taste.changedAt).to.be.above(taste.ratedAt!);
    expect(await user.call(setUpTaste, { genres: [] })).to.deep.equal({ genres: [], hidden: true });
    expect((await loadTaste(context().db, user.uid)).changedAt).to.equal(taste.changedAt);
    expect(Date.parse((await rate(fistful, 80)).ratedAt!)).to.be.above(taste.changedAt!);
    for (const wrong of [{}, { genres: ['Western film'] }, { genres: Array(11).fill('Drama') }])
      await expectRefusal(user.call(setUpTaste, wrong as object), 'input-invalid');
  });

  it('is loaded for several users in the given order', async () => {
    const other = await member('Other');
    await rate(fistful, 90);
    await rate(fistful, 30, other);
    const players = await loadPlayers(context().db, [other.uid, 'nobody', user.uid]);
    expect(players.map(({ taste }) => [...taste.ratings.scores])).to.deep.equal([[30], [], [90]]);
    expect(await loadTaste(context().db, user.uid)).to.deep.equal(players[2]!.taste);
  });

  it('is listed once by its last change, page by page, also at equal instants', async () => {
    const people = await Promise.all(Array.from({ length: 5 }, (_, n) => member(`Person${n}`)));
    for (const each of people) await rate(fistful, 50, each);
    const { db } = context();
    // An hour that no other test uses.
    const instant = Date.now() + 60 * hour + Math.floor(Math.random() * 1000) * minute;
    for (const [at, { uid }] of people.entries()) {
      const changedAt = Timestamp.fromMillis(instant + (at < 3 ? 0 : at));
      await db.doc(`players/${uid}`).update({ 'taste.changedAt': changedAt });
    }
    const walked = async () => {
      const uids: string[] = [];
      for (let since: number | TasteMark | null = instant; since !== null; ) {
        const page = await loadTastesChangedSince(db, since, 2, instant + settledAfterMs);
        uids.push(...page.tastes.map(({ uid }) => uid));
        since = page.next;
      }
      return uids;
    };
    const inOrder = await walked();
    const uids = people.map(({ uid }) => uid);
    expect(inOrder.slice(0, 3)).to.have.members(uids.slice(0, 3));
    expect(inOrder.slice(3)).to.deep.equal(uids.slice(3));
    // Unreadable ones, even a whole page of them, hide none of the others.
    for (const { uid } of people.slice(0, 3))
      await db.doc(`players/${uid}`).update({ 'taste.count': 'some' });
    expect(await walked()).to.deep.equal(uids.slice(3));
    for (const { uid } of people.slice(0, 3)) await db.doc(`players/${uid}`).update({ 'taste.count': 1 });
    const before = await loadTastesChangedSince(db, instant, 10, instant + 4);
    expect(before.tastes.map(({ uid }) => uid)).to.have.members(uids.slice(0, 4));
    expect(before.next).to.equal(null);
    for (const { uid } of people) await db.doc(`players/${uid}`).delete();
  });

  it('is still listed after all its ratings were withdrawn', async () => {
    const since = Date.now();
    await rate(fistful, 90);
    await user.call(withdrawRating, { movieId: fistful });
    const { tastes } = await loadTastesChangedSince(context().db, since, 1000);
    expect(tastes.find(({ uid }) => uid === user.uid)!.taste.count).to.equal(0);
  });
});
