import { isCustomMovie, maxCustomMovies } from '@cine/contract/movies/custom-movie';
import {
  changeCustomMovie,
  createCustomMovie,
  deleteCustomMovie,
  listCustomMovies,
} from '@cine/contract/operations/movies/custom-movies';
import { reportOffer, showMovie } from '@cine/contract/operations/movies/movies';
import { createChallenge, joinChallenge, submitMovie } from '@cine/contract/operations/together/challenges';
import * as sessions from '@cine/contract/operations/together/sessions';
import { tonight } from '@cine/contract/operations/together/tonight';
import { addToCollection } from '@cine/contract/operations/watching/collected-movies';
import { rateMovie } from '@cine/contract/operations/watching/ratings';
import { recordOwnWatch, withdrawWatch } from '@cine/contract/operations/watching/watches';
import { expect } from 'chai';
import { context } from '#context.ts';
import { loadPlayers } from '#core/players/index.ts';
import { member, services, sessionOf } from '#test/builders.ts';
import type { TestUser } from '#test/client.ts';
import { expectRefusal, rejection } from '#test/expect-rejection.ts';
import { running, suite } from '#test/suite.ts';

const summer = { title: 'Notre été 1998', year: 1998, genres: ['Documentary' as const], runtime: 42 };
const undescribed = { listed: true, suggestedMatch: null, overview: null, overviewBy: null } as const;
const nobodys = 2 ** 41 + 12_345;

