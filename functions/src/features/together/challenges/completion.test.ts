import * as operations from '@cine/contract/operations/together/challenges';
import { withdrawWatch } from '@cine/contract/operations/watching/watches';
import { day, hour } from '@cine/contract/time';
import { expect } from 'chai';
import { Timestamp } from 'firebase-admin/firestore';
import { context } from '#context.ts';
import { loadCatalogue, requireFacts } from '#core/catalogue/index.ts';
import { appendEntry, loadEntries } from '#core/ledger/store.ts';
import { transact } from '#platform/firestore/transact.ts';
import { member } from '#test/builders.ts';
import type { TestUser } from '#test/client.ts';
import { expectRefusal } from '#test/expect-rejection.ts';
import { saveFacts } from '#test/save-facts.ts';
import { running, suite } from '#test/suite.ts';
import {
  challengeXpOf,
  create,
  type Definition,
  joined,
  playerOf,
  progressIn,
  watched,
  westerns,
} from './challenges.test-support.ts';

const breathless = 269;
/** The sample has no director for it. */
const fantasia = 756;

describe('A challenge', () => {
  before(() => suite());

  async function ledgerOf({ uid }: TestUser) {
    await running.settled();
    return (await loadEntries(context().db, uid)).sort((a, b) => a.sequence - b.sequence);
  }

  describe('when a movie is submitted', () => {
    it('explains rule by rule, where unknown values are not met', async () => {
      const user = await member('User');
      const challengeId = await joined(user, {
        rules: [
          { field: 'decade', operator: 'eq', value: 1940 },
          { field: 'runtime', operator: 'lt', value: 100 },
          { field: 'director', operator: 'ne', value: 'John Ford' },
        ],
      });
      const verdict = await user.call(operations.submitMovie, { challengeId, movieId: fantasia });
      expect(verdict).to.deep.include({ counts: false, met: false, inTime: true, alreadyCounted: false });
      expect(verdict.verdicts.map(({ met, known, value }) => ({ met, known, value }))).to.deep.equal([
        { met: true, known: true, value: 1940 },
        { met: false, known: true, value: 124 },
        { met: false, known: false, value: null },
      ]);
      const player = await playerOf(user);
      expect(player.seen).to.deep.equal([fantasia]);
      expect(player.challenges[challengeId]!.moviesWatched).to.deep.equal([]);
    });

    it('counts a movie once, and says so', async () => {
      const user = await member('User');
      const challengeId = await joined(user, { targetCount: 2 });
      const submit = () => user.call(operations.submitMovie, { challengeId, movieId: westerns.fistful });
      expect(await submit()).to.include({ counts: true, alreadyCounted: false });
      expect(await submit()).to.include({ counts: false, met: true, alreadyCounted: true });
      expect((await progressIn(user, challengeId)).moviesWatched).to.deep.equal([westerns.fistful]);
    });

    it('answers the same when it is sent again, whether or not progress has followed', async () => {
      const user = await member('User');
      const challengeId = await joined(user, { targetCount: 2 });
      const submission = { challengeId, movieId: westerns.fistful, key: 'first' };
      const answer = await user.call(operations.submitMovie, submission);
      expect(answer).to.include({ counts: true, alreadyCounted: false });
      expect(await user.call(operations.submitMovie, submission)).to.deep.equal(answer);
      await running.settled();
      expect(await user.call(operations.submitMovie, submission)).to.deep.equal(answer);

      const second = { ...submission, key: 'second' };
      const again = await user.call(operations.submitMovie, second);
      expect(again).to.include({ counts: false, alreadyCounted: true });
      expect(await user.call(operations.submitMovie, second)).to.deep.equal(again);
      expect(await user.call(operations.submitMovie, submission)).to.deep.equal(answer);
    });

    it('does not count a withdrawn watch', async () => {
      const user = await member('User');
      const challengeId = await joined(user);
      const submission = { challengeId, movieId: westerns.fistful, key: 'sent-twice' };
      const { counts, watchId } = await user.call(operations.submitMovie, submission);
      expect(counts).to.equal(true);
      await user.call(withdrawWatch, { watchId });
      await running.settled();
      expect(await user.call(operations.submitMovie, submission)).to.include({ counts: false, watchId });
      expect((await progressIn(user, challengeId)).moviesWatched).to.deep.equal([]);
    });

    it('records nothing for a challenge that was not joined or for an unknown movie', async () => {
      const user = await member('User');
      const { id: challengeId } = await create(user);
      const submit = (movieId: number) => user.call(operations.submitMovie, { challengeId, movieId });
      await expectRefusal(submit(westerns.fistful), 'challenge-not-joined');
      await expectRefusal(submit(987_654_321), 'movie-unknown');
      expect((await context().db.collection(`users/${user.uid}/watches`).get()).size).to.equal(0);
    });

    it('judges a movie by its facts when it was watched', async () => {
      const user = await member('User');
      const challengeId = await joined(user);
      const first = await watched(user, westerns.tombstone);
      expect((await progressIn(user, challengeId)).isCompleted).to.equal(true);

      const facts = await requireFacts(context(), westerns.tombstone);
      await saveFacts(context(), [{ ...facts, genres: ['Drama'] }]);
      await loadCatalogue(context());
      try {
        await watched(user, westerns.tombstone);
        expect((await progressIn(user, challengeId)).isCompleted).to.equal(true);
        await user.call(withdrawWatch, { watchId: first });
        expect((await progressIn(user, challengeId)).isCompleted).to.equal(false);
      } finally {
        await saveFacts(context(), [facts]);
        await loadCatalogue(context());
      }
    });
  });

  describe('when it is completed', () => {
    const anyFour: Partial<Definition> = {
      rules: [{ field: 'year', operator: 'gt', value: 1900 }],
      targetCount: 4,
      xpReward: 200,
    };
    const threeKurosawas = [346, 548, 3782];
    const anotherKurosawa = 11645;

    it('grants XP and level, withdraws them with the deciding watch, and then grants exactly that again', async () => {
      const user = await member('User');
      await user.call(operations.joinChallenge, { challengeId: 'kurosawa' });
      const challengeId = await joined(user, anyFour);
      const watchIds = await Promise.all(
        [...threeKurosawas, breathless].map((movieId) => watched(user, movieId)),
      );
      expect(await challengeXpOf(user)).to.equal(150 + 50);
      expect((await playerOf(user)).level).to.equal(2);
      const granted = await ledgerOf(user);

      await user.call(withdrawWatch, { watchId: watchIds[0]! });
      expect(await challengeXpOf(user)).to.equal(0);
      expect((await playerOf(user)).level).to.equal(1);
      expect((await progressIn(user, challengeId)).isCompleted).to.equal(false);
      const taken = await ledgerOf(user);

      await watched(user, anotherKurosawa);
      expect(await challengeXpOf(user)).to.equal(150 + 50);
      const returned = await ledgerOf(user);
      const own = returned.filter(({ source }) => source === `challenge:${challengeId}`);
      expect(own.map(({ kind, xp }) => [kind, xp])).to.deep.equal([
        ['granted', 50],
        ['taken', -50],
        ['returned', 50],
      ]);
      expect(taken).to.deep.include.members(granted);
      expect(returned).to.deep.include.members(taken);
    });

    it('grants what is left of 50 XP a week if a member made it, and withdraws and regrants exactly that', async () => {
      const user = await member('User');
      const two = { targetCount: 2, xpReward: 20 };
      for (const each of [two, two]) await joined(user, each);
      for (const movieId of [westerns.fistful, westerns.unforgiven]) await watched(user, movieId);
      expect(await challengeXpOf(user)).to.equal(40);

      const cut = await joined(user, { targetCount: 2, xpReward: 30 });
      const watchId = await watched(user, westerns.tombstone);
      await watched(user, westerns.magnificentSeven);
      expect(await challengeXpOf(user)).to.equal(50);
      const late = await joined(user, { rules: anyFour.rules! });
      await watched(user, breathless);
      expect((await progressIn(user, late)).isCompleted).to.equal(true);
      expect(await challengeXpOf(user)).to.equal(50);

      await user.call(withdrawWatch, { watchId });
      expect(await challengeXpOf(user)).to.equal(40);
      await watched(user, westerns.tombstone);
      expect(await challengeXpOf(user)).to.equal(50);
      const amountsOf = async (challengeId: string) =>
        (await ledgerOf(user))
          .filter(({ source }) => source === `challenge:${challengeId}`)
          .map(({ xp, coins }) => [xp, coins]);
      expect(await amountsOf(cut)).to.deep.equal([
        [10, 0],
        [-10, 0],
        [10, 0],
      ]);
      expect(await amountsOf(late)).to.deep.equal([[0, 0]]);
    });

    it('pays half its XP in coins if it is ready-made', async () => {
      const user = await member('User');
      await user.call(operations.joinChallenge, { challengeId: 'kurosawa' });
      for (const movieId of threeKurosawas) await watched(user, movieId);
      const entry = (await ledgerOf(user)).find(({ reward }) => reward === 'challenge');
      expect(entry).to.deep.include({ source: 'challenge:kurosawa', xp: 150, coins: 75 });
    });

    it('writes progress, XP and level to the player document', async () => {
      const user = await member('User');
      const challengeId = await joined(user);
      await watched(user, westerns.fistful);
      await running.settled();
      const document = await context().db.doc(`players/${user.uid}`).get();
      expect(document.get('totalXp')).to.equal(50 + 51);
      expect(document.get('coins')).to.equal(20);
      expect(document.get('level')).to.equal(1);
      expect(document.get(`challenges.${challengeId}`)).to.deep.include({
        moviesWatched: [westerns.fistful],
        currentCount: 1,
        isCompleted: true,
      });
    });

    it('grants its XP once, even if it is joined again', async () => {
      const user = await member('User');
      const challengeId = await joined(user);
      await watched(user, westerns.fistful);
      await running.settled();
      const again = await user.call(operations.joinChallenge, { challengeId });
      expect(again.isCompleted).to.equal(true);

      const longAgo = Timestamp.fromMillis(Date.now() - 49 * hour);
      const player = context().db.doc(`players/${user.uid}`);
      await player.update({ [`challenges.${challengeId}.completedAt`]: longAgo });
      await joined(user, { xpReward: 0 });
      expect(Object.keys((await playerOf(user)).challenges)).not.to.include(challengeId);
      expect((await player.collection('finished').doc(challengeId).get()).get('isCompleted')).to.equal(true);
      await expectRefusal(user.call(operations.joinChallenge, { challengeId }), 'challenge-completed');
      expect(await challengeXpOf(user)).to.equal(50);
    });

    it('leaves the player document with the next watch once nothing can change it any more', async () => {
      const user = await member('User');
      const challengeId = await joined(user);
      await watched(user, westerns.fistful);
      const { completedAt, ...completed } = await progressIn(user, challengeId);
      const player = context().db.doc(`players/${user.uid}`);
      const longAgo = Timestamp.fromMillis(completedAt! - 49 * hour);
      await player.update({ [`challenges.${challengeId}.completedAt`]: longAgo });
      await watched(user, breathless);
      expect((await playerOf(user)).challenges).to.deep.equal({});
      expect(await challengeXpOf(user)).to.equal(50);
      const finished = await player.collection('finished').doc(challengeId).get();
      expect(finished.data()).to.deep.include({ ...completed, joinedAt: finished.get('joinedAt') });
    });

    it('makes room for others', async () => {
      const user = await member('User');
      await Promise.all(Array.from({ length: 10 }, () => joined(user, { xpReward: 0 })));
      const [noir, ghibli, kurosawa] = ['noir', 'ghibli', 'kurosawa'].map(
        (challengeId) => () => user.call(operations.joinChallenge, { challengeId }),
      );
      await noir!();
      await ghibli!();
      await expectRefusal(kurosawa!(), 'challenges-too-many');
      await watched(user, westerns.fistful);
      await running.settled();
      await kurosawa!();
    });
  });

  it('pays no second time where the player has forgotten the first', async () => {
    const user = await member('User');
    const challengeId = await joined(user);
    const source = `challenge:${challengeId}`;
    const at = context().now() - 40 * day;
    await transact(context().db, async (tx) =>
      appendEntry(tx, user.uid, {
        id: source,
        source,
        reward: 'own-challenge',
        kind: 'granted',
        xp: 50,
        coins: 0,
        sequence: 0,
        at,
        paid: { xp: 50, coins: 0 },
        date: new Date(at).toISOString().slice(0, 10),
      }),
    );
    await watched(user, westerns.tombstone);
    expect((await progressIn(user, challengeId)).isCompleted).to.equal(true);
    const entries = await ledgerOf(user);
    expect(entries.filter((entry) => entry.source === source)).to.have.length(1);
    expect(entries.map(({ reward }) => reward)).to.include('movie');
  });
});
