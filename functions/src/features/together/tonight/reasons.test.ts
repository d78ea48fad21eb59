import { labelledMovies } from '@cine/contract/movies/mood-labels.test-support';
import { moods } from '@cine/contract/movies/moods';
import { joinChallenge } from '@cine/contract/operations/together/challenges';
import { setFilters } from '@cine/contract/operations/together/sessions';
import { listMoods } from '@cine/contract/operations/together/tonight';
import { recordOwnWatch, withdrawWatch } from '@cine/contract/operations/watching/watches';
import { day, hour } from '@cine/contract/time';
import { expect } from 'chai';
import { moodTest } from '#movies/smart-search/index.ts';
import { member, services, sessionOf } from '#test/builders.ts';
import type { TestUser } from '#test/client.ts';
import { expectRefusal, rejection } from '#test/expect-rejection.ts';
import { running, suite } from '#test/suite.ts';
import { create, type Definition } from '../challenges/challenges.test-support.ts';
import { movieOf } from './arbitraries.test-support.ts';
import {
  ask,
  forgetRegions,
  idsOf,
  movies,
  offeredIn,
  offerIn,
  requestAll,
  type TonightQuery,
} from './tonight.test-support.ts';

const { netflix, netflixWithAds: netflixAds, disney, canal } = services;

