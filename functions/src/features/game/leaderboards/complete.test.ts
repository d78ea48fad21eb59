import { updateAccount } from '@cine/contract/operations/core/account';
import { joinSession } from '@cine/contract/operations/together/sessions';
import { day } from '@cine/contract/time';
import { expect } from 'chai';
import { context } from '#context.ts';
import { readStanding } from '#core/standings/store.ts';
import { idRanges } from '#platform/firestore/paging.ts';
import { guildOf, member, sessionOf, watched } from '#test/builders.ts';
import type { TestUser } from '#test/client.ts';
import { completeStandings, lateInAlphabet } from '#test/complete-standings.ts';
import { running, suite } from '#test/suite.ts';
import { completeSome, partsToComplete } from './complete-service.ts';
import { foldStandings } from './fold-service.ts';

const movieId = 391;

describe('A standing from before standings were written', () => {
  let lea: TestUser;
  before(() => suite());
  beforeEach(async () => {
    lea = await member(lateInAlphabet);
  });

  const standingOf = async ({ uid }: TestUser) => readStanding(context().db, uid);
  const pathOf = ({ uid }: TestUser) => context().db.doc(`standings/${uid}`);
  const partOf = ({ uid }: TestUser) => idRanges.findLastIndex(({ from }) => from <= uid);
  const completedParts = async () => (await context().db.doc('leaderboards/run').get()).get('completed');
  /** Completes the part in which a user is. */
  const complete = (user: TestUser, run = 60, using = context()) =>
    completeSome(using, { run, completed: partOf(user), failed: [] });

  it('is written as changes would have written it, and again when nothing is missing not at all', async () => {
    await guildOf(lea);
    await watched(lea, movieId);
    const { pointsAt: _pointsAt, collectedAt, changedAt: _changedAt, ...former } = (await standingOf(lea))!;
    expect(collectedAt).to.be.above(0);
    expect(former).to.include.all.keys('film', 'week', 'points', 'level', 'guild', 'name', 'visibility');
    await pathOf(lea).delete();
    await complete(lea);
    const completed = (await standingOf(lea))!;
    expect(completed).to.deep.include(former);
    expect(completed.pointsAt).to.be.closeTo(Date.now(), day);
    expect(completed.collectedAt).to.be.closeTo(Date.now(), day);
    await complete(lea);
    expect(await standingOf(lea)).to.deep.equal(completed);
  });

  it('is completed where later changes have written a part of it', async () => {
    await watched(lea, movieId);
    await pathOf(lea).delete();
    await watched(lea, 33);
    expect(await standingOf(lea)).to.not.have.any.keys('name', 'visibility');
    const { points, pointsAt } = (await standingOf(lea))!;
    await complete(lea);
    expect(await standingOf(lea)).to.deep.include({
      name: lateInAlphabet,
      visibility: 'friends',
      points,
      pointsAt,
    });
  });

  it('says until when its member is suspended, while they are', async () => {
    const tom = await member(lateInAlphabet);
    const until = { [lea.uid]: Date.now() + day, [tom.uid]: Date.now() - day };
    for (const user of [lea, tom]) {
      const suspension = { until: new Date(until[user.uid]!), cause: 'spam' };
      await context().db.doc(`users/${user.uid}`).update({ suspension });
      await pathOf(user).delete();
      await complete(user);
    }
    expect((await standingOf(lea))!.suspendedUntil).to.equal(until[lea.uid]);
    expect(await standingOf(tom)).to.not.have.any.keys('suspendedUntil');
  });

  it('of a guest has no name', async () => {
    const { code } = await sessionOf(await member('Tom'));
    const guest = running.newUser({ guest: true, name: lateInAlphabet });
    await guest.call(joinSession, { code, guest: { displayName: 'Nina', providers: [] } });
    await watched(guest, movieId);
    const { film } = (await standingOf(guest))!;
    await pathOf(guest).delete();
    await complete(guest);
    expect(await standingOf(guest)).to.deep.include({ film });
    expect(await standingOf(guest)).to.not.have.any.keys('name', 'visibility');
  });

  it('isn’t written of who has no account any more', async () => {
    await watched(lea, movieId);
    await running.withoutTriggers(async () => {
      await context().db.doc(`users/${lea.uid}`).delete();
      await pathOf(lea).delete();
    });
    await complete(lea);
    expect(await standingOf(lea)).to.equal(null);
  });

  it('follows what changes meanwhile', async () => {
    await watched(lea, movieId);
    await pathOf(lea).delete();
    const changes = ['Léa', 'Lé', 'Léna'].map(async (displayName) => {
      await lea.call(updateAccount, { displayName });
      await complete(lea);
    });
    await Promise.all([complete(lea), watched(lea, 33), ...changes]);
    const account = await context().db.doc(`users/${lea.uid}`).get();
    const standing = (await standingOf(lea))!;
    const player = await context().db.doc(`players/${lea.uid}`).get();
    expect(standing.name).to.equal(account.get('displayName'));
    expect(standing.film!.xp).to.equal(player.get('film.xp'));
  });

  it('follows film XP that are counted otherwise by now, though nothing else changes', async () => {
    await watched(lea, movieId);
    const is = (await standingOf(lea))!;
    await pathOf(lea).update({ 'film.xp': is.film!.xp + 25 });
    await completeSome(context(), { run: 200, completed: idRanges.length + partOf(lea), failed: [] });
    expect((await standingOf(lea))!.film).to.deep.equal(is.film);
  });

  it('waits an hour, until no instance makes accounts without standings any more', async () => {
    await pathOf(lea).delete();
    await complete(lea, 59);
    expect(await standingOf(lea)).to.equal(null);
  });

  it('that can’t be read keeps no other waiting', async () => {
    await pathOf(lea).set({ v: 99 });
    await completeStandings();
    expect(await completedParts()).to.equal(partsToComplete);
    await pathOf(lea).delete();
  });

  it('is completed by the next run after one that failed', async () => {
    await completeStandings();
    await running.withoutTriggers(async () => {
      const suspension = { until: new Date(), cause: 'spam' };
      await context().db.doc(`users/${lea.uid}`).update({ suspension });
      await pathOf(lea).delete();
      await context()
        .db.doc('leaderboards/run')
        .update({ completed: partOf(lea) });
    });
    const failing = { ...context(), now: () => expect.fail('No time') };
    const [outcome] = await Promise.allSettled([complete(lea, 60, failing)]);
    expect(outcome.status).to.equal('rejected');
    expect(await completedParts()).to.equal(partOf(lea));
    await foldStandings(context());
    expect(await standingOf(lea)).to.include({ name: lateInAlphabet });
    expect(await completedParts()).to.equal(partOf(lea) + 1);
  });
});
