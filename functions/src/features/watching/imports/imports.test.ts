import { playerDocument } from '@cine/contract/documents/players';
import type { InputOf } from '@cine/contract/operation';
import { showPlayer } from '@cine/contract/operations/core/players';
import { showMovie } from '@cine/contract/operations/movies/movies';
import { createChallenge, joinChallenge } from '@cine/contract/operations/together/challenges';
import { tonight } from '@cine/contract/operations/together/tonight';
import * as operations from '@cine/contract/operations/watching/imports';
import * as ratings from '@cine/contract/operations/watching/ratings';
import { listRecommendations } from '@cine/contract/operations/watching/recommendations';
import {
  listWatches,
  recordOwnWatch,
  withdrawableForHours,
} from '@cine/contract/operations/watching/watches';
import { day, hour } from '@cine/contract/time';
import { expect } from 'chai';
import { context } from '#context.ts';
import { badgeProgress } from '#core/badge-rules/index.ts';
import { loadCatalogue } from '#core/catalogue/index.ts';
import { loadPlayers } from '#core/players/index.ts';
import { isReferenced } from '#lifecycles.ts';
import { addedBy, callerOf, member, memberInParis, sessionOf } from '#test/builders.ts';
import type { TestUser } from '#test/client.ts';
import { expectRefusal } from '#test/expect-rejection.ts';
import { anyMovies } from '#test/scenarios/samples.ts';
import { running, suite } from '#test/suite.ts';
import { loadCombinedStatements } from '../statements/index.ts';
import { applyImport } from './apply-service.ts';
import { undoImport } from './undo-service.ts';

const fistful = 391;
const unforgiven = 33;
const tombstone = 11969;

type ImportedMovie = operations.ImportedMovie;
type Apply = InputOf<typeof operations.applyImport>;