describe('A custom movie', () => {
  let lea: TestUser;
  let tom: TestUser;

  before(async () => {
    await suite();
    [lea, tom] = [await member('Lea'), await member('Tom')];
  });

  const added = async (input: object = {}, maker = lea) =>
    (await maker.call(createCustomMovie, { ...summer, ...input })).movie;
  const playerOf = async ({ uid }: TestUser) => (await loadPlayers(context().db, [uid]))[0]!;

  it('is listed for its maker, page by page, and for no other user', async () => {
    const maker = await member('Maker');
    const made = new Set<number>();
    for (const title of ['One', 'Two', 'Three']) {
      made.add((await maker.call(createCustomMovie, { ...summer, title })).movie.movieId);
    }
    const [gone] = made;
    await maker.call(deleteCustomMovie, { movieId: gone! });
    made.delete(gone!);
    const listed: number[] = [];
    let cursor: string | null | undefined;
    do {
      const page = await maker.call(listCustomMovies, { pageSize: 1, ...(cursor && { cursor }) });
      listed.push(...page.movies.map(({ movieId }) => movieId));
      cursor = page.nextCursor;
    } while (cursor);
    expect(listed).to.have.members([...made]);
    expect(await (await member('Other')).call(listCustomMovies, {})).to.deep.equal({
      movies: [],
      nextCursor: null,
    });
  });

  it('has an id outside the catalogue, and the facts its maker entered', async () => {
    const { movieId, ...movie } = await added({ title: '  Notre   été 1998 ' });
    expect(isCustomMovie(movieId)).to.equal(true);
    expect(movie).to.deep.include({ ...summer, audience: 'private', listed: true, directors: [] });
    const page = await lea.call(showMovie, { movieId });
    expect(page).to.deep.include({
      ...summer,
      movieId,
      originalTitle: summer.title,
      titles: {},
      rating: null,
      cast: [],
      custom: { ...undescribed, audience: 'private', mine: true },
    });
    expect(page.availability).to.deep.include({ knowledge: 'unknown', offers: [] });
  });

  it('is added once for an idempotency key, and each time without one', async () => {
    const one = await added({ key: 'summer' });
    const again = await added({ key: 'summer', title: 'Other' });
    expect(again).to.deep.equal(one);
    expect((await added({ key: 'summer' }, tom)).movieId).to.not.equal(one.movieId);
    expect((await added()).movieId).to.not.equal((await added()).movieId);
    const atOnce = await Promise.all([1, 2, 3].map(() => added({ key: 'at-once' })));
    expect(new Set(atOnce.map(({ movieId }) => movieId)).size).to.equal(1);
  });

  it('is returned with catalogue movies of similar title and year, in any language', async () => {
    const matchesOf = async (input: object) =>
      (await lea.call(createCustomMovie, { ...summer, ...input })).matches.map(({ title }) => title);
    const suggestedFor = async (title: string, year: number) => (await added({ title, year })).suggestedMatch;
    expect(await suggestedFor('stálker', 1979)).to.equal(1398);
    expect(await suggestedFor('Stalkr', 1979)).to.equal(null);
    expect(await matchesOf({ title: 'Stalkr', year: 1979 })).to.deep.equal(['Stalker']);
    expect(await matchesOf({ title: 'Унесённые призраками', year: 2002 })).to.deep.equal(['Spirited Away']);
    expect(await matchesOf({ title: 'Chihiro', originalTitle: 'Spirited Away', year: null })).to.include(
      'Spirited Away',
    );
    expect(await matchesOf({ title: 'Thelma and Louise', year: null })).to.deep.equal(['Thelma & Louise']);
    for (const title of ['Godfather', 'Parrain', 'The Parrain'])
      expect(await matchesOf({ title, year: 1972 }), title).to.deep.equal(['The Godfather']);
    expect(await matchesOf({ title: 'Stalker', year: 1999 })).to.deep.equal([]);
    expect(await matchesOf({ title: 'Notre été à nous', year: null })).to.deep.equal([]);
  });

  it('is offered the catalogue’s movie of a name that its maker corrects, unless they declined it', async () => {
    const { movieId } = await added({ title: 'Stalkr', year: 1979 });
    const change = (input: object) => lea.call(changeCustomMovie, { movieId, ...input });
    expect((await change({ title: 'Stálker' })).suggestedMatch).to.equal(1398);
    expect((await change({ suggestedMatch: null })).suggestedMatch).to.equal(null);
    expect((await change({ runtime: 161 })).suggestedMatch).to.equal(null);
    expect((await change({ year: 1999 })).suggestedMatch).to.equal(null);
  });

  it('is unknown to other users while it is private', async () => {
    const { movieId } = await added();
    const { id: sessionId } = await sessionOf(tom);
    for (const id of [movieId, nobodys]) {
      const refused = [
        tom.call(showMovie, { movieId: id }),
        tom.call(recordOwnWatch, { movieId: id }),
        tom.call(sessions.chooseMovie, { sessionId, movieId: id }),
        tom.call(sessions.recordWatch, { sessionId, movieId: id }),
        tom.call(changeCustomMovie, { movieId: id, title: 'Mine' }),
        tom.call(deleteCustomMovie, { movieId: id }),
        tom.call(addToCollection, { collection: 'watchlist', movieId: id }),
        tom.call(rateMovie, { movieId: id, score: 80 }),
      ];
      const answers = await Promise.all(refused.map((call) => rejection(call)));
      for (const { reason, details, message } of answers)
        expect({ reason, details, message }).to.deep.equal({
          reason: 'movie-unknown',
          details: answers[0]!.details,
          message: answers[0]!.message,
        });
    }
  });

  it('can be seen, but not changed, by anyone who has its id once it is shared', async () => {
    const { movieId } = await added();
    await lea.call(changeCustomMovie, { movieId, audience: 'group' });
    const page = await tom.call(showMovie, { movieId });
    expect(page.custom).to.deep.equal({ ...undescribed, audience: 'group', mine: false });
    expect(page).to.not.have.property('makerId');
    await expectRefusal(tom.call(changeCustomMovie, { movieId, title: 'Mine' }), 'movie-not-yours');
    await expectRefusal(tom.call(deleteCustomMovie, { movieId }), 'movie-not-yours');
    const guest = running.newUser({ guest: true });
    await expectRefusal(guest.call(createCustomMovie, summer), 'members-only');
  });

  it('changes only in the given fields, and watches keep the facts they were recorded with', async () => {
    const { movieId } = await added();
    const { watchId } = await lea.call(recordOwnWatch, { movieId });
    const changed = await lea.call(changeCustomMovie, { movieId, year: null, genres: ['Drama', 'Drama'] });
    expect(changed).to.deep.include({ title: summer.title, year: null, genres: ['Drama'], runtime: 42 });
    const watch = await context().db.doc(`users/${lea.uid}/watches/${watchId}`).get();
    expect(watch.get('facts')).to.include({ id: movieId, year: 1998 });
  });

  it('counts for challenges by its known facts; unknown facts meet no rule', async () => {
    const { id: challengeId } = await lea.call(createChallenge, {
      titles: { en: 'The nineties' },
      rules: [
        { field: 'decade', operator: 'eq', value: 1990 },
        { field: 'runtime', operator: 'lt', value: 60 },
      ],
      targetCount: 1,
      xpReward: 20,
    });
    await lea.call(joinChallenge, { challengeId });
    const short = await added({ runtime: null });
    const verdict = await lea.call(submitMovie, { challengeId, movieId: short.movieId });
    expect(verdict.met).to.equal(false);
    expect(verdict.verdicts.map(({ met, known }) => [met, known])).to.deep.equal([
      [true, true],
      [false, false],
    ]);
    const { movieId } = await added();
    const { totalXp } = await playerOf(lea);
    const counted = await lea.call(submitMovie, { challengeId, movieId });
    expect(counted.counts).to.equal(true);
    await running.settled();
    const player = await playerOf(lea);
    expect(player.totalXp - totalXp).to.equal(20);
    expect(player.seen).to.include.members([movieId, short.movieId]);
    expect(player.challenges[challengeId]).to.deep.include({ moviesWatched: [movieId], isCompleted: true });
    expect((await lea.call(showMovie, { movieId })).seen).to.equal(true);

    await lea.call(withdrawWatch, { watchId: counted.watchId });
    await running.settled();
    expect((await playerOf(lea)).totalXp).to.equal(totalXp);
  });

  describe('in a session', () => {
    it('can be chosen by any attendee once it is shared, fits everybody, and is recorded for all', async () => {
      const session = await sessionOf(lea, [tom]);
      const sessionId = session.id;
      const { movieId } = await added();
      await expectRefusal(lea.call(sessions.chooseMovie, { sessionId, movieId }), 'movie-private');
      await expectRefusal(lea.call(sessions.recordWatch, { sessionId, movieId }), 'movie-private');
      await lea.call(changeCustomMovie, { movieId, audience: 'group' });
      const { chosen } = await tom.call(sessions.chooseMovie, { sessionId, movieId });
      expect(chosen).to.deep.include({
        movieId,
        title: summer.title,
        by: tom.uid,
        places: [],
        ownCopy: true,
        fits: true,
      });

      const guest = running.newUser({ guest: true });
      const card = { displayName: 'Nina', providers: [services.mubi], region: 'JP' };
      const joined = await guest.call(sessions.joinSession, { code: session.code, guest: card });
      expect(joined.chosen).to.include({ movieId, fits: true });
      expect((await guest.call(showMovie, { movieId, sessionId })).title).to.equal(summer.title);
      expect((await guest.call(showMovie, { movieId })).custom).to.include({ mine: false });
      const { recordedFor } = await tom.call(sessions.recordWatch, { sessionId });
      expect(recordedFor).to.have.members([lea.uid, tom.uid, guest.uid]);
      await running.settled();
      for (const each of [lea, tom, guest]) expect((await playerOf(each)).seen).to.include(movieId);
      await tom.call(sessions.undoWatch, { sessionId, movieId });
      await running.settled();
      for (const each of [lea, tom, guest]) expect((await playerOf(each)).seen).to.not.include(movieId);
    });

    it('can be chosen on a screen, which shows its title and facts, but not without attendees', async () => {
      const { id: sessionId, code } = await sessionOf(lea);
      const screen = running.newUser({ guest: true });
      await screen.call(sessions.joinAsScreen, { code });
      const { movieId } = await added({ audience: 'group' });
      const { chosen } = await screen.call(sessions.chooseMovie, { sessionId, movieId });
      expect(chosen).to.include({ movieId, title: summer.title, by: screen.uid });
      expect((await screen.call(showMovie, { movieId, sessionId })).title).to.equal(summer.title);
      await lea.call(sessions.setPresence, { sessionId, present: false });
      await expectRefusal(lea.call(sessions.chooseMovie, { sessionId, movieId }), 'nobody-present');
    });

    it('is never a candidate, since its availability is unknown', async () => {
      const { id: sessionId } = await sessionOf(lea);
      await added({ audience: 'group', genres: ['Western'] });
      const { candidates } = await lea.call(tonight, {
        sessionId,
        pageSize: 50,
        filters: { genres: ['Western'] },
      });
      expect(candidates.filter(({ movieId }) => isCustomMovie(movieId))).to.deep.equal([]);
    });
  });

  it('accepts no availability report', async () => {
    const { movieId } = await added();
    for (const id of [movieId, nobodys]) {
      const report = { movieId: id, provider: services.netflix, region: 'FR', says: 'here' as const };
      await expectRefusal(lea.call(reportOffer, report), 'movie-custom');
    }
  });

  describe('when its maker deletes it', () => {
    it('is deleted if nothing refers to it', async () => {
      const { movieId } = await added();
      expect(await lea.call(deleteCustomMovie, { movieId })).to.deep.equal({ movieId, kept: false });
      await expectRefusal(lea.call(showMovie, { movieId }), 'movie-unknown');
      expect((await context().db.doc(`customMovies/${movieId}`).get()).exists).to.equal(false);
    });

    it('stays for users who watched, chose, rated or listed it, and can be restored', async () => {
      const watched = await added();
      await lea.call(recordOwnWatch, { movieId: watched.movieId });
      const friends = await added({ audience: 'group' });
      await tom.call(recordOwnWatch, { movieId: friends.movieId });
      const chosen = await added({ audience: 'group' });
      const { id: sessionId } = await sessionOf(tom);
      await tom.call(sessions.chooseMovie, { sessionId, movieId: chosen.movieId });
      const listed = await added({ audience: 'group' });
      await tom.call(addToCollection, { collection: 'watchlist', movieId: listed.movieId });

      const rated = await added({ audience: 'group' });
      await tom.call(rateMovie, { movieId: rated.movieId, score: 80 });

      for (const { movieId, audience } of [watched, friends, chosen, listed, rated]) {
        expect(await lea.call(deleteCustomMovie, { movieId })).to.deep.equal({ movieId, kept: true });
        const viewer = audience === 'group' ? tom : lea;
        const page = await viewer.call(showMovie, { movieId });
        expect(page).to.include({ title: summer.title });
        expect(page.custom).to.include({ listed: false });
        expect((await lea.call(changeCustomMovie, { movieId, listed: true })).listed).to.equal(true);
      }
    });
  });

  it('counts towards a limit of 500, also for concurrent and restored ones', async () => {
    const { db } = context();
    const max = await member('Max');
    const away = await added({}, max);
    await max.call(addToCollection, { collection: 'watchlist', movieId: away.movieId });
    await max.call(deleteCustomMovie, { movieId: away.movieId });
    const plain = (await db.doc(`customMovies/${away.movieId}`).get()).data()!;
    const batch = db.batch();
    for (let n = 1; n < maxCustomMovies; n += 1)
      batch.set(db.doc(`customMovies/${nobodys + n}`), { ...plain, listed: true });
    await batch.commit();
    const atOnce = await Promise.allSettled([1, 2, 3, 4].map(() => added({}, max)));
    expect(atOnce.filter(({ status }) => status === 'fulfilled')).to.have.length(1);
    const refused = [added({}, max), max.call(changeCustomMovie, { movieId: away.movieId, listed: true })];
    for (const call of refused) await expectRefusal(call, 'movies-too-many');
    // At the limit movies can still be changed and deleted.
    const [first] = (
      await db
        .collection('customMovies')
        .where('makerId', '==', max.uid)
        .where('listed', '==', true)
        .limit(1)
        .get()
    ).docs;
    const movieId = Number(first!.id);
    expect((await max.call(changeCustomMovie, { movieId, year: 1999, listed: true })).year).to.equal(1999);
    await max.call(deleteCustomMovie, { movieId });
    expect((await max.call(changeCustomMovie, { movieId: away.movieId, listed: true })).listed).to.equal(
      true,
    );
  });
});