describe('Tonight', () => {
  before(() => suite());
  after(forgetRegions);

  describe('with filters', () => {
    it('lists what matches mood, runtime, year, genre and certificate at once', async () => {
      const lea = await member('Lea', [netflix, canal, disney]);
      const filters = {
        mood: 'light',
        maxRuntime: 110,
        minRuntime: 80,
        fromYear: 1950,
        toYear: 2015,
        genres: ['Comedy' as const],
        suitableForAge: 12,
      };
      const all = await requestAll(lea, await sessionOf(lea), { filters });
      const available = offeredIn('FR', [netflix, netflixAds, canal, disney, 390]);
      const ageInFrance: Record<string, number> = { U: 0, TP: 0, '10': 10, '12': 12, '16': 16, '18': 18 };
      const isLight = moodTest('light');
      const expected = movies.filter((movie) => {
        const { id, runtime, year, genres, certificates } = movie;
        const age = ageInFrance[certificates?.FR ?? ''] ?? null;
        return (
          available.includes(id) &&
          (runtime ?? 0) >= 80 &&
          (runtime ?? 999) <= 110 &&
          (year ?? 0) >= 1950 &&
          (year ?? 9999) <= 2015 &&
          genres.includes('Comedy') &&
          isLight(movieOf({ rating: null, popularity: null, ...movie })) &&
          age !== null &&
          age <= 12
        );
      });
      expect(expected.length).to.be.above(3);
      expect(idsOf(all)).to.deep.equal(expected.map(({ id }) => id).sort((a, b) => a - b));
    });

    it('leaves out what anyone present has seen, until the watch is withdrawn', async () => {
      const lea = await member('Lea', [netflix]);
      const tom = await member('Tom', [netflix]);
      const session = await sessionOf(lea, [tom]);
      const [first] = (await ask(lea, session, { pageSize: 1 })).candidates;
      const movieId = first!.movieId;
      const filters = { unseenByAll: true };
      const listed = async (input: TonightQuery) =>
        (await requestAll(lea, session, input)).find((candidate) => candidate.movieId === movieId);

      const { watchId } = await tom.call(recordOwnWatch, { movieId });
      await running.settled();
      expect(await listed({ filters })).to.equal(undefined);
      const seen = await listed({});
      expect(seen!.seenBy).to.deep.equal([tom.uid]);
      expect(seen!.points.unseen).to.equal(6);

      await tom.call(withdrawWatch, { watchId });
      await running.settled();
      expect(await listed({ filters })).to.deep.equal(first);
    });

    it('narrows everybody’s list by the session’s filters, and one’s own by other filters', async () => {
      const lea = await member('Lea', [netflix]);
      const tom = await member('Tom', [netflix]);
      const { id: sessionId } = await sessionOf(lea, [tom]);
      const session = { id: sessionId };
      const all = await ask(lea, session);
      expect([all.filters, all.unfiltered]).to.deep.equal([{}, all.total]);
      const filters = { mood: 'light', maxRuntime: 100 };
      expect((await tom.call(setFilters, { sessionId, filters })).filters).to.deep.equal(filters);
      for (const user of [lea, tom]) {
        const list = await ask(user, session);
        expect([list.filters, list.unfiltered]).to.deep.equal([filters, all.total]);
        expect(list.total).to.be.within(1, all.total - 1);
      }
      const own = await ask(lea, session, { filters: { genres: ['Western'] } });
      expect(own.candidates.every(({ genres }) => genres.includes('Western'))).to.equal(true);
      const { total } = await ask(lea, session, { filters: {} });
      expect(total).to.equal(all.total);
    });

    it('changes the session’s filters for those in it, to known moods only', async () => {
      const lea = await member('Lea', [netflix]);
      const zoe = await member('Zoe', [netflix]);
      const { id: sessionId } = await sessionOf(lea);
      const grumpy = await rejection(lea.call(setFilters, { sessionId, filters: { mood: 'grumpy' } }));
      expect(grumpy.reason).to.equal('mood-unknown');
      expect(grumpy.message).to.include('light');
      await expectRefusal(zoe.call(setFilters, { sessionId, filters: {} }), 'session-not-found');
      expect((await ask(lea, { id: sessionId })).filters).to.deep.equal({});
    });

    it('knows each mood that is listed, with its names and rules', async () => {
      const lea = await member('Lea');
      const session = await sessionOf(lea);
      const listed = await lea.call(listMoods, {});
      expect(listed.moods.length).to.be.above(5);
      for (const { id, names, anyOf } of listed.moods) {
        const { total } = await ask(lea, session, { filters: { mood: id } });
        expect(
          [total, names.fr.length, anyOf.length].every((count) => count > 0),
          id,
        ).to.equal(true);
      }
    });

    it("lists in each mood the labelled movies that fit, and none that doesn't", async () => {
      const offered = labelledMovies.map(({ id }) => [id, { flatrate: [netflix] }]);
      await offerIn('PT', hour, Object.fromEntries(offered));
      const lea = await member('Lea', [netflix], 'PT');
      const session = await sessionOf(lea);
      for (const mood of moods.keys()) {
        const listed = idsOf(await requestAll(lea, session, { filters: { mood } }));
        const labelled = (label: boolean) =>
          labelledMovies.filter(({ fits }) => fits.get(mood) === label).map(({ id }) => id);
        expect(listed, mood).to.include.members(labelled(true));
        expect(listed, mood).not.to.include.oneOf(labelled(false));
      }
    });

    it('refuses an unknown mood and a cursor of another list', async () => {
      const lea = await member('Lea', [netflix]);
      const session = await sessionOf(lea);
      const grumpy = await rejection(ask(lea, session, { filters: { mood: 'grumpy' } }));
      expect(grumpy.reason).to.equal('mood-unknown');
      expect(grumpy.message)
        .to.match(/“grumpy”|« grumpy »/)
        .and.include('light');
      const { nextCursor } = await ask(lea, session, { pageSize: 5 });
      await expectRefusal(
        ask(lea, session, { cursor: nextCursor!, filters: { genres: ['Drama'] } }),
        'cursor-invalid',
      );
    });
  });

  describe('with challenges', () => {
    it('shows whose challenge a movie advances and how far, and ranks it first', async () => {
      const lea = await member('Lea', [netflix]);
      const tom = await member('Tom', [netflix]);
      const { id: challengeId, titles } = await challenge(lea, { targetCount: 2 });
      for (const user of [lea, tom]) await user.call(joinChallenge, { challengeId });
      const session = await sessionOf(lea, [tom]);
      const [first] = (await ask(tom, session)).candidates;
      const step = { challengeId, titles, count: 1, target: 2, completes: false, xpReward: 40 };
      expect(first!.genres).to.include('Comedy');
      expect(first!.advances).to.have.deep.members([
        { uid: lea.uid, ...step },
        { uid: tom.uid, ...step },
      ]);
      expect(first!.points.challenges).to.be.above(0);

      await tom.call(recordOwnWatch, { movieId: first!.movieId });
      await running.settled();
      const after = await requestAll(tom, session);
      const same = after.find(({ movieId }) => movieId === first!.movieId);
      expect(same!.advances).to.deep.equal([{ uid: lea.uid, ...step }]);
      expect(after[0]!.advances).to.deep.include({ uid: tom.uid, ...step, count: 2, completes: true });
    });

    it('no longer lists a challenge that is completed', async () => {
      const lea = await member('Lea', [netflix]);
      const { id: challengeId } = await challenge(lea, { targetCount: 1 });
      await lea.call(joinChallenge, { challengeId });
      const session = await sessionOf(lea);
      const [first] = (await ask(lea, session)).candidates;
      expect(first!.advances.map(({ completes }) => completes)).to.deep.equal([true]);
      await lea.call(recordOwnWatch, { movieId: first!.movieId });
      await running.settled();
      const advances = (await requestAll(lea, session)).flatMap(({ advances }) => advances);
      expect(advances).to.deep.equal([]);
    });

    it('lists a seasonal challenge only in its season', async () => {
      const lea = await member('Lea', [netflix]);
      const at = (days: number) => new Date(Date.now() + days * day).toISOString();
      const coming = await challenge(lea, { season: { from: at(1), to: at(9) } });
      const current = await challenge(lea, { season: { from: at(-1), to: at(9) } });
      for (const { id: challengeId } of [coming, current]) await lea.call(joinChallenge, { challengeId });
      const advances = (await requestAll(lea, await sessionOf(lea))).flatMap(({ advances }) => advances);
      expect(new Set(advances.map(({ challengeId }) => challengeId))).to.deep.equal(new Set([current.id]));
    });

    it('shows the name of a personal challenge to its maker only', async () => {
      const lea = await member('Lea', [netflix]);
      const tom = await member('Tom', [netflix]);
      const { id: challengeId, titles } = await challenge(lea, { audience: 'personal' });
      await lea.call(joinChallenge, { challengeId });
      const session = await sessionOf(lea, [tom]);
      const advanceFor = async (user: TestUser) => (await ask(user, session)).candidates[0]!.advances[0]!;
      expect((await advanceFor(lea)).titles).to.deep.equal(titles);
      expect(await advanceFor(tom)).to.deep.equal({ ...(await advanceFor(lea)), titles: {} });
    });

    function challenge(maker: TestUser, changes: Partial<Definition>) {
      const rules = [{ field: 'genre' as const, operator: 'eq' as const, value: 'Comedy' as const }];
      return create(maker, { titles: { en: 'Comedies' }, rules, targetCount: 3, xpReward: 40, ...changes });
    }
  });
});
