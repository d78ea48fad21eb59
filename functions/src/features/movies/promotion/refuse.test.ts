import { mergeGuest } from '@cine/contract/operations/core/account';
import * as customMovies from '@cine/contract/operations/movies/custom-movies';
import { showMovie } from '@cine/contract/operations/movies/movies';
import { createChallenge, joinChallenge } from '@cine/contract/operations/together/challenges';
import {
  chooseMovie,
  joinSession,
  recordWatch,
  undoWatch,
} from '@cine/contract/operations/together/sessions';
import {
  addToCollection,
  arrangeMovies,
  changeEntry,
  listCollectionMovies,
} from '@cine/contract/operations/watching/collected-movies';
import { createCollection, showCollection } from '@cine/contract/operations/watching/collections';
import { rateMovie, showRating } from '@cine/contract/operations/watching/ratings';
import { recordOwnWatch, withdrawWatch } from '@cine/contract/operations/watching/watches';
import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import { type Context, context } from '#context.ts';
import { requireFacts } from '#core/catalogue/index.ts';
import { loadEntries } from '#core/ledger/store.ts';
import { loadPlayers } from '#core/players/index.ts';
import { keepWatches } from '#game/settlement/recount/keep-service.ts';
import { callerOf, card, member, sessionOf } from '#test/builders.ts';
import { type TestUser, unsignedToken } from '#test/client.ts';
import { expectRefusal } from '#test/expect-rejection.ts';
import { expectLogs } from '#test/logs.ts';
import { running, suite } from '#test/suite.ts';
import { challengeXpOf } from '#together/challenges/challenges.test-support.ts';
import { loadTaste } from '#watching/ratings/tastes-store.ts';
import { loadWatches } from '#watching/watches/store.ts';
import { deep } from '../../../../../scripts/test/deep.ts';
import { factsOfCustom, readCustomMovie, readPromotion } from '../custom-movies/index.ts';
import { refusePromotion as refuse } from './refuse-service.ts';
import { repointMovie } from './repoint-service.ts';
import { resumePromotions } from './service.ts';

expectLogs('promotion left to the sweep', 'promotions resumed');

const fistful = 391;

