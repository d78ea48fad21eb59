import { playerDocument } from '@cine/contract/documents/players';
import { xpForLevel } from '@cine/contract/game/level';
import { showAccount } from '@cine/contract/operations/core/account';
import { beginAgain, listLedger, showPlayer } from '@cine/contract/operations/core/players';
import { createChallenge, joinChallenge } from '@cine/contract/operations/together/challenges';
import { recordOwnWatch, withdrawWatch } from '@cine/contract/operations/watching/watches';
import { day } from '@cine/contract/time';
import { expect } from 'chai';
import { context } from '#context.ts';
import { member, watched } from '#test/builders.ts';
import { expectRefusal } from '#test/expect-rejection.ts';
import { running, suite } from '#test/suite.ts';
import { activeChallenges } from '../account/use-cases/own-account.ts';
import { type JoinedChallenge, newPlayer } from './player.ts';
import { toDocument } from './stored-player.ts';

const movieId = 391;
const rules = [{ field: 'year' as const, operator: 'gte' as const, value: 1870 }];
const definition = { titles: { en: 'Any movie' }, rules, targetCount: 1, xpReward: 40 };

describe('A player', () => {
  before(() => suite());

  it('begins at level 1, without challenges', async () => {
    const { uid, call } = running.newUser();
    expect(await call(showPlayer, {})).to.deep.equal({
      uid,
      totalXp: 0,
      level: 1,
      stars: 0,
      coins: 0,
      nextLevelAt: 348,
      moviesSeen: 0,
      challenges: [],
      evenings: [],
    });
  });

  it('sees their own XP and progress, and in their profile the challenges still to be completed', async () => {
    const lea = await member('Lea');
    const tom = await member('Tom');
    const { id } = await lea.call(createChallenge, definition);
    for (const challengeId of [id, 'old-west']) await lea.call(joinChallenge, { challengeId });
    const before = await lea.call(showAccount, {});
    expect(before.activeChallenges.map(({ challenge }) => challenge.id)).to.have.members([id, 'old-west']);
    await watched(lea, movieId);
    const player = await lea.call(showPlayer, {});
    expect(player).to.include({ totalXp: 40 + 51, coins: 20, moviesSeen: 1 });
    const completed = player.challenges.find(({ challenge }) => challenge.id === id)!;
    expect(completed).to.deep.include({ moviesWatched: [movieId], currentCount: 1, isCompleted: true });
    expect(Date.parse(completed.completedAt!)).to.be.closeTo(Date.now(), day);
    const after = await lea.call(showAccount, {});
    expect(after.activeChallenges.map(({ challenge }) => challenge.id)).to.deep.equal(['old-west']);
    expect(after.activeChallenges[0]).to.deep.include({ currentCount: 1, isCompleted: false });
    expect(await tom.call(showPlayer, {})).to.include({ uid: tom.uid, totalXp: 0, moviesSeen: 0 });
    expect((await tom.call(showAccount, {})).activeChallenges).to.deep.equal([]);
  });

  it('sees their recent movies with what each earned, corrected when a watch is withdrawn', async () => {
    const lea = await member('Lea');
    const { id: challengeId } = await lea.call(createChallenge, definition);
    await lea.call(joinChallenge, { challengeId });
    const evenings = async () => {
      await running.settled();
      return (await lea.call(showPlayer, {})).evenings;
    };
    const { watchId } = await lea.call(recordOwnWatch, { movieId, watchedAt: new Date().toISOString() });
    const step = { challengeId, titles: definition.titles, count: 1, target: 1, xp: 40 };
    const [evening] = await evenings();
    expect(evening).to.deep.include({ movieId, title: 'A Fistful of Dollars', steps: [step] });
    await lea.call(recordOwnWatch, { movieId: 335 });
    expect((await evenings()).map(({ movieId: id, steps }) => [id, steps.length])).to.deep.equal([
      [335, 0],
      [movieId, 1],
    ]);
    await lea.call(withdrawWatch, { watchId });
    expect((await evenings()).map(({ movieId: id, steps }) => [id, steps[0]?.xp])).to.deep.equal([[335, 40]]);
  });

  it('sees where their XP and coins come from, page by page, the newest entry first', async () => {
    const lea = await member('Lea');
    const tom = await member('Tom');
    const made = [];
    for (const xpReward of [10, 15, 20]) {
      const { id: challengeId } = await lea.call(createChallenge, { ...definition, xpReward });
      await lea.call(joinChallenge, { challengeId });
      const watchId = await watched(lea, movieId);
      made.push({
        source: `challenge:${challengeId}`,
        reward: 'own-challenge',
        kind: 'granted',
        xp: xpReward,
        coins: 0,
        paid: { xp: xpReward, coins: 0 },
        sequence: 0,
        watchId,
      });
    }
    const { watchId } = made[2]!;
    await lea.call(withdrawWatch, { watchId });
    await running.settled();
    const [first, second, third] = made.map(({ watchId: _, ...entry }) => entry);
    const taken = { ...third, kind: 'taken', xp: -20, paid: { xp: 0, coins: 0 }, sequence: 1 };
    const movie = {
      source: `movie:${movieId}`,
      reward: 'movie',
      kind: 'granted',
      xp: 51,
      coins: 20,
      paid: { xp: 51, coins: 20 },
      base: 50,
      sequence: 0,
    };
    const expected = [taken, third, second, movie, first];
    for (const pageSize of [1, 3, 50]) {
      const entries: object[] = [];
      for (let cursor: string | null | undefined; cursor !== null; ) {
        const page = await lea.call(listLedger, { pageSize, ...(cursor && { cursor }) });
        entries.push(...page.entries.map(({ at: _at, date: _date, ...entry }) => entry));
        cursor = page.nextCursor;
      }
      expect(entries).to.deep.equal(expected);
    }
    expect((await tom.call(listLedger, {})).entries).to.deep.equal([]);
    for (const cursor of ['x', Buffer.from('[1,"a/b"]').toString('base64url')])
      await expectRefusal(lea.call(listLedger, { cursor }), 'cursor-invalid');
  });

  it('begins again at level 1 from level 100 on, once for each star, also by calls at the same time', async () => {
    const lea = await member('Lea');
    const again = (star: number) => lea.call(beginAgain, { star, confirmed: true });
    await expectRefusal(again(1), 'level-too-low');
    const totalXp = xpForLevel(100);
    const coins = 40;
    const top = { ...newPlayer, totalXp, level: 100, coins, milestones: [5, 100] };
    await context()
      .db.doc(`players/${lea.uid}`)
      .set(playerDocument.encode(toDocument(top)));
    for (const { level, stars } of await Promise.all([again(1), again(1), again(1)]))
      expect([level, stars]).to.deep.equal([1, 1]);
    const player = await lea.call(showPlayer, {});
    expect(player).to.include({ level: 1, stars: 1, totalXp, coins, nextLevelAt: totalXp + 348 });
    const { entries } = await lea.call(listLedger, {});
    expect(entries.map(({ reward }) => reward)).to.deep.equal(['prestige']);
    await expectRefusal(again(2), 'level-too-low');
    const standing = await context().db.doc(`standings/${lea.uid}`).get();
    expect(standing.get('stars')).to.equal(1);
  });

  it('can still complete a challenge before its season ends', () => {
    const joined = (id: string, changes: object, isCompleted = false) =>
      ({ challenge: { id, season: null, ...changes }, isCompleted }) as unknown as JoinedChallenge;
    const season = { from: '2026-01-01T00:00:00Z', to: '2026-02-01T00:00:00Z' };
    const challenges = {
      always: joined('always', {}),
      done: joined('done', {}, true),
      winter: joined('winter', { season }),
    };
    const active = (now: string) =>
      activeChallenges({ ...newPlayer, challenges }, Date.parse(now)).map(({ challenge }) => challenge.id);
    expect(active('2026-01-31T23:59:59Z')).to.deep.equal(['always', 'winter']);
    expect(active(season.to)).to.deep.equal(['always']);
  });
});
