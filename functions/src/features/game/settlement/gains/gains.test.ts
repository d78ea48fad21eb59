import type { GainDocument } from '@cine/contract/documents/gains';
import { xpForLevel } from '@cine/contract/game/level';
import { multiplied } from '@cine/contract/game/pay/rewards';
import { sumOfPay } from '@cine/contract/game/pay/sum-of-pay';
import type { OutputOf } from '@cine/contract/operation';
import { showPlayer } from '@cine/contract/operations/core/players';
import { joinChallenge, listGains } from '@cine/contract/operations/together/challenges';
import * as operations from '@cine/contract/operations/together/sessions';
import { rateMovie, withdrawRating } from '@cine/contract/operations/watching/ratings';
import { recordOwnWatch, withdrawWatch } from '@cine/contract/operations/watching/watches';
import { readCatalogue, samplePath } from '@cine/dev-tmdb/catalogue';
import { expect } from 'chai';
import { context } from '#context.ts';
import { planPlayer } from '#core/players/index.ts';
import { transact } from '#platform/firestore/transact.ts';
import { card, linkedMember, member, raise, sessionOf } from '#test/builders.ts';
import type { TestUser } from '#test/client.ts';
import { expectRefusal } from '#test/expect-rejection.ts';
import { holdDeliveries } from '#test/held-deliveries.ts';
import { running, suite } from '#test/suite.ts';
import { joined } from '#together/challenges/challenges.test-support.ts';
import { evening, started, vote, yesTo } from '#together/polls/polls.test-support.ts';
import { deepIt } from '../../../../../../scripts/test/deep.ts';

/** Counts for "The Old West", which asks for three; equally long, so they began on one date at any hour. */
const westerns = readCatalogue(samplePath)
  .movies.filter(({ genres, year }) => genres.includes('Western') && year !== null && year < 1970)
  .filter(({ runtime }) => runtime === 96 || runtime === 97)
  .slice(0, 3)
  .map(({ id }) => id);

