import { userDocument } from '@cine/contract/documents/users';
import { allKept } from '@cine/contract/game/active-days';
import { mergeGuest, updateAccount } from '@cine/contract/operations/core/account';
import { joinChallenge, submitMovie } from '@cine/contract/operations/together/challenges';
import { joinSession, recordWatch, undoWatch } from '@cine/contract/operations/together/sessions';
import { recordOwnWatch, withdrawWatch } from '@cine/contract/operations/watching/watches';
import { day, hour } from '@cine/contract/time';
import { expect } from 'chai';
import { context } from '#context.ts';
import { member, memberInParis, sessionOf } from '#test/builders.ts';
import { type TestUser, unsignedToken } from '#test/client.ts';
import { running, suite } from '#test/suite.ts';
import { create, playerOf } from '#together/challenges/challenges.test-support.ts';
import { loadWatches } from './store.ts';

/** All of 110 minutes, so that they began on one date at any hour. */
const movies = [1859, 776, 3767, 599, 19426, 3777, 11878];
const [first, second] = movies as [number, number];

describe('The day of a watch', () => {
  before(() => suite());

  const daysOf = async ({ uid }: TestUser) => {
    await running.settled();
    const watches = await loadWatches(context().db, uid, null, 100);
    return new Map(watches.map(({ movieId, day: of }) => [movieId, of]));
  };
  const keptBy = async (user: TestUser) => allKept((await playerOf(user)).days).length;

  it('gives each movie its place, however many are recorded at once', async () => {
    const lea = await member('Lea');
    await Promise.all(movies.map((movieId) => lea.call(recordOwnWatch, { movieId })));
    const days = [...(await daysOf(lea)).values()];
    expect(days.map((of) => of!.placeOfDay).sort((one, other) => one - other)).to.deep.equal([
      1, 2, 3, 4, 5, 6, 7,
    ]);
    // Three movies pay, and the day is kept once.
    const { paid } = await playerOf(lea);
    expect(paid.filter(({ reward }) => reward === 'movie')).to.have.length(3);
    expect(await keptBy(lea)).to.equal(1);
  });

  it('lets no seventh movie count for a challenge', async () => {
    const lea = await member('Lea');
    const rules = [{ field: 'year' as const, operator: 'gt' as const, value: 1900 }];
    const { id: challengeId } = await create(lea, { rules, targetCount: 7, xpReward: 0 });
    await lea.call(joinChallenge, { challengeId });
    for (const movieId of movies.slice(0, 6)) await lea.call(recordOwnWatch, { movieId });
    const seventh = await lea.call(submitMovie, { challengeId, movieId: movies[6]! });
    expect(seventh).to.include({ counts: false, met: true, inTime: true, alreadyCounted: false });
    expect((await playerOf(lea)).challenges[challengeId]!.moviesWatched).to.have.length(6);
  });

  it('isn’t kept by what was watched before signing up, or recorded days later', async () => {
    const lea = await member('Lea');
    for (const [movieId, ago] of [
      [first, hour],
      [second, 3 * day],
    ] as const)
      await lea.call(recordOwnWatch, { movieId, watchedAt: new Date(Date.now() - ago).toISOString() });
    expect([...(await daysOf(lea)).values()].map((of) => of!.onTime)).to.deep.equal([false, false]);
    expect(await playerOf(lea)).to.include({ totalXp: 0, coins: 0 });
    expect(await keptBy(lea)).to.equal(0);
  });

  it('is taken back by the user themselves, and kept when the host undoes the movie', async () => {
    const lea = await member('Lea');
    const tom = await member('Tom');
    const { id: sessionId } = await sessionOf(lea, [tom]);
    await lea.call(recordWatch, { sessionId, movieId: first });
    expect([await keptBy(lea), await keptBy(tom)]).to.deep.equal([1, 1]);
    await lea.call(undoWatch, { sessionId, movieId: first });
    expect([await keptBy(lea), await keptBy(tom)]).to.deep.equal([0, 1]);
    expect(await playerOf(tom)).to.include({ totalXp: 0, coins: 0 });
    const { watchId } = await tom.call(recordOwnWatch, { movieId: second });
    await tom.call(withdrawWatch, { watchId });
    expect(await keptBy(tom)).to.equal(1);
  });

  it('knows the members it was watched with, also those who come later; guests don’t count yet', async () => {
    const lea = await member('Lea');
    const tom = await member('Tom');
    const { id: sessionId, code } = await sessionOf(lea);
    await lea.call(recordWatch, { sessionId, movieId: first });
    expect((await playerOf(lea)).paid.map(({ base }) => base)).to.deep.equal([50]);
    const guest = running.newUser({ guest: true, name: 'guest' });
    await guest.call(joinSession, { code, guest: { displayName: 'Guest', providers: [8] } });
    await lea.call(recordWatch, { sessionId, movieId: first });
    expect((await playerOf(lea)).paid.map(({ base }) => base)).to.deep.equal([50]);
    await tom.call(joinSession, { code });
    await lea.call(recordWatch, { sessionId, movieId: first });
    expect((await playerOf(lea)).paid.find(({ reward }) => reward === 'movie')).to.include({ base: 80 });
    expect((await playerOf(tom)).paid.map(({ reward }) => reward)).to.have.members(['movie', 'week']);
  });

  it('is that of the zone where a movie began, and the zone of days changes once in twenty hours', async () => {
    const lea = await memberInParis('Lea');
    // Westwards, which cuts no day short at any hour.
    await lea.call(updateAccount, { timeZone: 'Atlantic/Azores' });
    await lea.call(updateAccount, { timeZone: 'Pacific/Honolulu' });
    await lea.call(recordOwnWatch, { movieId: first });
    // Half an hour after the change nothing has begun there yet.
    expect((await daysOf(lea)).get(first)).to.deep.include({ timeZone: 'Europe/Paris', short: [] });
    const account = userDocument.decode((await context().db.doc(`users/${lea.uid}`).get()).data());
    expect(account.timeZone).to.equal('Pacific/Honolulu');
    const [paris, azores, honolulu] = account.zones!;
    expect([paris, azores, honolulu].map((zone) => zone!.timeZone)).to.deep.equal([
      'Europe/Paris',
      'Atlantic/Azores',
      'Pacific/Honolulu',
    ]);
    expect(honolulu!.since - azores!.since).to.equal(20 * hour);
    expect((await playerOf(lea)).short.at).to.be.a('number');
  });

  it('of what a guest had is kept by the member they become', async () => {
    const nina = await memberInParis('Nina');
    const host = await memberInParis('Host');
    const { id: sessionId, code } = await sessionOf(host);
    const guest = running.newUser({ guest: true, name: 'guest' });
    await guest.call(joinSession, { code, guest: { displayName: 'Guest', providers: [8] } });
    await host.call(recordWatch, { sessionId, movieId: first });
    await running.settled();
    const days = allKept((await playerOf(guest)).days);
    expect(days).to.have.length(1);
    await nina.call(mergeGuest, { guestToken: unsignedToken(guest.uid, true) });
    await running.settled();
    expect(allKept((await playerOf(nina)).days)).to.deep.equal(days);
    expect((await daysOf(nina)).get(first)).to.not.have.property('short');
  });

  it('of what a guest had shares the caps of the member they become', async () => {
    const nina = await memberInParis('Nina');
    for (const movieId of movies.slice(0, 2)) await nina.call(recordOwnWatch, { movieId });
    const host = await memberInParis('Host');
    const { id: sessionId, code } = await sessionOf(host);
    const guest = running.newUser({ guest: true, name: 'guest' });
    await guest.call(joinSession, { code, guest: { displayName: 'Guest', providers: [8] } });
    for (const movieId of movies.slice(2, 4)) await guest.call(recordOwnWatch, { movieId });
    await host.call(recordWatch, { sessionId, movieId: movies[4]! });
    await running.settled();
    await nina.call(mergeGuest, { guestToken: unsignedToken(guest.uid, true) });
    const days = await daysOf(nina);
    expect(movies.slice(0, 5).map((movieId) => days.get(movieId)!.placeOfDay)).to.deep.equal([1, 2, 3, 4, 5]);
    const paid = (await playerOf(nina)).paid.filter(({ reward }) => reward === 'movie');
    expect(paid).to.have.length(3);
  });
});
