import { createChallenge, joinChallenge } from '@cine/contract/operations/together/challenges';
import { joinSession, recordWatch } from '@cine/contract/operations/together/sessions';
import { recordOwnWatch, withdrawWatch } from '@cine/contract/operations/watching/watches';
import { day, hour, minute } from '@cine/contract/time';
import { expect } from 'chai';
import { Timestamp } from 'firebase-admin/firestore';
import { context } from '#context.ts';
import { requireFacts } from '#core/catalogue/index.ts';
import { loadPlayers } from '#core/players/index.ts';
import { card, member, sessionOf } from '#test/builders.ts';
import type { TestUser } from '#test/client.ts';
import { expectRefusal, rejection } from '#test/expect-rejection.ts';
import { running, suite } from '#test/suite.ts';

const movieId = 391;

describe('A watch', () => {
  before(() => suite());

  const watchesOf = ({ uid }: TestUser) => context().db.collection(`users/${uid}/watches`);
  const countOf = async (user: TestUser) => (await watchesOf(user).get()).size;

  async function seenBy({ uid }: TestUser): Promise<number[]> {
    await running.settled();
    return (await loadPlayers(context().db, [uid]))[0]!.seen;
  }

  function age(user: TestUser, watchId: string, ms: number) {
    return watchesOf(user)
      .doc(watchId)
      .update({ recordedAt: Timestamp.fromMillis(Date.now() - ms) });
  }

  describe('when it is recorded', () => {
    it('keeps the movie’s current facts, and marks the movie as seen', async () => {
      const user = await member('User');
      const { watchId, watchedAt } = await user.call(recordOwnWatch, { movieId });
      const fields = (await watchesOf(user).doc(watchId).get()).data()!;
      expect(fields.facts).to.deep.equal(await requireFacts(context(), movieId));
      expect(fields).to.include({ movieId, sessionId: null, withdrawn: false });
      expect((fields.watchedAt as Timestamp).toDate().toISOString()).to.equal(watchedAt);
      expect(await seenBy(user)).to.deep.equal([movieId]);
    });

    it('is one watch for a key, also in concurrent repeated calls', async () => {
      const user = await member('User');
      const record = () => user.call(recordOwnWatch, { movieId, key: 'evening-1' });
      const answers = await Promise.all([record(), record(), record(), record(), record()]);
      expect(new Set(answers.map(({ watchId, watchedAt }) => `${watchId} ${watchedAt}`)).size).to.equal(1);
      expect(await countOf(user)).to.equal(1);
      await user.call(recordOwnWatch, { movieId, key: 'evening-2' });
      expect(await countOf(user)).to.equal(2);
    });

    it('is one watch for an instant, in any notation', async () => {
      const user = await member('User');
      const first = await user.call(recordOwnWatch, { movieId, watchedAt: '2026-10-30T20:00:00Z' });
      const again = await user.call(recordOwnWatch, { movieId, watchedAt: '2026-10-30T21:00:00+01:00' });
      expect(again).to.deep.equal(first);
      await user.call(recordOwnWatch, { movieId, watchedAt: '2026-10-30T20:00:01Z' });
      expect(await countOf(user)).to.equal(2);
    });

    it('is a new watch each time without key and instant', async () => {
      const user = await member('User');
      await user.call(recordOwnWatch, { movieId });
      await user.call(recordOwnWatch, { movieId });
      expect(await countOf(user)).to.equal(2);
      expect(await seenBy(user)).to.deep.equal([movieId]);
    });

    it('can be withdrawn by its id, even with a key of maximal length', async () => {
      const user = await member('User');
      const { watchId } = await user.call(recordOwnWatch, { movieId, key: 'k'.repeat(40) });
      await user.call(withdrawWatch, { watchId });
      const tooLong = await rejection(user.call(recordOwnWatch, { movieId, key: 'k'.repeat(41) }));
      expect(tooLong.details.issues![0]).to.include({ path: 'key' });
    });

    it('is refused with a future time, but accepted from a clock that runs slightly ahead', async () => {
      const user = await member('User');
      const at = (ms: number) => ({ movieId, watchedAt: new Date(Date.now() + ms).toISOString() });
      await expectRefusal(user.call(recordOwnWatch, at(10 * minute)), 'watch-in-the-future');
      const ahead = await user.call(recordOwnWatch, at(minute));
      expect(Date.parse(ahead.watchedAt)).to.be.at.most(Date.now());
    });

    for (const [watchedAt, reason] of [
      ['0000-01-01T00:00:00Z', 'instant-far'],
      ['1850-01-01T00:00:00Z', 'instant-far'],
      ['2026-02-30T00:00:00Z', 'form'],
      ['2026-02-20T00:00:00', 'form'],
      ['yesterday', 'form'],
    ] as const) {
      it(`is refused for ${watchedAt}`, async () => {
        const user = await member('User');
        const refused = await rejection(user.call(recordOwnWatch, { movieId, watchedAt }));
        expect(refused.details.issues![0]).to.include({ path: 'watchedAt', reason });
      });
    }

    it('is refused for an unknown movie, and for a user without an account', async () => {
      const user = await member('User');
      const unknown = await rejection(user.call(recordOwnWatch, { movieId: 987_654_321 }));
      expect(unknown.reason).to.equal('movie-unknown');
      const nobody = running.newUser();
      await expectRefusal(nobody.call(recordOwnWatch, { movieId }), 'account-missing');
    });

    it('is kept and marks the movie as seen, but does not count, after more than 7 days', async () => {
      const user = await member('User');
      const { id: challengeId } = await user.call(createChallenge, {
        titles: { en: 'Any year' },
        rules: [{ field: 'year', operator: 'gt', value: 1900 }],
        targetCount: 5,
        xpReward: 0,
      });
      await user.call(joinChallenge, { challengeId });
      const joinedAt = Timestamp.fromMillis(Date.now() - 30 * day);
      await context()
        .db.doc(`players/${user.uid}`)
        .update({ [`challenges.${challengeId}.joinedAt`]: joinedAt });

      const ago = (ms: number) => new Date(Date.now() - ms).toISOString();
      await user.call(recordOwnWatch, { movieId: 391, watchedAt: ago(8 * day) });
      await user.call(recordOwnWatch, { movieId: 33, watchedAt: ago(6 * day) });
      expect(await seenBy(user)).to.deep.equal([33, 391]);
      const [player] = await loadPlayers(context().db, [user.uid]);
      expect(player!.challenges[challengeId]!.moviesWatched).to.deep.equal([33]);
    });
  });

  describe('when it is withdrawn', () => {
    it('leaves the movie unseen, and stays as withdrawn', async () => {
      const user = await member('User');
      const { watchId } = await user.call(recordOwnWatch, { movieId });
      expect(await seenBy(user)).to.deep.equal([movieId]);
      await user.call(withdrawWatch, { watchId });
      expect(await seenBy(user)).to.deep.equal([]);
      expect((await watchesOf(user).doc(watchId).get()).get('withdrawn')).to.equal(true);
    });

    it('leaves the movie seen if it was watched twice', async () => {
      const user = await member('User');
      const { watchId } = await user.call(recordOwnWatch, { movieId });
      await user.call(recordOwnWatch, { movieId });
      await user.call(withdrawWatch, { watchId });
      expect(await seenBy(user)).to.deep.equal([movieId]);
    });

    it('is withdrawn once, in repeated and late calls', async () => {
      const user = await member('User');
      const { watchId } = await user.call(recordOwnWatch, { movieId });
      const withdraw = () => user.call(withdrawWatch, { watchId });
      const answers = await Promise.all([withdraw(), withdraw(), withdraw()]);
      expect(answers).to.deep.equal(Array(3).fill({ watchId, withdrawn: true }));
      await age(user, watchId, 25 * hour);
      expect(await withdraw()).to.deep.equal({ watchId, withdrawn: true });
    });

    it('stays withdrawn when the call that recorded it is repeated', async () => {
      const user = await member('User');
      const { watchId } = await user.call(recordOwnWatch, { movieId, key: 'late' });
      await user.call(withdrawWatch, { watchId });
      await user.call(recordOwnWatch, { movieId, key: 'late' });
      expect(await seenBy(user)).to.deep.equal([]);
    });

    it('can’t be withdrawn a day after it was recorded', async () => {
      const user = await member('User');
      const { watchId } = await user.call(recordOwnWatch, { movieId });
      await age(user, watchId, day + 1000);
      const refused = await rejection(user.call(withdrawWatch, { watchId }));
      expect(refused.details).to.deep.include({
        reason: 'watch-too-old-to-withdraw',
        params: { hours: 24 },
      });
      await age(user, watchId, day - minute);
      await user.call(withdrawWatch, { watchId });
    });

    it('can be withdrawn only by its owner, also in a session', async () => {
      const host = await member('Host');
      const guest = running.newUser({ guest: true });
      const { id: sessionId, code } = await sessionOf(host);
      await guest.call(joinSession, { code, guest: card });
      const { watchId } = await host.call(recordWatch, { sessionId, movieId });
      const stranger = await member('Stranger');
      await expectRefusal(stranger.call(withdrawWatch, { watchId }), 'watch-not-found');
      await guest.call(withdrawWatch, { watchId });
      expect(await seenBy(guest)).to.deep.equal([]);
      expect(await seenBy(host)).to.deep.equal([movieId]);
    });
  });
});