describe('The gains of a session', () => {
  before(() => suite());

  async function gainsIn(sessionId: string): Promise<Map<string, Omit<GainDocument, 'expiresAt'>>> {
    await running.settled();
    const snapshot = await context().db.collection(`sessions/${sessionId}/gains`).get();
    return new Map(
      snapshot.docs.map((document) => {
        const { expiresAt: _expiresAt, ...gain } = document.data() as GainDocument;
        return [`${gain.movieId}-${gain.uid}`, gain];
      }),
    );
  }

  async function playerOf({ uid }: TestUser) {
    return (await context().db.doc(`players/${uid}`).get()).data();
  }

  async function sessionWithChallenge() {
    const lea = await member('Lea');
    const tom = await member('Tom');
    await lea.call(joinChallenge, { challengeId: 'old-west' });
    const { id: sessionId } = await sessionOf(lea, [tom]);
    return { lea, tom, sessionId };
  }

  it('show everyone in it the XP, levels and challenges that moved, for each attendee', async () => {
    const { lea, tom, sessionId } = await sessionWithChallenge();
    for (const movieId of westerns) {
      await lea.call(operations.recordWatch, { sessionId, movieId });
      await running.settled();
    }
    const gains = await gainsIn(sessionId);
    expect(gains).to.have.length(6);
    const last = westerns.at(-1)!;
    const { titles: _titles, ...step } = gains.get(`${last}-${lea.uid}`)!.steps[0]!;
    expect(step).to.deep.equal({ challengeId: 'old-west', count: 3, target: 3, completed: true });
    // Just after midnight, these movies began on two days.
    const ofMovie = (movieId: number) => {
      const streak = gains.get(`${movieId}-${tom.uid}`)!.streak!;
      return { streak, movie: { reward: 'movie', xp: multiplied(80, streak, 0), coins: 30 } };
    };
    const { movie, streak } = ofMovie(last);
    expect(gains.get(`${last}-${lea.uid}`)).to.deep.include({
      xp: 120 + movie.xp,
      levelBefore: 1,
      level: 2,
      paid: [movie, { reward: 'challenge', xp: 120, coins: 60 }],
      streak,
    });
    expect(gains.get(`${last}-${tom.uid}`)).to.deep.include({ xp: movie.xp, steps: [], paid: [movie] });
    const first = ofMovie(westerns[0]!).movie;
    const week = { reward: 'week', xp: 100, coins: 40 };
    expect(gains.get(`${westerns[0]}-${tom.uid}`)).to.deep.include({ paid: [first, week] });
  });

  it('have no steps, and only what others add, for an attendee who had seen the movie before', async () => {
    const { lea, sessionId } = await sessionWithChallenge();
    await lea.call(recordOwnWatch, { movieId: westerns[0]! });
    await running.settled();
    await lea.call(operations.recordWatch, { sessionId, movieId: westerns[0]! });
    // 30 more with others, and the week's first movie with others.
    expect((await gainsIn(sessionId)).get(`${westerns[0]}-${lea.uid}`)).to.deep.include({
      xp: 30 + 100,
      steps: [],
    });
  });

  it('are taken back exactly when the movie is undone, and return when it is recorded again', async () => {
    const { lea, tom, sessionId } = await sessionWithChallenge();
    for (const movieId of westerns.slice(1)) await lea.call(operations.recordWatch, { sessionId, movieId });
    await running.settled();
    const totalsOf = async (user: TestUser) => {
      const { totalXp, coins, level, challenges, seen } = (await playerOf(user))!;
      return { totalXp, coins, level, challenges, seen };
    };
    const before = [await totalsOf(lea), await totalsOf(tom)];
    const [movieId] = westerns as [number];
    await lea.call(operations.recordWatch, { sessionId, movieId });
    const earned = await gainsIn(sessionId);
    const withBoth = await totalsOf(lea);
    expect(withBoth.totalXp).to.equal(before[0]!.totalXp + earned.get(`${movieId}-${lea.uid}`)!.xp);

    const undone = await lea.call(operations.undoWatch, { sessionId, movieId });
    expect(undone.undoneFor).to.have.members([lea.uid, tom.uid]);
    expect(await gainsIn(sessionId)).to.have.length(4);
    expect([await totalsOf(lea), await totalsOf(tom)]).to.deep.equal(before);

    await lea.call(operations.recordWatch, { sessionId, movieId });
    expect(await gainsIn(sessionId)).to.deep.equal(earned);
    expect((await totalsOf(lea)).totalXp).to.equal(withBoth.totalXp);
  });

  it('stay with the others when one attendee withdraws the watch', async () => {
    const { lea, tom, sessionId } = await sessionWithChallenge();
    const [movieId] = westerns as [number];
    const { watchId } = await lea.call(operations.recordWatch, { sessionId, movieId });
    await running.settled();
    await tom.call(withdrawWatch, { watchId });
    expect([...(await gainsIn(sessionId)).keys()]).to.deep.equal([`${movieId}-${lea.uid}`]);
    await lea.call(operations.undoWatch, { sessionId, movieId });
    expect(await gainsIn(sessionId)).to.have.length(0);
  });

  const together = { reward: 'movie', xp: multiplied(80, 1, 0), coins: 30 };
  const week = { reward: 'week', xp: 100, coins: 40 };

  const westernsOf = (user: TestUser, targetCount: number) =>
    joined(user, { targetCount, xpReward: 30, audience: 'personal' });

  /** Raises a player to a level, with `missing` XP left to the next one. */
  async function raiseTo(player: TestUser, level: number, missing: number) {
    await running.settled();
    await raise(player, level);
    await context()
      .db.doc(`players/${player.uid}`)
      .update({ totalXp: xpForLevel(level + 1) - missing });
  }

  async function gainOf(
    user: TestUser,
    sessionId: string,
    movieId: number,
  ): Promise<OutputOf<typeof listGains>['gains'][number]> {
    await running.settled();
    const { gains } = await user.call(listGains, { sessionId });
    return gains.find((gain) => gain.uid === user.uid && gain.movieId === movieId)!;
  }

  /** Compares an evening's gains with all that its player was paid, and with their recent movies. */
  async function expectAllOfLedger(user: TestUser, sessionId: string) {
    await running.settled();
    const { gains } = await user.call(listGains, { sessionId });
    const own = gains.filter(({ uid }) => uid === user.uid);
    const { evenings } = await user.call(showPlayer, {});
    for (const { movieId, paid } of own) {
      const { earned } = evenings.find((movie) => movie.movieId === movieId)!;
      expect(earned).to.deep.include({ sessionId, paid });
    }
    const later = evenings.flatMap(({ earned }) => earned?.later ?? []);
    const entries = await context().db.collection(`players/${user.uid}/ledger`).get();
    const sum = (all: readonly number[]) => all.reduce((one, other) => one + other, 0);
    const ofLedger = (unit: string) => sum(entries.docs.map((entry) => entry.get(unit)));
    const earned = own.flatMap(({ paid }) => paid!);
    expect(sum(own.map(({ xp }) => xp))).to.equal(sumOfPay(earned).xp);
    const { xp, coins } = sumOfPay([...earned, ...later]);
    expect({ xp, coins }).to.deep.equal({ xp: ofLedger('xp'), coins: ofLedger('coins') });
  }

  it('are what the player’s recent movies say, which tell apart what a vote and a rating paid', async () => {
    const { host, people, place } = await evening(1);
    const guest = people[1]!;
    await transact(context().db, async (tx) => {
      const { player, write } = await planPlayer(tx, guest.uid);
      write({ player: { ...player, completed: 3 } });
    });
    const poll = await started(host, place, { method: 'approval' });
    const [movieId] = poll.movieIds;
    for (const each of people) await vote(each, poll, yesTo(movieId));
    await running.settled();
    await host.call(operations.recordWatch, { sessionId: place.id, movieId });
    await running.settled();
    await guest.call(rateMovie, { movieId, score: 80 });
    const { paid } = await gainOf(guest, place.id, movieId);
    const badge = { reward: 'badge', xp: 25, coins: 0, badge: 'curtain-call' };
    expect(paid).to.deep.equal([together, week, badge]);
    const [movie] = (await guest.call(showPlayer, {})).evenings;
    expect(movie!.earned).to.deep.equal({
      sessionId: place.id,
      paid,
      later: [
        { reward: 'vote', xp: 5, coins: 2 },
        { reward: 'rating', xp: 5, coins: 2 },
      ],
    });
    for (const each of people) await expectAllOfLedger(each, place.id);
    await guest.call(withdrawRating, { movieId });
    const [unrated] = (await guest.call(showPlayer, {})).evenings;
    expect(unrated!.earned!.later!.map(({ reward }) => reward)).to.deep.equal(['vote']);
  });

  it('keep what was earned when others come later', async () => {
    const lea = await member('Lea');
    const tom = await member('Tom');
    const challengeId = await westernsOf(lea, 1);
    await raiseTo(lea, 1, 60);
    const { id: sessionId, code } = await sessionOf(lea);
    const [movieId] = westerns as [number];
    await lea.call(operations.recordWatch, { sessionId, movieId });
    const alone = await gainOf(lea, sessionId, movieId);
    await tom.call(operations.joinSession, { code });
    await lea.call(operations.recordWatch, { sessionId, movieId });
    const gain = await gainOf(lea, sessionId, movieId);
    expect(gain).to.deep.equal({
      ...alone,
      xp: together.xp + 30 + week.xp,
      paid: [together, { reward: 'own-challenge', xp: 30, coins: 0 }, week],
    });
    expect(gain).to.deep.include({ levelBefore: 1, level: 2 });
    expect(gain.steps).to.deep.equal([{ challengeId, titles: {}, count: 1, target: 1, completed: true }]);
    await expectAllOfLedger(lea, sessionId);
  });

  it('keep what was earned when a guest has an account later', async () => {
    const lea = await member('Lea');
    await westernsOf(lea, 1);
    await raiseTo(lea, 1, 60);
    const { id: sessionId, code } = await sessionOf(lea);
    const guest = running.newUser({ guest: true, name: 'guest' });
    await guest.call(operations.joinSession, { code, guest: card });
    const [movieId] = westerns as [number];
    await lea.call(operations.recordWatch, { sessionId, movieId });
    const before = await gainOf(lea, sessionId, movieId);
    await linkedMember(guest);
    const after = await gainOf(lea, sessionId, movieId);
    expect(before.toCome).to.deep.equal({ xp: 30, because: 'guests' });
    expect(after).not.to.have.property('toCome');
    expect(after).to.deep.include({ steps: before.steps, levelBefore: 1, level: 2 });
    expect(after.paid).to.deep.equal([together, { reward: 'own-challenge', xp: 30, coins: 0 }, week]);
    await expectAllOfLedger(lea, sessionId);
  });

  deepIt('are the same when others come later, it is undone and recorded again', async () => {
    const lea = await member('Lea');
    const tom = await member('Tom');
    await westernsOf(lea, 1);
    const { id: sessionId, code } = await sessionOf(lea);
    const [movieId] = westerns as [number];
    // Reached with the first of it, and the level has a milestone.
    await raiseTo(lea, 4, 20);
    await lea.call(operations.recordWatch, { sessionId, movieId });
    await running.settled();
    await tom.call(operations.joinSession, { code });
    await lea.call(operations.recordWatch, { sessionId, movieId });
    const earned = await gainOf(lea, sessionId, movieId);
    expect(earned.paid!.map(({ reward }) => reward)).to.include('milestone');
    await lea.call(operations.undoWatch, { sessionId, movieId });
    expect(await gainOf(lea, sessionId, movieId)).to.equal(undefined);
    await lea.call(operations.recordWatch, { sessionId, movieId });
    const again = await gainOf(lea, sessionId, movieId);
    expect(again.paid).to.have.deep.members(earned.paid!);
    expect({ ...again, paid: [] }).to.deep.equal({ ...earned, paid: [] });
    await expectAllOfLedger(lea, sessionId);
  });

  it('lose what an undo of another movie takes back, and keep what stays', async () => {
    const { lea, tom, sessionId } = await sessionWithChallenge();
    const challengeId = await westernsOf(lea, 2);
    const [one, other] = westerns as [number, number];
    await lea.call(operations.recordWatch, { sessionId, movieId: one });
    await running.settled();
    await lea.call(operations.recordWatch, { sessionId, movieId: other });
    const before = await gainOf(lea, sessionId, other);
    expect(before.paid).to.deep.include({ reward: 'own-challenge', xp: 30, coins: 0 });
    await lea.call(operations.undoWatch, { sessionId, movieId: one });
    const after = await gainOf(lea, sessionId, other);
    expect(after.paid).to.deep.equal([before.paid![0], week]);
    expect(after.steps.find((step) => step.challengeId === challengeId)).to.deep.include({
      count: 1,
      completed: false,
    });
    for (const attendee of [lea, tom]) await expectAllOfLedger(attendee, sessionId);
  });

  it('are the same however often and in whichever order they are settled', async () => {
    const deliveries = await holdDeliveries(running, 'follow-watches');
    try {
      const lea = await member('Lea');
      const tom = await member('Tom');
      await westernsOf(lea, 1);
      await raiseTo(lea, 1, 60);
      const { id: sessionId, code } = await sessionOf(lea);
      const [movieId] = westerns as [number];
      await lea.call(operations.recordWatch, { sessionId, movieId });
      await running.settled();
      await deliveries.deliver(0, true);
      await deliveries.deliver(0, true);
      await tom.call(operations.joinSession, { code });
      await lea.call(operations.recordWatch, { sessionId, movieId });
      await running.settled();
      const settled = async () => {
        const gain = await gainOf(lea, sessionId, movieId);
        expect(gain.paid).to.deep.equal([together, { reward: 'own-challenge', xp: 30, coins: 0 }, week]);
        expect(gain).to.deep.include({ levelBefore: 1, level: 2 });
        expect(gain.steps).to.have.length(1);
      };
      for (let last = deliveries.held(); last > 0; last -= 1) await deliveries.deliver(last - 1, true);
      await settled();
      await deliveries.deliverAll(() => 0);
      await settled();
      await expectAllOfLedger(lea, sessionId);
    } finally {
      await deliveries.release();
    }
  });

  it('are undone once, and only by the recorder or the host', async () => {
    const { lea, tom, sessionId } = await sessionWithChallenge();
    const [movieId] = westerns as [number];
    await lea.call(operations.chooseMovie, { sessionId, movieId: null });
    await lea.call(operations.recordWatch, { sessionId, movieId });
    await expectRefusal(tom.call(operations.undoWatch, { sessionId, movieId }), 'host-only');
    await lea.call(operations.undoWatch, { sessionId, movieId });
    await expectRefusal(lea.call(operations.undoWatch, { sessionId, movieId }), 'watch-not-found');
  });
});