describe('A user who had a movie that its maker promoted', function () {
  this.timeout(minute);
  let lea: TestUser;
  let tom: TestUser;

  before(() => suite());
  beforeEach(async () => {
    [lea, tom] = [await member('Lea'), await member('Tom')];
  });

  const added = async (input: object = {}) => {
    const facts = { title: 'A Fistful of Dolars', year: 1964, audience: 'group' as const, ...input };
    return (await lea.call(customMovies.createCustomMovie, facts)).movie.movieId;
  };
  const promote = async (movieId: number) => {
    await lea.call(customMovies.promoteCustomMovie, { movieId, tmdbId: fistful });
    await running.quiet();
  };
  const refuses = async (user: TestUser, movieId: number) => {
    const { movieId: ownId } = await user.call(customMovies.refusePromotion, { movieId });
    await running.quiet();
    return ownId;
  };
  const playerOf = async ({ uid }: TestUser) => (await loadPlayers(context().db, [uid]))[0]!;
  const watchesOf = ({ uid }: TestUser) => loadWatches(context().db, uid, null, 200);
  const watchlistOf = async (user: TestUser) =>
    (await user.call(listCollectionMovies, { collection: 'watchlist' })).movies.map(
      ({ movieId, title, addedAt }) => ({ movieId, title, addedAt }),
    );
  const challenge = async (rule: object, targetCount = 1) => {
    const { id } = await lea.call(createChallenge, {
      titles: { en: 'A challenge' },
      rules: [rule as never],
      targetCount,
      xpReward: 20,
      audience: 'group',
    });
    return id;
  };
  const western = { field: 'genre', operator: 'eq', value: 'Western' };
  const comedy = { field: 'genre', operator: 'eq', value: 'Comedy' };
  const netOf = async ({ uid }: TestUser, id: string) =>
    (await loadEntries(context().db, uid))
      .filter(({ source }) => source === `challenge:${id}`)
      .reduce((sum, { xp }) => sum + xp, 0);

  it('sees on its page what it was, what it is now and since when; its maker and others don’t', async () => {
    const movieId = await added();
    await tom.call(recordOwnWatch, { movieId });
    await running.settled();
    await promote(movieId);
    for (const id of [movieId, fistful]) {
      const { promotions } = await tom.call(showMovie, { movieId: id });
      expect(promotions).to.have.length(1);
      const [{ at, ...promotion }] = promotions as [(typeof promotions)[number]];
      expect(promotion).to.deep.equal({ movieId, title: 'A Fistful of Dolars', year: 1964, keptAs: null });
      expect(Date.parse(at)).to.be.closeTo(Date.now(), minute);
    }
    const max = await member('Max');
    for (const other of [lea, max])
      expect((await other.call(showMovie, { movieId: fistful })).promotions).to.deep.equal([]);
    await expectRefusal(max.call(customMovies.refusePromotion, { movieId }), 'nothing-to-refuse');
    await expectRefusal(lea.call(customMovies.refusePromotion, { movieId }), 'nothing-to-refuse');
  });

  it('sees it in an evening that had chosen or watched it', async () => {
    const movieId = await added();
    const { id: sessionId } = await sessionOf(lea, [tom]);
    await lea.call(chooseMovie, { sessionId, movieId });
    await promote(movieId);
    const session = (await context().db.doc(`sessions/${sessionId}`).get()).data()!;
    expect(session.chosen).to.include({ movieId: fistful, formerId: movieId });
    const { promotions } = await tom.call(showMovie, { movieId: fistful, sessionId });
    expect(promotions.map(({ title }) => title)).to.deep.equal(['A Fistful of Dolars']);
    expect((await lea.call(showMovie, { movieId: fistful, sessionId })).promotions).to.deep.equal([]);
  });

  it('keeps watches, rating and list entry with a movie of their own, and what these earned', async () => {
    const asComedy = await challenge(comedy);
    const asWestern = await challenge(western);
    for (const challengeId of [asComedy, asWestern]) await tom.call(joinChallenge, { challengeId });
    const movieId = await added({ genres: ['Comedy'], directors: ['Us'], language: 'fr' });
    await tom.call(addToCollection, { collection: 'watchlist', movieId });
    const { ratedAt } = await tom.call(rateMovie, { movieId, score: 90 });
    await lea.call(rateMovie, { movieId, score: 20 });
    await running.settled();
    const before = await watchlistOf(tom);
    await tom.call(recordOwnWatch, { movieId, key: 'one' });
    await running.settled();
    const { watchId } = await tom.call(recordOwnWatch, { movieId, key: 'two' });
    await tom.call(withdrawWatch, { watchId });
    await running.settled();
    const was = await watchesOf(tom);
    expect([await netOf(tom, asComedy), await netOf(tom, asWestern)]).to.deep.equal([20, 0]);

    await promote(movieId);
    expect([await netOf(tom, asComedy), await netOf(tom, asWestern)]).to.deep.equal([0, 20]);
    const ownId = await refuses(tom, movieId);
    expect(await refuses(tom, movieId), 'once more').to.equal(ownId);
    await repointMovie(context(), ownId);
    await repointMovie(context(), movieId);

    const own = await tom.call(showMovie, { movieId: ownId });
    expect(own).to.include({ movieId: ownId, title: 'A Fistful of Dolars', year: 1964, language: 'fr' });
    expect(own.directors).to.deep.equal(['Us']);
    expect(own.custom).to.include({ mine: true, audience: 'private', listed: true });
    const now = await watchesOf(tom);
    const asKept = was.map(({ changedAt: _, ...watch }) => ({
      ...watch,
      id: watch.id.replace(String(movieId), String(ownId)),
      movieId: ownId,
      facts: { ...watch.facts, id: ownId },
    }));
    expect(now.map(({ changedAt: _, ...watch }) => watch)).to.have.deep.members(asKept);
    expect([await netOf(tom, asComedy), await netOf(tom, asWestern)]).to.deep.equal([20, 0]);
    const { seen } = await playerOf(tom);
    expect([await challengeXpOf(tom), seen]).to.deep.equal([20, [ownId]]);
    expect(await tom.call(showRating, { movieId: ownId })).to.include({ score: 90, ratedAt, count: 1 });
    expect(await tom.call(showRating, { movieId: fistful })).to.include({ score: null });
    expect((await loadTaste(context().db, tom.uid)).ratings.movieIds).to.deep.equal([ownId]);
    expect(await watchlistOf(tom)).to.deep.equal([]);
    for (const { id } of now.filter(({ withdrawn }) => !withdrawn))
      await tom.call(withdrawWatch, { watchId: id });
    await running.settled();
    expect(await watchlistOf(tom)).to.deep.equal(before.map((entry) => ({ ...entry, movieId: ownId })));
    expect((await playerOf(tom)).totalXp).to.equal(0);
    expect((await lea.call(showRating, { movieId: fistful })).score).to.equal(20);
    // The former id is the kept movie to them, and the catalogue's to others.
    expect((await tom.call(showMovie, { movieId })).movieId).to.equal(ownId);
    expect((await tom.call(recordOwnWatch, { movieId })).movieId).to.equal(ownId);
    expect((await tom.call(rateMovie, { movieId, score: 70 })).movieId).to.equal(ownId);
    expect((await lea.call(showMovie, { movieId })).movieId).to.equal(fistful);
    const [promotion] = (await tom.call(showMovie, { movieId: fistful })).promotions;
    expect(promotion).to.include({ movieId, keptAs: ownId });
  });

  it('keeps it with its note in their collections, which had the catalogue’s meanwhile', async () => {
    const movieId = await added();
    const { collection } = await tom.call(createCollection, { name: 'Dust and hats' });
    await tom.call(addToCollection, { collection, movieId });
    await tom.call(changeEntry, { collection, movieId, note: 'Twice' });
    await tom.call(arrangeMovies, { collection, movieIds: [movieId], after: null });
    const view = async () => {
      const { movies, manual } = await tom.call(showCollection, { collection });
      return [movies.map((movie) => [movie.movieId, movie.note]), manual];
    };
    await promote(movieId);
    expect(await view()).to.deep.equal([[[fistful, 'Twice']], [fistful]]);
    const ownId = await refuses(tom, movieId);
    expect((await view())[0]).to.deep.equal([[ownId, 'Twice']]);
  });

  it('keeps what they had of the catalogue’s movie itself, as it was', async () => {
    const challengeId = await challenge(western, 2);
    await tom.call(joinChallenge, { challengeId });
    const movieId = await added({ genres: ['Western'] });
    await tom.call(addToCollection, { collection: 'watchlist', movieId });
    await tom.call(addToCollection, { collection: 'watchlist', movieId: fistful });
    await tom.call(rateMovie, { movieId: fistful, score: 30 });
    await tom.call(rateMovie, { movieId: fistful, score: 40 });
    await tom.call(rateMovie, { movieId, score: 90 });
    await running.settled();
    const before = await watchlistOf(tom);
    const rated = await tom.call(showRating, { movieId: fistful });
    await promote(movieId);
    expect(await watchlistOf(tom)).to.have.length(1);
    expect(await tom.call(showRating, { movieId: fistful })).to.include({ score: 90 });
    await tom.call(recordOwnWatch, { movieId: fistful });
    await running.settled();
    const ownId = await refuses(tom, movieId);
    const is = (id: number) => (id === movieId ? ownId : id);
    expect(await watchlistOf(tom)).to.deep.equal(
      before
        .filter((entry) => entry.movieId === movieId)
        .map((entry) => ({ ...entry, movieId: is(movieId) })),
    );
    const { rank: _rank, ...stood } = rated;
    expect(await tom.call(showRating, { movieId: fistful })).to.deep.include(stood);
    expect((await tom.call(showRating, { movieId: ownId })).score).to.equal(90);
    expect((await playerOf(tom)).seen).to.deep.equal([fistful]);

    // Both in one session: watched as each, and withdrawn for each as it was.
    const other = await added({ genres: ['Western'] });
    const { id: sessionId } = await sessionOf(lea, [tom]);
    for (const id of [other, fistful]) await lea.call(recordWatch, { sessionId, movieId: id });
    await running.settled();
    const had = await playerOf(tom);
    await promote(other);
    const own = await refuses(tom, other);
    const { seen, challenges } = await playerOf(tom);
    expect(seen).to.deep.equal(had.seen.map((id) => (id === other ? own : id)));
    expect([await challengeXpOf(tom), challenges[challengeId]!.isCompleted]).to.deep.equal([20, true]);
    expect(await netOf(tom, challengeId)).to.equal(20);
  });

  it('keeps a rating that they gave the catalogue’s movie since', async () => {
    const movieId = await added();
    await tom.call(rateMovie, { movieId, score: 90 });
    await promote(movieId);
    await tom.call(rateMovie, { movieId: fistful, score: 10 });
    const ownId = await refuses(tom, movieId);
    expect((await tom.call(showRating, { movieId: fistful })).score).to.equal(10);
    expect((await tom.call(showRating, { movieId: ownId })).score).to.equal(90);
  });

  it('has their watch withdrawn with an evening’s, and can’t lose the kept movie while it takes entries back', async () => {
    const movieId = await added();
    const { id: sessionId } = await sessionOf(lea, [tom]);
    await lea.call(recordWatch, { sessionId, movieId });
    await running.settled();
    await promote(movieId);
    const enqueue = async () => {
      throw new Error('No queue');
    };
    const { movieId: ownId } = await refuse({ ...context(), enqueue }, callerOf(tom), { movieId });
    const change = tom.call(customMovies.changeCustomMovie, { movieId: ownId, title: 'Other' });
    await expectRefusal(change, 'try-again');
    await resumePromotions({ ...context(), now: () => Date.now() + 180 * minute });
    await running.quiet();
    expect((await playerOf(tom)).seen).to.deep.equal([ownId]);
    await lea.call(undoWatch, { sessionId, movieId: fistful });
    await running.settled();
    for (const each of [lea, tom]) expect((await playerOf(each)).seen).to.deep.equal([]);
  });

  /** Records a movie so often; only the first time by a call. */
  async function recordMany(user: TestUser, movieId: number, count: number): Promise<void> {
    const { watchId } = await user.call(recordOwnWatch, { movieId, key: 'k0' });
    await running.settled();
    const watches = context().db.collection(`users/${user.uid}/watches`);
    const watch = (await watches.doc(watchId).get()).data()!;
    await running.withoutTriggers(() =>
      Promise.all(
        Array.from({ length: count - 1 }, (_, n) => watches.doc(`${movieId}-k${n + 1}`).set(watch)),
      ),
    );
  }

  it('loses and doubles nothing when the work dies anywhere, runs twice, or meets other changes', async () => {
    const challengeId = await challenge(comedy);
    const movieId = await added({ genres: ['Comedy'] });
    await recordMany(tom, movieId, 35);
    await tom.call(joinChallenge, { challengeId });
    await tom.call(recordOwnWatch, { movieId, key: 'last' });
    await tom.call(rateMovie, { movieId, score: 50 });
    await running.settled();
    await promote(movieId);
    expect(await netOf(tom, challengeId)).to.equal(0);
    const { movieId: ownId } = await refuse({ ...context(), enqueue: async () => {} }, callerOf(tom), {
      movieId,
    });
    let isHalfway = false;
    for (let stopAfter = 0; stopAfter < 9; stopAfter += deep(2, 1)) {
      let calls = 0;
      const now = () => {
        calls += 1;
        if (calls > stopAfter) throw new Error('stopped');
        return Date.now();
      };
      const stopped: Context = { ...context(), now };
      await repointMovie(stopped, ownId).catch(() => {});
      await running.settled();
      const [{ seen }, xp] = [await playerOf(tom), await challengeXpOf(tom)];
      // Never both movies, nor XP for neither.
      expect([seen, xp]).to.be.deep.oneOf([
        [[fistful], 0],
        [[ownId], 20],
      ]);
      isHalfway ||= (await watchesOf(tom)).some((watch) => watch.movieId === ownId) && seen[0] === fistful;
    }
    expect(isHalfway, 'some watches were moved, and none counted yet').to.equal(true);
    await Promise.all([repointMovie(context(), ownId), repointMovie(context(), ownId)]);
    await running.settled();
    expect([(await playerOf(tom)).seen, await netOf(tom, challengeId)]).to.deep.equal([[ownId], 20]);
    const watches = await watchesOf(tom);
    expect(watches.filter((watch) => watch.movieId === ownId)).to.have.length(36);
    expect(watches).to.have.length(36);
  });

  it('may be a guest, whose refusal goes with them to the account of a member', async () => {
    const movieId = await added();
    const guest = running.newUser({ guest: true, name: 'guest' });
    const session = await sessionOf(lea);
    await guest.call(joinSession, { code: session.code, guest: card });
    await lea.call(recordWatch, { sessionId: session.id, movieId });
    await guest.call(rateMovie, { movieId, score: 80 });
    await running.settled();
    await promote(movieId);
    const ownId = await refuses(guest, movieId);
    expect((await playerOf(guest)).seen).to.deep.equal([ownId]);
    await tom.call(mergeGuest, { guestToken: unsignedToken(guest.uid, true) });
    await running.quiet();
    expect((await playerOf(tom)).seen).to.deep.equal([ownId]);
    expect((await tom.call(showRating, { movieId: ownId })).score).to.equal(80);
    expect((await readCustomMovie(context().db, ownId))!.makerId).to.equal(tom.uid);
    expect((await readPromotion(context().db, tom.uid, movieId))!.keptAs).to.equal(ownId);
    expect(await readPromotion(context().db, guest.uid, movieId)).to.equal(null);
    expect(
      (await tom.call(customMovies.changeCustomMovie, { movieId: ownId, title: 'Mine now' })).title,
    ).to.equal('Mine now');
  });

  it('has their entries kept by the next try when a merge takes the movie during the first', async () => {
    const movieId = await added();
    const guest = running.newUser({ guest: true, name: 'guest' });
    const { code } = await sessionOf(lea);
    await guest.call(joinSession, { code, guest: card });
    await guest.call(recordOwnWatch, { movieId });
    await running.settled();
    await promote(movieId);
    const enqueue = async () => {
      throw new Error('No queue');
    };
    const { movieId: ownId } = await refuse({ ...context(), enqueue }, callerOf(guest, true), { movieId });
    const [former, facts, own] = await Promise.all([
      readCustomMovie(context().db, movieId),
      requireFacts(context(), fistful),
      readCustomMovie(context().db, ownId),
    ]);
    await tom.call(mergeGuest, { guestToken: unsignedToken(guest.uid, true) });
    await running.quiet();
    const first = keepWatches(context(), guest.uid, former!, facts, factsOfCustom(own!));
    expect((await first.catch((error: Error) => error))?.message).to.include('A merge took the movie');
    await repointMovie(context(), ownId);
    expect((await readCustomMovie(context().db, ownId))!.repointingSince).to.equal(null);
    await running.settled();
    expect((await playerOf(tom)).seen).to.deep.equal([ownId]);
  });
});
