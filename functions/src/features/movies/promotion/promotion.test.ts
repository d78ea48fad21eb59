import { watchDocument } from '@cine/contract/documents/watches';
import { allKept } from '@cine/contract/game/active-days';
import type { MovieFacts } from '@cine/contract/movies/movie';
import { mergeGuest } from '@cine/contract/operations/core/account';
import {
  changeCustomMovie,
  createCustomMovie,
  deleteCustomMovie,
  matchCustomMovie,
  promoteCustomMovie,
} from '@cine/contract/operations/movies/custom-movies';
import { showMovie } from '@cine/contract/operations/movies/movies';
import { createChallenge, joinChallenge } from '@cine/contract/operations/together/challenges';
import {
  chooseMovie,
  joinSession,
  recordWatch,
  setPresence,
  undoWatch,
} from '@cine/contract/operations/together/sessions';
import * as collections from '@cine/contract/operations/watching/collected-movies';
import {
  listRatings,
  rateMovie,
  showRating,
  undoRating,
  withdrawRating,
} from '@cine/contract/operations/watching/ratings';
import { recordOwnWatch, withdrawWatch } from '@cine/contract/operations/watching/watches';
import { hour, minute } from '@cine/contract/time';
import { expect } from 'chai';
import type { ReadWriteTransactionOptions, Transaction } from 'firebase-admin/firestore';
import { type Context, context } from '#context.ts';
import { requireFacts } from '#core/catalogue/index.ts';
import { loadEntries } from '#core/ledger/store.ts';
import { loadPlayers } from '#core/players/index.ts';
import { repointWatchers } from '#game/settlement/recount/repoint-service.ts';
import { callerOf, card, member, sessionOf } from '#test/builders.ts';
import { type TestUser, unsignedToken } from '#test/client.ts';
import { beforeTransactions, databaseWith } from '#test/database-with.ts';
import { expectRefusal } from '#test/expect-rejection.ts';
import { expectLogs } from '#test/logs.ts';
import { running, suite } from '#test/suite.ts';
import { challengeXpOf } from '#together/challenges/challenges.test-support.ts';
import { submitMovie } from '#together/challenges/use-cases/submit-movie.ts';
import { chooseMovie as chooseDirectly } from '#together/sessions/use-cases/choose-movie.ts';
import { recordWatch as watchTogether } from '#together/sessions/use-cases/record-watch.ts';
import { addToCollection as addDirectly } from '#watching/collections/service.ts';
import { rateMovie as rateDirectly } from '#watching/ratings/service.ts';
import { loadTaste } from '#watching/ratings/tastes-store.ts';
import { movieIdOf, type WatchEvent } from '#watching/watches/index.ts';
import { recordOwnWatch as recordDirectly } from '#watching/watches/service.ts';
import { loadWatchersOf, loadWatches } from '#watching/watches/store.ts';
import { deep, deepIt } from '../../../../../scripts/test/deep.ts';
import { factsFor, readCustomMovie, readPromotion, suggestMatches } from '../custom-movies/index.ts';
import { repointMovie } from './repoint-service.ts';
import { promoteCustomMovie as promoteDirectly, resumePromotions } from './service.ts';

expectLogs(
  'promotion left to the sweep',
  'promotions resumed',
  'promotion not finished',
  'watchers not repointed',
  'sessions not repointed',
  'document unreadable',
);

/** Westerns, with their titles and dates in the catalogue. */
const fistful = 391;
const unforgiven = 33;

/** A context whose transactions say how much they wrote. */
function countingWrites(told: (writes: number) => void): Context {
  const run = <T>(body: (tx: Transaction) => Promise<T>, options?: ReadWriteTransactionOptions) =>
    context().db.runTransaction(async (tx) => {
      let writes = 0;
      const counted = new Proxy(tx, {
        get: (target, key) => {
          const value: unknown = Reflect.get(target, key);
          if (typeof value !== 'function') return value;
          return (...input: unknown[]) => {
            if (key !== 'get' && key !== 'getAll') writes += 1;
            return value.apply(target, input);
          };
        },
      });
      const result = await body(counted);
      told(writes);
      return result;
    }, options);
  return { ...context(), db: databaseWith(context().db, { runTransaction: run }) };
}