describe('Imports', () => {
  let user: TestUser;
  before(() => suite());
  beforeEach(async () => {
    user = await member('User');
  });

  const apply = (movies: ImportedMovie[], more: Partial<Apply> = {}, by = user) =>
    by.call(operations.applyImport, { importId: 'first', part: 0, source: 'letterboxd', movies, ...more });
  const undo = (importId = 'first') => user.call(operations.undoImport, { importId });
  const list = async () => (await user.call(operations.listImports, {})).imports;
  const rate = (movieId: number, score: number) => user.call(ratings.rateMovie, { movieId, score });
  const scoreOf = async (movieId: number) => (await user.call(ratings.showRating, { movieId })).score;
  const rated = (movieId: number, value: number, date: string | null = null): ImportedMovie => ({
    movieId,
    rating: { value, at: date === null ? null : { date } },
  });
  const watched = (movieId: number, ...dates: string[]): ImportedMovie => ({
    movieId,
    watched: dates.map((date) => ({ date })),
  });
  const playerOf = async () =>
    playerDocument.decode((await context().db.doc(`players/${user.uid}`).get()).data());

  /** When each of the user's documents was written, by path. */
  async function written(): Promise<Record<string, number>> {
    const { db } = context();
    const below = await db.doc(`users/${user.uid}`).listCollections();
    const all = await Promise.all(below.map((collection) => collection.get()));
    const docs = [await db.doc(`players/${user.uid}`).get(), ...all.flatMap((each) => each.docs)];
    return Object.fromEntries(docs.map(({ ref, updateTime }) => [ref.path, updateTime!.toMillis()]));
  }

  describe('find the movies of rows', () => {
    const match = (movies: object[]) =>
      user.call(operations.matchImported, {
        movies: movies.map((each) => ({
          titles: [],
          year: null,
          tmdbId: null,
          imdbId: null,
          directors: [],
          ...each,
        })),
      });

    it('by their ids, and by title, year and directors', async () => {
      const { movies } = await loadCatalogue(context());
      const { title, year, directors } = movies.byId.get(unforgiven)!;
      const answer = await match([
        { titles: ['Anything'], tmdbId: fistful },
        { titles: [title], year, directors },
        { titles: ['A movie that nobody ever made'], year: 1911 },
        { titles: [title], year, directors, tmdbId: 99_999_999 },
      ]);
      expect(answer.matches).to.deep.equal([
        { kind: 'matched', movieId: fistful, by: 'tmdb' },
        { kind: 'matched', movieId: unforgiven, by: 'title' },
        { kind: 'not-found' },
        { kind: 'ambiguous', candidates: [unforgiven] },
      ]);
      expect(answer.movies.map(({ movieId }) => movieId)).to.deep.equal([fistful, unforgiven]);
    });

    it('and which of them are watched, rated or wanted already, here or elsewhere', async () => {
      await apply([watched(fistful, '2020-01-01'), { movieId: tombstone, wanted: { at: null } }]);
      await rate(unforgiven, 70);
      const { here } = await match([fistful, unforgiven, tombstone].map((tmdbId) => ({ tmdbId })));
      expect(here).to.deep.equal({ seen: [fistful], rated: [unforgiven], wanted: [tombstone] });
    });

    it('among the movies that the caller added', async () => {
      const movieId = await addedBy(user, 'private', { title: 'A summer of ours alone', year: 1998 });
      const row = { titles: ['A summer of ours alone'], year: 1998 };
      expect((await match([row])).matches).to.deep.equal([{ kind: 'matched', movieId, by: 'title' }]);
      const other = await member('Other');
      const input = { movies: [{ ...row, tmdbId: null, imdbId: null, directors: [] }] };
      const { matches } = await other.call(operations.matchImported, input);
      expect(matches).to.deep.equal([{ kind: 'not-found' }]);
    });
  });

  it('are listed with all services that their parts name, the one that began it first', async () => {
    await apply([rated(fistful, 80)], { sources: ['letterboxd', 'imdb'] });
    await apply([rated(unforgiven, 80)], { source: 'imdb', part: 1 });
    await apply([rated(tombstone, 70)], { importId: 'second', source: 'imdb' });
    await apply([rated(335, 70)], { importId: 'second', source: 'trakt', part: 1 });
    const named = (await list()).map(({ source, sources }) => [source, sources]);
    expect(named).to.deep.equal([
      ['imdb', ['imdb', 'trakt']],
      ['letterboxd', ['letterboxd', 'imdb']],
    ]);
  });

  it('bring watches and ratings, which count as seen and for taste', async () => {
    const { added, kept } = await apply([
      { ...watched(fistful, '2014-05-04', '2016-01-01'), ...rated(fistful, 90, '2014-05-05') },
      rated(unforgiven, 70),
    ]);
    expect(added).to.deep.include({ watches: 2, ratings: 2, watchlist: 0, notes: 0 });
    expect(kept).to.deep.equal([]);
    expect(await user.call(ratings.showRating, { movieId: fistful })).to.deep.include({
      score: 90,
      ratedAt: '2014-05-05T00:00:00.000Z',
      count: 2,
    });
    const { ratings: listed, total } = await user.call(ratings.listRatings, { order: 'newest' });
    expect([total, listed.map(({ movieId, score }) => [movieId, score])]).to.deep.equal([
      2,
      [
        [unforgiven, 70],
        [fistful, 90],
      ],
    ]);
    expect(listed[1]!.title).to.equal('A Fistful of Dollars');
    expect((await user.call(ratings.showTaste, {})).count).to.equal(2);
    expect((await user.call(showMovie, { movieId: fistful })).seen).to.equal(true);
    const imported = await loadCombinedStatements(context().db, user.uid);
    expect(imported.get(fistful)!.watched).to.deep.equal([{ date: '2014-05-04' }, { date: '2016-01-01' }]);
  });

  it('leave out of tonight and of recommendations what somebody present saw elsewhere', async () => {
    const session = await sessionOf(user);
    const ask = () =>
      user.call(tonight, { sessionId: session.id, filters: { unseenByAll: true }, pageSize: 1 });
    const movieId = (await ask()).candidates[0]!.movieId;
    const recommended = (await user.call(listRecommendations, {})).movies[0]!.movieId;
    await apply([watched(movieId, '2014-05-04'), watched(recommended, '2014-05-04')]);
    expect((await ask()).candidates[0]!.movieId).to.not.equal(movieId);
    const { movies } = await user.call(listRecommendations, { limit: 200 });
    expect(movies.map((each) => each.movieId)).to.not.include(recommended);
  });

  it('pay nothing, advance no challenge, and are no watches of this place', async () => {
    const { id: challengeId } = await user.call(createChallenge, {
      titles: { en: 'Any two movies' },
      rules: anyMovies,
      targetCount: 2,
      xpReward: 20,
    });
    await user.call(joinChallenge, { challengeId });
    await running.settled();
    const before = await user.call(showPlayer, {});
    await apply([
      watched(fistful, '2026-11-01'),
      { ...watched(unforgiven, '2014-01-01'), ...rated(unforgiven, 80) },
    ]);
    await running.quiet();
    expect(await user.call(showPlayer, {})).to.deep.equal(before);
    expect((await user.call(listWatches, {})).watches).to.deep.equal([]);
    const { db } = context();
    expect((await db.collection(`players/${user.uid}/ledger`).get()).size).to.equal(0);
    expect((await playerOf()).seen).to.deep.equal([]);
  });

  it('add nothing twice: the same file writes nothing, and a part that is repeated answers as before', async () => {
    const movies = [
      { ...watched(fistful, '2014-05-04'), ...rated(fistful, 90, '2014-05-05'), note: 'That whistling' },
      watched(unforgiven, '2015-05-04'),
    ];
    const first = await apply(movies);
    await running.quiet();
    const before = await written();
    expect(await apply(movies)).to.deep.equal(first);
    const again = await apply(movies, { importId: 'again', source: 'table' });
    expect(again.added).to.deep.include({ watches: 0, ratings: 0, notes: 0 });
    const there = { reason: 'there-already', added: [] };
    expect(again.kept).to.deep.equal([
      { ...there, movieId: fistful, there: ['watches', 'ratings', 'notes'] },
      { ...there, movieId: unforgiven, there: ['watches'] },
    ]);
    await running.quiet();
    expect(await written()).to.deep.equal(before);
    expect(await list()).to.have.length(1);
  });

  it('of which nothing counts are none: moments of known evenings, and ratings kept out by those made here', async () => {
    await apply([watched(fistful, '2014-05-04'), watched(unforgiven, '2014-05-04')]);
    await rate(unforgiven, 80);
    await running.quiet();
    const moment = { movieId: fistful, watched: [{ instant: '2014-05-03T22:30:00Z' }] };
    const { added } = await apply([moment, rated(unforgiven, 30, '2020-01-01')], { importId: 'second' });
    expect(added).to.deep.include({ watches: 0, ratings: 0 });
    expect(await list()).to.have.length(1);
  });

  it('of what was recorded here alone are none, once that can’t be withdrawn any more', async () => {
    user = await memberInParis('Recorder');
    const watchedAt = '2024-05-04T14:30:00Z';
    for (const movieId of [fistful, unforgiven]) await user.call(recordOwnWatch, { movieId, watchedAt });
    await rate(unforgiven, 80);
    await running.settled();
    const moment = { movieId: fistful, watched: [{ instant: '2024-05-04T13:15:00Z' }] };
    const file = [
      { ...watched(fistful, '2024-05-04') },
      { ...watched(unforgiven, '2024-05-04'), ...rated(unforgiven, 30) },
    ];
    const later = (movies: ImportedMovie[], importId: string, hours: number) =>
      applyImport({ ...context(), now: () => Date.now() + hours * hour }, callerOf(user), {
        ...{ importId, part: 0, source: 'trakt', overwrites: false, collections: [] },
        movies,
      });
    for (const movies of [file, [moment], [{ movieId: fistful, watched: [null] }]]) {
      const { added, kept } = await later(movies, 'settled', withdrawableForHours + 1);
      expect(added).to.deep.include({ watches: 0, ratings: 0 });
      expect(kept.map(({ movieId }) => movieId)).to.deep.equal(movies.map(({ movieId }) => movieId));
      expect(await list()).to.deep.equal([]);
    }
    expect((await playerOf()).seenElsewhere).to.equal(undefined);
    const { added } = await later(file, 'before', withdrawableForHours - 1);
    expect([added.watches, (await list()).length], 'as it may be withdrawn').to.deep.equal([0, 1]);
    const again = await later([{ movieId: fistful, watched: [null, null] }], 'twice', 48);
    expect(again.added.watches, 'watched once more').to.equal(1);
  });

  it('tell of a movie which kinds are new and which were there, on lists, too', async () => {
    const listed = [{ list: 'Noir', position: null, note: null, at: null }];
    await apply([{ ...watched(fistful, '2014-05-04'), listed, tags: ['rain'] }]);
    await running.quiet();
    const more = { ...rated(fistful, 90, '2014-05-05'), listed, tags: ['rain', 'snow'], liked: { at: null } };
    const { kept } = await apply([{ ...watched(fistful, '2014-05-04'), ...more }], { importId: 'more' });
    expect(kept).to.deep.equal([
      {
        movieId: fistful,
        reason: 'there-already',
        added: ['ratings', 'likes', 'tags'],
        there: ['watches', 'listed', 'tags'],
      },
    ]);
  });

  it('tell which days of a movie are new where others were there, also when they are repeated', async () => {
    const days = ['2014-05-04', '2018-03-02', '2020-01-01'].map((date) => ({ date }));
    await apply([{ movieId: fistful, watched: [days[1]!] }]);
    const more = () => apply([{ movieId: fistful, watched: days }], { importId: 'more' });
    const answer = await more();
    expect(answer.added.watches).to.equal(2);
    expect(answer.kept).to.deep.equal([
      {
        movieId: fistful,
        reason: 'there-already',
        added: ['watches'],
        there: ['watches'],
        days: { added: [days[0], days[2]], there: [days[1]] },
      },
    ]);
    expect(await more()).to.deep.equal(answer);
  });

  it('take the later rating of an older and a newer export, in either order', async () => {
    await apply([rated(fistful, 60, '2014-01-01'), rated(unforgiven, 80, '2020-01-01')]);
    await apply([rated(fistful, 90, '2020-01-01'), rated(unforgiven, 50, '2014-01-01')], {
      importId: 'second',
    });
    expect(await Promise.all([fistful, unforgiven].map(scoreOf))).to.deep.equal([90, 80]);
    await undo('second');
    expect(await Promise.all([fistful, unforgiven].map(scoreOf))).to.deep.equal([60, 80]);
  });

  it('leave ratings made here as they are, unless they are asked to replace them', async () => {
    await rate(fistful, 20);
    const { added, kept } = await apply([rated(fistful, 90)]);
    expect([added.ratings, kept]).to.deep.equal([
      0,
      [{ movieId: fistful, reason: 'rated-here', added: [], there: ['ratings'] }],
    ]);
    expect(await scoreOf(fistful)).to.equal(20);
    const criticOf = async () => {
      const [player] = await loadPlayers(context().db, [user.uid]);
      return badgeProgress(player!, 1).get('critic')!.have;
    };
    await user.call(recordOwnWatch, { movieId: fistful });
    await running.settled();
    expect(await criticOf()).to.equal(1);
    await apply([rated(fistful, 90)], { overwrites: true });
    expect(await scoreOf(fistful)).to.equal(90);
    expect(await criticOf(), 'for badges it is still rated here').to.equal(1);
    const { ratings: listed, total } = await user.call(ratings.listRatings, {});
    expect([total, listed.map(({ score }) => score)]).to.deep.equal([1, [90]]);
    await undo();
    expect(await scoreOf(fistful)).to.equal(20);
    const { taste } = await playerOf();
    expect([taste.count, taste.imported, taste.overwritten]).to.deep.equal([1, undefined, undefined]);
    expect(await criticOf()).to.equal(1);
  });

  it('that replace ratings made here give those back where a rating is undone, too', async () => {
    await rate(fistful, 20);
    await apply([rated(fistful, 90)], { overwrites: true });
    expect((await user.call(ratings.showRating, { movieId: fistful })).undo!.score).to.equal(20);
    expect((await user.call(ratings.undoRating, { movieId: fistful })).score).to.equal(20);
    await undo();
    expect(await scoreOf(fistful)).to.equal(20);
  });

  it('that are taken back are no longer what the ratings given here since go back to', async () => {
    await rate(tombstone, 20);
    await apply([rated(fistful, 100), rated(unforgiven, 90), rated(tombstone, 70)], { overwrites: true });
    await apply([rated(unforgiven, 60, '2014-01-01')], { importId: 'older' });
    for (const movieId of [fistful, unforgiven, tombstone]) await rate(movieId, 55);
    await undo();
    const back = async (movieId: number) => (await user.call(ratings.undoRating, { movieId })).score;
    expect([await back(fistful), await back(unforgiven), await back(tombstone)]).to.deep.equal([
      null,
      60,
      20,
    ]);
    expect(await back(fistful)).to.equal(55);
  });

  it('leave a rating that was given here again, also if it is the same', async () => {
    await apply([rated(fistful, 80)]);
    await rate(fistful, 80);
    const { taken, kept } = await undo();
    expect([taken.ratings, kept.map(({ movieId }) => movieId)]).to.deep.equal([0, [fistful]]);
    expect(await scoreOf(fistful)).to.equal(80);
  });

  it('give way to what is changed here, also where that is withdrawn, which no other import brings back', async () => {
    await apply([rated(fistful, 90, '2014-01-01'), rated(unforgiven, 70, '2014-01-01')]);
    expect(await rate(fistful, 40)).to.deep.include({
      score: 40,
      undo: { score: 90, ratedAt: '2014-01-01T00:00:00.000Z' },
    });
    await user.call(ratings.withdrawRating, { movieId: unforgiven });
    await apply([rated(fistful, 95, '2021-01-01'), rated(unforgiven, 75, '2021-01-01')], {
      importId: 'newer',
    });
    expect(await Promise.all([fistful, unforgiven].map(scoreOf))).to.deep.equal([40, null]);
    const { taste } = await playerOf();
    expect([taste.count, taste.imported]).to.deep.equal([1, undefined]);
    expect((await user.call(ratings.undoRating, { movieId: fistful })).score).to.equal(90);
  });

  it('that rate a movie say that it was seen, on no day, until they are taken back', async () => {
    await apply([rated(fistful, 90)]);
    const seen = async () => (await user.call(showMovie, { movieId: fistful })).seen;
    expect([await seen(), (await playerOf()).seenElsewhere]).to.deep.equal([true, [fistful]]);
    expect((await loadCombinedStatements(context().db, user.uid)).get(fistful)!.watched).to.deep.equal([]);
    await undo();
    expect([await seen(), (await playerOf()).seenElsewhere]).to.deep.equal([false, undefined]);
  });

  it('are taken back within a week, without what was changed here afterwards', async () => {
    await apply([
      { ...watched(fistful, '2014-05-04'), ...rated(fistful, 90) },
      rated(unforgiven, 70),
      { ...watched(tombstone, '2014-05-04'), tags: ['cinema'] },
    ]);
    await apply([watched(tombstone, '2014-05-04', '2019-01-01')], { importId: 'second', part: 3 });
    await rate(unforgiven, 40);
    const { taken, kept } = await undo();
    expect(taken).to.deep.include({ watches: 1, ratings: 1 });
    expect(kept.map(({ movieId, reason, title }) => [movieId, reason, title])).to.deep.equal([
      [unforgiven, 'rated-here', 'Unforgiven'],
    ]);
    expect(await Promise.all([fistful, unforgiven].map(scoreOf))).to.deep.equal([null, 40]);
    const player = await playerOf();
    expect([player.seenElsewhere, player.taste.imported]).to.deep.equal([[tombstone], undefined]);
    const imported = await loadCombinedStatements(context().db, user.uid);
    expect([...imported].map(([id, { watched: times }]) => [id, times])).to.deep.equal([
      [tombstone, [{ date: '2014-05-04' }, { date: '2019-01-01' }]],
    ]);
    const states = (await list()).map(({ importId, state, undoUntil }) => [
      importId,
      state,
      undoUntil === null,
    ]);
    expect(states).to.deep.equal([
      ['second', 'applied', false],
      ['first', 'undone', true],
    ]);
    expect((await undo()).taken).to.deep.equal(taken);
    await expectRefusal(apply([watched(fistful, '2014-05-04')]), 'import-undone');
    await expectRefusal(undo('none'), 'import-unknown');
    const { added } = await apply([watched(fistful, '2014-05-04')], { importId: 'third' });
    expect(added.watches).to.equal(1);
  });

  it('leave what others say, too, until those are undone', async () => {
    const movie = { ...watched(fistful, '2014-05-04'), ...rated(fistful, 90, '2014-05-05'), note: 'Again' };
    await apply([movie]);
    await apply([movie, watched(tombstone, '2014-05-04')], { importId: 'second' });
    expect((await undo()).taken).to.deep.include({ watches: 0, ratings: 0, notes: 0 });
    expect(await scoreOf(fistful)).to.equal(90);
    expect((await loadCombinedStatements(context().db, user.uid)).get(fistful)).to.deep.include({
      note: 'Again',
    });
    expect((await undo('second')).taken).to.deep.include({ watches: 2, ratings: 1, notes: 1 });
    expect(await scoreOf(fistful)).to.equal(null);
    const { taste, seenElsewhere } = await playerOf();
    expect([taste.imported, seenElsewhere]).to.deep.equal([undefined, undefined]);
  });

  it('tell how many movies stay as another says them, too, which is counted to bring those from then on', async () => {
    const both = [
      { ...watched(fistful, '2014-05-04'), ...rated(fistful, 90, '2014-05-05'), wanted: { at: null } },
      watched(unforgiven, '2015-05-04'),
    ];
    await apply([...both, watched(335, '2016-05-04')]);
    await rate(tombstone, 20);
    await apply([...both, rated(tombstone, 70)], { importId: 'second' });
    const countsOf = async (importId: string) =>
      (await list()).find((each) => each.importId === importId)!.counts;
    expect(await countsOf('second')).to.include({ watches: 0, ratings: 0, watchlist: 0 });
    const { taken, shared } = await undo();
    expect(taken).to.include({ watches: 1, ratings: 0, watchlist: 0 });
    expect(shared).to.equal(2);
    expect(await countsOf('second')).to.include({ watches: 2, ratings: 1, watchlist: 1 });
    const last = await undo('second');
    expect(last.taken).to.include({ watches: 2, ratings: 1, watchlist: 1 });
    expect(last.shared).to.equal(0);
  });

  it('tell that a watch without a day got it, also when they are repeated', async () => {
    await apply([{ movieId: fistful, watched: [null] }]);
    const dated = () => apply([watched(fistful, '2014-05-04')], { importId: 'dated' });
    const answer = await dated();
    expect(answer.added.watches).to.equal(0);
    expect(answer.kept).to.deep.equal([
      { movieId: fistful, reason: 'there-already', added: [], there: ['watches'], filled: ['day'] },
    ]);
    expect(await dated()).to.deep.equal(answer);
    const again = await apply([watched(fistful, '2014-05-04')], { importId: 'again' });
    expect(again.kept[0]).not.to.have.property('filled');
  });

  it('are at most fifty a week, and go on for years', async () => {
    const applyAt = (number: number, daysAgo: number) => {
      const about = { importId: `at-${number}`, part: 0, source: 'trakt' as const };
      const input = { ...about, overwrites: false, collections: [] };
      const movies = [watched(fistful, new Date(Date.UTC(2000, 0, number)).toISOString().slice(0, 10))];
      const now = () => Date.now() - daysAgo * day;
      return applyImport({ ...context(), now }, callerOf(user), { ...input, movies });
    };
    for (let number = 1; number <= 60; number += 1) await applyAt(number, number <= 30 ? 20 : 10);
    for (let number = 61; number <= 110; number += 1) await applyAt(number, 0);
    const refusal = await applyAt(111, 0).catch((error: unknown) => error);
    expect(refusal).to.include({ reason: 'imports-full' });
    const { imports, movies } = await user.call(operations.listImports, {});
    expect([imports.length, imports[0]!.importId, movies]).to.deep.equal([50, 'at-110', 1]);
    await applyAt(111, -7);
  });

  it('stay after a week', async () => {
    await apply([watched(fistful, '2014-05-04')]);
    const now = Date.now() + operations.importUndoDays * day;
    const late = { ...context(), now: () => now };
    const refusal = await undoImport(late, callerOf(user), { importId: 'first' }, isReferenced).catch(
      (error: unknown) => error,
    );
    expect(refusal).to.include({ reason: 'import-too-old' });
  });

  it('say which movies nobody knows, and take none that the caller may not see', async () => {
    const other = await addedBy(await member('Other'), 'private');
    const own = await addedBy(user, 'private');
    const { added, kept } = await apply([
      watched(987_654_321, '2014-01-01'),
      watched(other, '2014-01-01'),
      watched(own, '2014-01-01'),
    ]);
    expect(added.watches).to.equal(1);
    expect(kept).to.deep.equal(
      [987_654_321, other].map((movieId) => ({ movieId, reason: 'movie-unknown', added: [], there: [] })),
    );
    expect((await playerOf()).seenElsewhere).to.deep.equal([own]);
  });

  it('say each movie once in a call, and keep a hundred days and ten tags of each', async () => {
    await expectRefusal(apply([rated(fistful, 90), rated(fistful, 80)]), 'input-invalid');
    const days = (year: number) =>
      Array.from({ length: 100 }, (_, at) => new Date(Date.UTC(year, 0, 1 + at)).toISOString().slice(0, 10));
    await apply([watched(fistful, ...days(2014))]);
    const { kept } = await apply([watched(fistful, ...days(2012))], { importId: 'second' });
    expect(kept).to.deep.equal([{ movieId: fistful, reason: 'no-room', added: ['watches'], there: [] }]);
    const dates = (await loadCombinedStatements(context().db, user.uid)).get(fistful)!.watched;
    expect(dates.filter((when) => when !== null)).to.have.length(100);
  });

  it('count a movie once that was recorded here, too', async () => {
    await user.call(recordOwnWatch, { movieId: fistful });
    await running.settled();
    await apply([watched(fistful, '2014-05-04')]);
    expect((await playerOf()).seen).to.deep.equal([fistful]);
    await undo();
    expect((await user.call(showMovie, { movieId: fistful })).seen).to.equal(true);
  });
});