describe('A promoted custom movie', function () {
  this.timeout(minute);
  let lea: TestUser;
  let tom: TestUser;

  before(() => suite());
  beforeEach(async () => {
    [lea, tom] = [await member('Lea'), await member('Tom')];
  });

  const added = async (input: object = {}) => {
    const facts = { title: 'A Fistful of Dollars', year: 1964, audience: 'group' as const, ...input };
    return (await lea.call(createCustomMovie, facts)).movie.movieId;
  };
  const documentOf = async (path: string) => (await context().db.doc(path).get()).data();
  const playerOf = async ({ uid }: TestUser) => (await loadPlayers(context().db, [uid]))[0]!;
  const watchesOf = ({ uid }: TestUser) => loadWatches(context().db, uid, null, 100);
  const promoteTo = async (movieId: number, tmdbId = fistful) => {
    await lea.call(promoteCustomMovie, { movieId, tmdbId });
    await running.quiet();
  };
  const marked = (movieId: number, tmdbId = fistful) => {
    const enqueue = async () => {
      throw new Error('No queue');
    };
    return promoteDirectly({ ...context(), enqueue }, callerOf(lea), { movieId, tmdbId });
  };

  async function westerns(maker: TestUser, targetCount: number): Promise<string> {
    const { id } = await maker.call(createChallenge, {
      titles: { en: 'Westerns' },
      rules: [{ field: 'genre', operator: 'eq', value: 'Western' }],
      targetCount,
      xpReward: 40,
      audience: 'group',
    });
    return id;
  }

  it('keeps watches of all users with their time, session and key, and the days they kept', async () => {
    const movieId = await added();
    const { id: sessionId } = await sessionOf(lea, [tom]);
    await lea.call(chooseMovie, { sessionId, movieId });
    await lea.call(recordWatch, { sessionId });
    await tom.call(recordOwnWatch, { movieId, key: 'mine', watchedAt: '2026-11-01T20:00:00Z' });
    await running.settled();
    const keptOf = ({ id, watchedAt, recordedAt, sessionId, withdrawn, day, company }: WatchEvent) => ({
      key: id.slice(id.indexOf('-')),
      watchedAt,
      recordedAt,
      sessionId,
      withdrawn,
      day,
      company,
    });
    const before = (await watchesOf(tom)).map(keptOf);
    const keptBy = async (user: TestUser) => allKept((await playerOf(user)).days);
    const days = await keptBy(tom);
    expect(days).to.have.length(1);
    await promoteTo(movieId);
    expect([await keptBy(lea), await keptBy(tom)]).to.deep.equal([days, days]);
    const facts = await requireFacts(context(), fistful);
    const after = await watchesOf(tom);
    expect(after.map(keptOf)).to.deep.equal(before);
    for (const watch of after) {
      expect(watch).to.deep.include({ movieId: fistful, facts });
      expect(watch.was).to.deep.include({ movieId });
    }
    for (const each of [lea, tom]) expect((await playerOf(each)).seen).to.deep.equal([fistful]);

    const session = (await documentOf(`sessions/${sessionId}`))!;
    expect(session.chosen).to.include({ movieId: fistful, title: facts.title, fits: true, ownCopy: true });
    expect(session.watched).to.have.length(1);
    expect(session.watched[0]).to.include({ movieId: fistful, title: facts.title });
    expect(session.movieIds).to.deep.equal([fistful]);
    const gains = await context().db.collection(`sessions/${sessionId}/gains`).get();
    expect(gains.docs.map(({ id }) => id)).to.have.members([
      `${fistful}-${lea.uid}`,
      `${fistful}-${tom.uid}`,
    ]);
    for (const gain of gains.docs) expect(gain.get('movieId')).to.equal(fistful);
    const left = await Promise.all([
      context().db.collectionGroup('watches').where('movieId', '==', movieId).get(),
      context().db.collection('sessions').where('movieIds', 'array-contains', movieId).get(),
    ]);
    expect(left.map(({ size }) => size)).to.deep.equal([0, 0]);
  });

  it('earns XP by the catalogue movie’s facts, and keeps its places in the session', async () => {
    const challengeId = await westerns(lea, 1);
    for (const each of [lea, tom]) await each.call(joinChallenge, { challengeId });
    const as = await added({ genres: ['Western'] });
    const so = await added({ genres: ['Comedy'], title: 'A fistful of dolars' });
    const { id: sessionId } = await sessionOf(lea);
    await lea.call(recordWatch, { sessionId, movieId: as });
    await tom.call(recordOwnWatch, { movieId: so });
    await running.settled();
    expect([await challengeXpOf(lea), await challengeXpOf(tom)]).to.deep.equal([40, 0]);
    const gain = await documentOf(`sessions/${sessionId}/gains/${as}-${lea.uid}`);

    await promoteTo(as);
    await promoteTo(so);
    for (const each of [lea, tom]) {
      const { challenges, paid } = await playerOf(each);
      expect(await challengeXpOf(each)).to.equal(40);
      // A movie that TMDB has pays for itself, too.
      expect(paid.map(({ source }) => source)).to.include(`movie:${fistful}`);
      expect(challenges[challengeId]).to.deep.include({ moviesWatched: [fistful], isCompleted: true });
      const participant = await documentOf(`challenges/${challengeId}/participants/${each.uid}`);
      expect(participant).to.include({ count: 1, isCompleted: true });
    }
    const entries = await loadEntries(context().db, lea.uid);
    expect(entries.filter(({ source }) => source === `challenge:${challengeId}`)).to.have.length(1);
    const moved = await documentOf(`sessions/${sessionId}/gains/${fistful}-${lea.uid}`);
    expect(moved).to.deep.equal({ ...gain, movieId: fistful });
    expect(gain!.xp).to.equal(40);
  });

  it('counts once for users who watched both, and a ledger entry takes back the duplicate’s XP', async () => {
    const challengeId = await westerns(lea, 2);
    await lea.call(joinChallenge, { challengeId });
    const movieId = await added({ genres: ['Western'] });
    await lea.call(recordOwnWatch, { movieId });
    await lea.call(recordOwnWatch, { movieId: fistful });
    await running.settled();
    expect(await challengeXpOf(lea)).to.equal(40);

    await promoteTo(movieId);
    const { seen, challenges } = await playerOf(lea);
    expect([await challengeXpOf(lea), seen]).to.deep.equal([0, [fistful]]);
    expect(challenges[challengeId]).to.deep.include({ moviesWatched: [fistful], isCompleted: false });
    expect(await watchesOf(lea)).to.have.length(2);
    const ofChallenge = (await loadEntries(context().db, lea.uid)).filter(({ reward }) => reward !== 'movie');
    expect(ofChallenge.map(({ xp }) => xp)).to.have.members([40, -40]);

    await lea.call(recordOwnWatch, { movieId: unforgiven });
    await running.settled();
    expect(await challengeXpOf(lea)).to.equal(40);
  });

  it('is watched once in a session that recorded both, for all attendees of either', async () => {
    const { id: sessionId } = await sessionOf(lea, [tom]);
    const movieId = await added();
    await tom.call(setPresence, { sessionId, present: false });
    await lea.call(recordWatch, { sessionId, movieId });
    await tom.call(setPresence, { sessionId, present: true });
    await lea.call(recordWatch, { sessionId, movieId: fistful });
    await running.settled();
    await promoteTo(movieId);
    const { watched } = (await documentOf(`sessions/${sessionId}`))!;
    expect(watched).to.have.length(1);
    expect(watched[0]).to.deep.include({ movieId: fistful, recordedFor: [lea.uid, tom.uid] });
    expect((await watchesOf(lea)).map(({ id }) => id)).to.deep.equal([`${fistful}-${sessionId}`]);
    await lea.call(undoWatch, { sessionId, movieId: fistful });
    await running.settled();
    for (const each of [lea, tom]) expect((await playerOf(each)).seen).to.deep.equal([]);
  });

  it('can still be named by its former id in watches, sessions and withdrawals', async () => {
    const movieId = await added();
    const { watchId } = await tom.call(recordOwnWatch, { movieId, key: 'before' });
    const { id: sessionId } = await sessionOf(tom, [lea]);
    await tom.call(recordWatch, { sessionId, movieId });
    await marked(movieId);
    const page = await tom.call(showMovie, { movieId });
    expect(page).to.include({ movieId: fistful, custom: null });
    expect((await tom.call(recordOwnWatch, { movieId, key: 'after' })).watchId).to.equal(`${fistful}-after`);
    expect((await tom.call(undoWatch, { sessionId, movieId })).undoneFor).to.have.length(2);
    await running.settled();

    await repointMovie(context(), movieId);
    await running.settled();
    expect((await tom.call(recordOwnWatch, { movieId, key: 'before' })).watchId).to.equal(
      `${fistful}-before`,
    );
    const watches = new Map((await watchesOf(tom)).map(({ id, withdrawn }) => [id, withdrawn]));
    expect([...watches]).to.have.deep.members([
      [`${fistful}-before`, false],
      [`${fistful}-after`, false],
      [`${fistful}-${sessionId}`, true],
    ]);
    await tom.call(withdrawWatch, { watchId });
    await running.settled();
    expect((await watchesOf(tom)).find(({ id }) => id === `${fistful}-before`)!.withdrawn).to.equal(true);
    await tom.call(recordWatch, { sessionId, movieId });
    const { watched } = (await documentOf(`sessions/${sessionId}`))!;
    expect(watched.map((movie: { movieId: number }) => movie.movieId)).to.deep.equal([fistful]);
  });

  it('is used by calls that looked up the custom movie just before', async () => {
    /** Promotes the movie between a call's lookup and its transaction. */
    const justBefore = (movieId: number): Context => ({
      ...context(),
      db: beforeTransactions(context().db, (begun) => begun === 1 && marked(movieId)),
    });
    const { id: sessionId } = await sessionOf(tom, [lea]);
    const challengeId = await westerns(tom, 3);
    await tom.call(joinChallenge, { challengeId });
    const calls: [what: string, call: (late: Context, movieId: number) => Promise<unknown>][] = [
      ['recorded', async (late, movieId) => (await recordDirectly(late, callerOf(tom), { movieId })).movieId],
      [
        'submitted',
        async (late, movieId) =>
          movieIdOf((await submitMovie(late, callerOf(tom), { challengeId, movieId })).watchId),
      ],
      [
        'chosen',
        async (late, movieId) =>
          (await chooseDirectly(late, callerOf(tom), { sessionId, movieId })).chosen?.movieId,
      ],
      [
        'watched together',
        async (late, movieId) => (await watchTogether(late, callerOf(tom), { sessionId, movieId })).movieId,
      ],
      [
        'listed',
        async (late, movieId) =>
          (await addDirectly(late, callerOf(tom), { collection: 'watchlist', movieId })).movieId,
      ],
      [
        'rated',
        async (late, movieId) => (await rateDirectly(late, callerOf(tom), { movieId, score: 80 })).movieId,
      ],
    ];
    for (const [what, call] of calls) {
      const movieId = await added();
      expect(await call(justBefore(movieId), movieId), what).to.equal(fistful);
      const left = await context().db.collectionGroup('watches').where('movieId', '==', movieId).get();
      expect(left.size, what).to.equal(0);
    }
    await running.settled();
  });

  it('is once on watchlists, watched if it was since it was added', async () => {
    const movieId = await added();
    const put = (user: TestUser, id: number) =>
      user.call(collections.addToCollection, { collection: 'watchlist', movieId: id });
    const listOf = async (user: TestUser) => {
      const { movies, total } = await user.call(collections.listCollectionMovies, {
        collection: 'watchlist',
      });
      return [total, movies.map((movie) => [movie.movieId, movie.title])];
    };
    const max = await member('Max');
    const { addedAt } = await put(lea, movieId);
    await put(tom, fistful);
    await put(tom, movieId);
    await put(max, movieId);
    await max.call(recordOwnWatch, { movieId });
    await running.quiet();
    const { title } = await requireFacts(context(), fistful);
    await promoteTo(movieId);
    expect(await listOf(lea)).to.deep.equal([1, [[fistful, title]]]);
    const { movies } = await lea.call(collections.listCollectionMovies, { collection: 'watchlist' });
    expect(movies[0]!.addedAt).to.equal(addedAt);
    expect(await listOf(tom)).to.deep.equal([1, [[fistful, title]]]);
    expect(await listOf(max)).to.deep.equal([0, []]);
    expect((await put(max, movieId)).movieId).to.equal(fistful);
    expect(await listOf(max)).to.deep.equal([1, [[fistful, title]]]);
    await max.call(collections.removeFromCollection, { collection: 'watchlist', movieId });
    expect(await listOf(max)).to.deep.equal([0, []]);
  });

  it('keeps ratings; the later rating holds for users who rated both', async () => {
    const movieId = await added();
    const say = (user: TestUser, id: number, score: number) => user.call(rateMovie, { movieId: id, score });
    const max = await member('Max');
    const { ratedAt } = await say(lea, movieId, 80);
    await say(tom, movieId, 30);
    await say(tom, fistful, 60);
    await say(max, fistful, 50);
    await say(max, movieId, 90);
    await max.call(withdrawRating, { movieId });
    const before = (await loadTaste(context().db, lea.uid)).ratedAt!;
    await promoteTo(movieId);
    const { title } = await requireFacts(context(), fistful);
    const { ratings, total } = await lea.call(listRatings, {});
    expect(ratings.map((each) => [each.movieId, each.title, each.score, each.ratedAt])).to.deep.equal([
      [fistful, title, 80, ratedAt],
    ]);
    expect(total).to.equal(1);
    const taste = await loadTaste(context().db, lea.uid);
    expect(taste.ratings.movieIds).to.deep.equal([fistful]);
    expect(taste.ratedAt).to.be.above(before);
    // By either id, and with its former rating.
    for (const id of [movieId, fistful])
      expect(await tom.call(showRating, { movieId: id })).to.deep.include({
        movieId: fistful,
        score: 60,
        count: 1,
      });
    expect(await tom.call(undoRating, { movieId })).to.deep.include({ movieId: fistful, score: 30 });
    expect(await max.call(showRating, { movieId })).to.deep.include({
      movieId: fistful,
      score: null,
      count: 0,
    });
    expect(await max.call(undoRating, { movieId })).to.deep.include({ score: 90, count: 1 });
    expect(await say(max, movieId, 70)).to.deep.include({ movieId: fistful, score: 70 });
    expect(await max.call(withdrawRating, { movieId })).to.deep.include({ movieId: fistful, count: 0 });
    const left = await context().db.collectionGroup('ratings').where('movieId', '==', movieId).get();
    expect(left.size).to.equal(0);
  });

  it('can be rated by either id while ratings are being repointed', async () => {
    const movieId = await added();
    const say = (id: number, score: number) => tom.call(rateMovie, { movieId: id, score });
    await say(movieId, 40);
    await marked(movieId);
    expect(await tom.call(showRating, { movieId })).to.include({ movieId: fistful, score: 40 });
    expect(await say(movieId, 90)).to.include({ movieId: fistful, score: 90, count: 2 });
    // Changes by the former id apply to the merged rating.
    expect(await tom.call(showRating, { movieId })).to.deep.include({ score: 90, count: 1 });
    expect(await tom.call(withdrawRating, { movieId })).to.deep.include({ movieId: fistful, count: 0 });
    expect((await loadTaste(context().db, tom.uid)).count).to.equal(0);
    expect(await tom.call(undoRating, { movieId })).to.include({ movieId: fistful, score: 90 });
    await running.quiet();
    await repointMovie(context(), movieId);
    expect(await tom.call(showRating, { movieId })).to.include({ movieId: fistful, count: 1 });
  });

  it('can be promoted only by its maker, once, and to a catalogue movie', async () => {
    const movieId = await added();
    const say = (user: TestUser, tmdbId: number) => user.call(promoteCustomMovie, { movieId, tmdbId });
    await expectRefusal(say(tom, fistful), 'movie-not-yours');
    await expectRefusal(say(lea, 2 ** 31), 'movie-unknown');
    await expectRefusal(say(lea, movieId), 'input-invalid');
    expect(await say(lea, fistful)).to.deep.equal({ movieId: fistful });
    expect(await say(lea, fistful)).to.deep.equal({ movieId: fistful });
    await expectRefusal(say(lea, unforgiven), 'movie-promoted');
    await expectRefusal(lea.call(changeCustomMovie, { movieId, title: 'Other' }), 'movie-promoted');
    await expectRefusal(lea.call(deleteCustomMovie, { movieId }), 'movie-promoted');
    const secret = await added({ audience: 'private' });
    await expectRefusal(tom.call(promoteCustomMovie, { movieId: secret, tmdbId: fistful }), 'movie-unknown');
    await promoteTo(secret);
    await expectRefusal(tom.call(showMovie, { movieId: secret }), 'movie-unknown');
  });

  it('can only be promoted to a suggested movie once other users refer to it', async () => {
    const other = { title: `Notre été ${lea.uid}`, year: 1998 };
    const having: [what: string, have: (movieId: number) => Promise<unknown>][] = [
      ['watched', (movieId) => tom.call(recordOwnWatch, { movieId })],
      ['listed', (movieId) => tom.call(collections.addToCollection, { collection: 'watchlist', movieId })],
      ['rated', (movieId) => tom.call(rateMovie, { movieId, tens: 8 })],
      [
        'chosen',
        async (movieId) => {
          const { id: sessionId } = await sessionOf(lea, [tom]);
          await lea.call(chooseMovie, { sessionId, movieId });
        },
      ],
    ];
    const say = (movieId: number) => lea.call(promoteCustomMovie, { movieId, tmdbId: fistful });
    for (const [what, have] of having) {
      const movieId = await added(other);
      await have(movieId);
      await expectRefusal(say(movieId), 'movie-unlike', what);
      expect((await documentOf(`customMovies/${movieId}`))!.promotedTo, what).to.equal(null);
      const offered = await added();
      await have(offered);
      expect(await say(offered), what).to.deep.equal({ movieId: fistful });
    }
    const mine = await added(other);
    const { id: sessionId } = await sessionOf(lea);
    await lea.call(recordWatch, { sessionId, movieId: mine });
    await lea.call(recordOwnWatch, { movieId: mine, key: 'again' });
    await lea.call(collections.addToCollection, { collection: 'watchlist', movieId: mine });
    await lea.call(rateMovie, { movieId: mine, tens: 8 });
    expect(await say(mine), 'nobody else has it').to.deep.equal({ movieId: fistful });

    const suggested = await added({ ...other, year: 1907 });
    await tom.call(recordOwnWatch, { movieId: suggested });
    const facts = await requireFacts(context(), fistful);
    expect(await suggestMatches(context(), [{ ...facts, title: other.title, year: 1907 }])).to.equal(1);
    expect(await say(suggested), 'it was suggested').to.deep.equal({ movieId: fistful });
    await running.quiet();
  });

  it('can’t be renamed and then promoted to another movie once other users refer to it', async () => {
    const movieId = await added({ title: `Notre été ${lea.uid}`, year: 1998 });
    await tom.call(rateMovie, { movieId, score: 90 });
    const change = (changes: object) => lea.call(changeCustomMovie, { movieId, ...changes });
    for (const attempt of [
      { title: 'A Fistful of Dollars', year: 1964 },
      { originalTitle: 'A Fistful of Dollars', year: null },
      { year: 1964 },
    ])
      await expectRefusal(change(attempt), 'movie-others-have');
    expect((await change({ title: `notre ete ${lea.uid}`, year: 1999 })).year).to.equal(1999);
    await expectRefusal(change({ year: 2000 }), 'movie-others-have', 'small steps');
    await expectRefusal(lea.call(promoteCustomMovie, { movieId, tmdbId: fistful }), 'movie-unlike');
    // The rule that a match must pass is that of the name others know.
    const near = await added({ year: 1963 });
    await tom.call(recordOwnWatch, { movieId: near });
    const say = (tmdbId: number) => lea.call(promoteCustomMovie, { movieId: near, tmdbId });
    await lea.call(changeCustomMovie, { movieId: near, year: 1962 });
    await expectRefusal(say(fistful), 'movie-unlike', 'two years from its year now');
    await lea.call(changeCustomMovie, { movieId: near, year: 1964 });
    expect(await say(fistful)).to.deep.equal({ movieId: fistful });
    await running.quiet();
  });

  it('is repointed later if the task was lost or crashed midway', async () => {
    const movieId = await added();
    await tom.call(recordOwnWatch, { movieId });
    await running.settled();
    await marked(movieId);
    await running.quiet();
    expect((await playerOf(tom)).seen).to.deep.equal([movieId]);
    await resumePromotions(context());
    await running.quiet();
    expect((await playerOf(tom)).seen).to.deep.equal([movieId]);
    await resumePromotions({ ...context(), now: () => Date.now() + 3 * hour });
    await running.quiet();
    expect((await playerOf(tom)).seen).to.deep.equal([fistful]);
    expect(await documentOf(`customMovies/${movieId}`)).to.include({ repointingSince: null, listed: false });
  });

  it('comes with a guest who becomes a member before their watches were repointed', async () => {
    const movieId = await added();
    const { code } = await sessionOf(lea);
    const guest = running.newUser({ guest: true, name: 'guest' });
    await guest.call(joinSession, { code, guest: card });
    await guest.call(recordOwnWatch, { movieId });
    await running.settled();
    await marked(movieId);
    await tom.call(mergeGuest, { guestToken: unsignedToken(guest.uid, true) });
    await running.quiet();
    expect((await watchesOf(tom)).map((watch) => watch.movieId)).to.deep.equal([fistful]);
    expect((await playerOf(tom)).seen).to.deep.equal([fistful]);
    expect((await readPromotion(context().db, tom.uid, movieId))?.movieId).to.equal(fistful);
  });

  it('is repointed for all others where one user’s data can’t be, and for them once it can', async () => {
    const movieId = await added();
    const kim = await member('Kim');
    const own = await sessionOf(lea, [kim]);
    const shared = await sessionOf(lea, [tom]);
    for (const { id: sessionId } of [own, shared]) await lea.call(recordWatch, { sessionId, movieId });
    for (const each of [kim, tom]) await each.call(rateMovie, { movieId, score: 80 });
    await running.settled();
    const broken = context().db.doc(`users/${tom.uid}/watches/${movieId}-${shared.id}`);
    const { recordedAt } = (await broken.get()).data()!;
    await broken.update({ recordedAt: 'when?' });
    await marked(movieId);
    const message = await repointMovie(context(), movieId).catch((error: Error) => error.message);
    expect(message).to.include('not repointed yet');
    for (const each of [lea, kim]) expect((await playerOf(each)).seen).to.deep.equal([fistful]);
    for (const each of [kim, tom])
      expect((await each.call(showRating, { movieId: fistful })).score).to.equal(80);
    const moviesOf = async ({ id }: { id: string }) => (await documentOf(`sessions/${id}`))!.movieIds;
    expect(await moviesOf(own)).to.deep.equal([fistful]);
    // A session names the movie as its attendees' watches do.
    expect(await moviesOf(shared)).to.deep.equal([movieId]);
    expect((await documentOf(`customMovies/${movieId}`))!.repointingSince).to.not.equal(null);

    await broken.update({ recordedAt });
    await repointMovie(context(), movieId);
    expect((await playerOf(tom)).seen).to.deep.equal([fistful]);
    expect(await moviesOf(shared)).to.deep.equal([fistful]);
    expect((await documentOf(`customMovies/${movieId}`))!.repointingSince).to.equal(null);
  });

  /** Watches a minute apart, the last just now; no trigger settles them. */
  async function recordMany({ uid }: TestUser, facts: MovieFacts, count: number): Promise<void> {
    const { db } = context();
    const last = Date.now();
    await running.withoutTriggers(() => {
      const writer = db.bulkWriter({ throttling: false });
      for (let n = 0; n < count; n += 1) {
        const at = last - (count - n) * minute;
        const times = { watchedAt: at, recordedAt: at, sessionId: null, withdrawn: false };
        const watch = watchDocument.encode({ movieId: facts.id, facts, ...times });
        void writer.set(db.doc(`users/${uid}/watches/${facts.id}-many${n}`), watch);
      }
      return writer.close();
    });
  }

  it('moves very many watches of one user in bounded transactions, as if they had been one', async () => {
    tom = await member('Tom');
    const challengeId = await westerns(tom, 2);
    const movieId = await added({ genres: ['Western'] });
    const many = deep(60, 130);
    await recordMany(tom, await factsFor(context(), lea.uid, movieId), many);
    await tom.call(joinChallenge, { challengeId });
    await tom.call(recordOwnWatch, { movieId });
    await running.settled();
    await marked(movieId);
    let most = 0;
    const counting = countingWrites((writes) => {
      most = Math.max(most, writes);
    });
    const catalogued = await requireFacts(context(), fistful);
    expect(
      await repointWatchers(counting, (await readCustomMovie(context().db, movieId))!, catalogued, 1),
    ).to.deep.equal({ counts: { users: 1 }, left: 1 });
    await running.settled();
    // What is left counts for nothing, whatever its triggers do.
    const halfway = await playerOf(tom);
    expect(halfway.seen).to.deep.equal([fistful]);
    expect(halfway.challenges[challengeId]).to.deep.include({ moviesWatched: [fistful], isCompleted: false });
    await tom.call(withdrawWatch, { watchId: (await tom.call(recordOwnWatch, { movieId })).watchId });
    await running.settled();
    expect((await playerOf(tom)).seen).to.deep.equal([fistful]);

    await repointMovie(counting, movieId);
    await running.quiet();
    expect(most).to.be.within(50, 250);
    const watches = await loadWatches(context().db, tom.uid, null, 200);
    expect([watches.length, new Set(watches.map((watch) => watch.movieId))]).to.deep.equal([
      many + 2,
      new Set([fistful]),
    ]);
    const after = await playerOf(tom);
    expect(after.seen).to.deep.equal([fistful]);
    expect((await documentOf(`customMovies/${movieId}`))!.repointingSince).to.equal(null);
    const entries = await loadEntries(context().db, tom.uid);
    expect(entries.map(({ source, kind }) => [source, kind])).to.deep.equal([
      [`movie:${fistful}`, 'granted'],
    ]);
  });

  deepIt('keeps nobody waiting for a user with more watches than one task moves', async () => {
    const movieId = await added();
    const { id: sessionId } = await sessionOf(lea, [tom]);
    await lea.call(recordWatch, { sessionId, movieId });
    await lea.call(rateMovie, { movieId, score: 80 });
    await recordMany(tom, await factsFor(context(), lea.uid, movieId), 1_010);
    await marked(movieId);
    await running.withoutTriggers(() => repointMovie({ ...context(), enqueue: async () => {} }, movieId));
    expect((await lea.call(showRating, { movieId: fistful })).score).to.equal(80);
    for (const each of [lea, tom]) expect((await playerOf(each)).seen).to.deep.equal([fistful]);
    const moviesOf = async () => (await documentOf(`sessions/${sessionId}`))!.movieIds;
    // A session names the movie as its attendees' watches do.
    expect(await moviesOf()).to.deep.equal([movieId]);
    expect((await documentOf(`customMovies/${movieId}`))!.repointingSince).to.not.equal(null);
    await repointMovie(context(), movieId);
    expect(await moviesOf()).to.deep.equal([fistful]);
    expect((await documentOf(`customMovies/${movieId}`))!.repointingSince).to.equal(null);
    await running.quiet();
  });

  it('is walked once a user, however often each watched it', async () => {
    const movieId = await added();
    for (let n = 0; n < 5; n += 1) await tom.call(recordOwnWatch, { movieId, key: `k${n}` });
    await lea.call(recordOwnWatch, { movieId });
    const [first, second] = [lea.uid, tom.uid].sort();
    const page = (after: string | null) => loadWatchersOf(context().db, movieId, after, 2);
    const walked: string[] = [];
    for (let after: string | null = null; ; ) {
      const { items, next } = await page(after);
      walked.push(...items);
      if (next === null) break;
      after = next;
    }
    expect(walked).to.deep.equal([first, second]);
  });

  it('is suggested to its maker when the catalogue gains a movie of the same title and year', async () => {
    const suggestion = async (movieId: number) =>
      (await documentOf(`customMovies/${movieId}`))!.suggestedMatch;
    const facts = { ...(await requireFacts(context(), fistful)), id: 900_001, year: 1907 };
    const named = { ...facts, title: `Élan ${lea.uid}`, titles: { ru: `Ёлки ${lea.uid}` } };
    const asThey = [
      await added({ title: `ELAN ${lea.uid}`, year: 1907 }),
      await added({ title: 'Other', originalTitle: `елки ${lea.uid}`, year: 1908 }),
      await added({ title: `Elan ${lea.uid}`, year: null }),
    ];
    expect(await suggestMatches(context(), [named])).to.equal(1);
    expect(await Promise.all(asThey.map(suggestion))).to.deep.equal([named.id, null, null]);
    expect(await suggestMatches(context(), [named])).to.equal(0);
    const { custom } = await lea.call(showMovie, { movieId: asThey[0]! });
    expect(custom?.suggestedMatch).to.equal(named.id);
    expect((await tom.call(showMovie, { movieId: asThey[0]! })).custom?.suggestedMatch).to.equal(null);
    // Ambiguous matches, either way, are not suggested.
    const twins = [
      await added({ title: `Twin ${lea.uid}`, year: 1907 }),
      await added({ title: `twin ${lea.uid}`, year: 1907 }),
    ];
    const twin = { ...facts, id: 900_002, title: `Twin ${lea.uid}` };
    const single = await added({ title: `Single ${lea.uid}`, year: 1907 });
    const both = [900_003, 900_004].map((id) => ({ ...facts, id, title: `Single ${lea.uid}` }));
    expect(await suggestMatches(context(), [twin, ...both])).to.equal(0);
    expect(await Promise.all([...twins, single].map(suggestion))).to.deep.equal([null, null, null]);
    const promising = await added({ title: 'A Fistful of Dolars' });
    await suggestMatches(context(), [
      { ...facts, id: unforgiven, title: 'A fistful of dolars', year: 1964, titles: {} },
    ]);
    const { matches } = await lea.call(matchCustomMovie, { movieId: promising });
    expect(matches.map((each) => each.movieId)).to.deep.equal([unforgiven, fistful]);
    await expectRefusal(tom.call(matchCustomMovie, { movieId: promising }), 'movie-not-yours');
    // A suggested movie that is gone does not block others.
    const gone = await added({ title: 'A Fistful of Dolars', originalTitle: `Gone ${lea.uid}` });
    const lost = { ...facts, id: 900_005, title: `Gone ${lea.uid}`, year: 1964, titles: {} };
    await suggestMatches(context(), [lost]);
    expect(await suggestion(gone)).to.equal(lost.id);
    const left = await lea.call(matchCustomMovie, { movieId: gone });
    expect(left.matches.map((each) => each.movieId)).to.deep.equal([fistful]);
    // A declined suggestion stays declined.
    const declined = await lea.call(changeCustomMovie, { movieId: asThey[0]!, suggestedMatch: null });
    expect(declined.suggestedMatch).to.equal(null);
  });

  it('is repointed completely and exactly once despite crashes and concurrent changes', async () => {
    const friends = await Promise.all(deep(['One'], ['One', 'Two', 'Three']).map((name) => member(name)));
    let isStopped = true;
    // At each look at the clock in turn; usually at every third.
    for (let stopAfter = 1; isStopped; stopAfter += deep(3, 1)) {
      const movieId = await added({ genres: ['Western'] });
      const { id: sessionId } = await sessionOf(lea, friends);
      await lea.call(recordWatch, { sessionId, movieId });
      await running.settled();
      await marked(movieId);
      let calls = 0;
      const now = () => {
        calls += 1;
        if (calls > stopAfter) throw new Error('stopped');
        return Date.now();
      };
      const stopped: Context = { ...context(), now };
      isStopped = await repointMovie(stopped, movieId).then(
        () => false,
        () => true,
      );
      if (stopAfter < 4) expect(isStopped).to.equal(true);
      await Promise.all([repointMovie(context(), movieId), repointMovie(context(), movieId)]);
      await running.settled();
      for (const each of [lea, ...friends]) {
        expect((await playerOf(each)).seen).to.deep.equal([fistful]);
        expect((await watchesOf(each)).map(({ movieId: id }) => id)).to.not.include(movieId);
      }
      const session = await documentOf(`sessions/${sessionId}`);
      expect(session!.movieIds).to.deep.equal([fistful]);
    }
  });
});
