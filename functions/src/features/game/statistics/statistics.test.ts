import { dateOf, dayOf } from '@cine/contract/game/local-days';
import { mergeGuest, updateAccount } from '@cine/contract/operations/core/account';
import { deleteAccount } from '@cine/contract/operations/faces/privacy';
import { reviewYear, showStatistics, sumStatistics } from '@cine/contract/operations/game/statistics';
import { joinEvening, leaveGroup, openEvening } from '@cine/contract/operations/together/groups';
import { listHistory } from '@cine/contract/operations/together/profiles';
import { joinSession, recordWatch, undoWatch } from '@cine/contract/operations/together/sessions';
import { applyImport, undoImport } from '@cine/contract/operations/watching/imports';
import { rateMovie } from '@cine/contract/operations/watching/ratings';
import { recordOwnWatch, withdrawWatch } from '@cine/contract/operations/watching/watches';
import { day, hour, minute, second } from '@cine/contract/time';
import { expect } from 'chai';
import { type Context, context } from '#context.ts';
import { loadCatalogue } from '#core/catalogue/index.ts';
import { runBatch } from '#core/jobs/index.ts';
import { startRun } from '#core/jobs/service.ts';
import { readRun } from '#core/jobs/store.ts';
import { loadEntries } from '#core/ledger/index.ts';
import { loadPlayers } from '#core/players/index.ts';
import { settledAfterMs } from '#platform/firestore/transact.ts';
import { addedBy, groupOf, member, memberInParis, sessionOf } from '#test/builders.ts';
import { type TestUser, unsignedToken } from '#test/client.ts';
import { expectRefusal } from '#test/expect-rejection.ts';
import { expectLogs } from '#test/logs.ts';
import { running, suite } from '#test/suite.ts';
import { loadWatches } from '#watching/watches/index.ts';
import { recountDays } from './counted-day.ts';
import { statisticsJob } from './job.ts';
import { loadDays, readCounts } from './store.ts';

expectLogs('job failed');

const [first, second_, third] = [391, 966, 33] as const;

describe('The nightly count of statistics', () => {
  before(async function () {
    this.timeout(5 * minute);
    await suite();
    // Other tests play in days to come, whom each night would count again.
    await running.quiet();
    const ahead = await context().db.collection('players').where('settledAt', '>', new Date()).get();
    await Promise.all(ahead.docs.map(({ ref }) => ref.update({ settledAt: new Date() })));
    // Nor do the nights of these tests count what others have played.
    await nightly();
  });

  /** The job's instance when all that was done can be read for certain. */
  function night(tasks: { runId: string; batch: number }[], db = context().db): Context {
    const at = Date.now() + settledAfterMs;
    const enqueue: Context['enqueue'] = async (_queue, _id, task) =>
      void tasks.push(task as (typeof tasks)[0]);
    return { ...context(), db, now: () => at, enqueue };
  }

  /** Runs the job with all its batches as often as it takes. Returns the counts. */
  async function nightly(dbs: (attempt: number) => Context['db'] = () => context().db) {
    await running.quiet();
    const tasks: { runId: string; batch: number }[] = [];
    const { run } = (await startRun(night(tasks), statisticsJob, null))!;
    for (let done = 0; done < tasks.length; done += 1)
      for (let attempt = 0; attempt < 3; attempt += 1) {
        const { runId, batch } = tasks[done]!;
        const working = runBatch(night(tasks, dbs(attempt)), [statisticsJob], runId, batch, false);
        if (
          await working.then(
            () => true,
            () => false,
          )
        )
          break;
      }
    const ended = (await readRun(context().db, run.id))!;
    expect(ended.status).to.equal('finished');
    return ended.counts;
  }

  async function storedOf({ uid }: TestUser) {
    const counts = await readCounts(context().db, uid);
    return loadDays(context().db, uid, counts?.years ?? []);
  }

  async function recounted({ uid }: TestUser) {
    const { db } = context();
    const all = [await loadWatches(db, uid, null, 500), await loadEntries(db, uid)] as const;
    return Object.fromEntries(recountDays(...all));
  }

  /** What is stored, which is what a recount of everything finds. */
  async function daysOf(user: TestUser) {
    const countedDays = await storedOf(user);
    expect(countedDays).to.deep.equal(await recounted(user));
    const earned = Object.values(countedDays).flatMap((each) => Object.values(each.earned));
    expect(earned.reduce((sum, { xp }) => sum + xp, 0)).to.equal((await playerOf(user)).totalXp);
    return Object.values(countedDays);
  }

  const playerOf = async ({ uid }: TestUser) => (await loadPlayers(context().db, [uid]))[0]!;
  const ago = (ms: number) => ({ watchedAt: new Date(Date.now() - ms).toISOString() });

  it('counts an evening, a rating and what both earned, and again what was undone', async () => {
    const lea = await member('Lea');
    const tom = await member('Tom');
    const { id: sessionId } = await sessionOf(lea, [tom]);
    await lea.call(recordWatch, { sessionId, movieId: first });
    await lea.call(rateMovie, { movieId: first, score: 80 });
    const { watchId } = await tom.call(recordOwnWatch, { movieId: second_ });
    await nightly();
    // Just after midnight the movie is yesterday's, and what it earned today's.
    const own = await daysOf(lea);
    expect(own.find(({ movies }) => movies > 0)).to.include({ movies: 1, together: 1, people: 2 });
    expect(Object.assign({}, ...own.map(({ earned }) => earned))).to.have.all.keys([
      'movie',
      'week',
      'rating',
    ]);
    const moviesOf = async (user: TestUser) => (await daysOf(user)).flatMap(({ movies }) => movies || []);
    expect(await moviesOf(tom)).to.deep.equal([2]);
    const year = await lea.call(showStatistics, { period: 'year' });
    expect(year.totals).to.include({ movies: 1, together: 1, days: 1, xp: (await playerOf(lea)).totalXp });
    expect(year).to.deep.include({ longestStreak: 1, genres: [{ name: 'Western', count: 1 }] });
    expect(year.fullest).to.include({ people: 2 });
    expect(Date.parse(year.countedUntil!)).to.be.closeTo(Date.now(), 10 * second);
    const empty = await lea.call(showStatistics, { period: 'week', date: '1999-12-31' });
    expect(empty.totals).to.include({ movies: 0, xp: 0 });
    expect(empty.parts).to.have.length(7);

    await lea.call(undoWatch, { sessionId, movieId: first });
    await tom.call(withdrawWatch, { watchId });
    await nightly();
    // What its rating had paid is taken back with it.
    expect([await daysOf(lea), await daysOf(tom)]).to.deep.equal([[], []]);
  });

  it('is shown as of now of today and the day before, also before the first night', async () => {
    const lea = await member('Lea');
    const show = async (more: { period?: 'day'; date?: string } = {}) => {
      await running.quiet();
      const { countedUntil, ...rest } = await lea.call(showStatistics, { period: 'year', ...more });
      return { countedUntil, rest };
    };
    const { watchId } = await lea.call(recordOwnWatch, { movieId: first });
    const before = await show();
    expect(before.countedUntil).to.equal(null);
    expect(before.rest.years).to.have.length(1);
    expect(before.rest.totals).to.include({ movies: 1, days: 1, xp: (await playerOf(lea)).totalXp });
    await nightly();
    expect((await show()).rest).to.deep.equal(before.rest);

    await lea.call(recordOwnWatch, { movieId: second_ });
    await lea.call(withdrawWatch, { watchId });
    expect((await show()).rest.totals).to.include({ movies: 1, xp: (await playerOf(lea)).totalXp });
    // What belongs to another day is counted in the night.
    const { watchedAt } = ago(9 * day);
    await lea.call(recordOwnWatch, { movieId: third, watchedAt });
    const then = { period: 'day' as const, date: watchedAt.slice(0, 10) };
    const around = async () => {
      const dates = [-1, 0, 1].map((days) => dateOf(dayOf(then.date) + days));
      const answers = await Promise.all(dates.map((date) => show({ ...then, date })));
      return answers.reduce((sum, { rest }) => sum + rest.totals.movies, 0);
    };
    expect(await around()).to.equal(0);
    await nightly();
    expect(await around()).to.equal(1);
  });

  it('sums up all time as a recount of every watch does, for those who may see it', async () => {
    const [lea, tom] = [await member('Lea'), await member('Tom')];
    const own = await addedBy(lea, 'private', { genres: ['Western'], runtime: 60, directors: ['Nobody'] });
    for (const [movieId, days] of [
      [first, 0],
      [first, 500],
      [second_, 40],
      [third, 900],
      [own, 41],
    ] as const)
      await lea.call(recordOwnWatch, { movieId, ...ago(days * day) });
    const { watchId } = await lea.call(recordOwnWatch, { movieId: 335 });
    await lea.call(withdrawWatch, { watchId });
    await nightly();
    const { countedUntil: _countedUntil, ...sums } = await lea.call(sumStatistics, {});
    const live = (await loadWatches(context().db, lea.uid, null, 500)).filter(({ withdrawn }) => !withdrawn);
    const each = [...new Map(live.map((watch) => [watch.movieId, watch])).values()];
    const counts = (values: readonly (string | number)[]) =>
      Object.fromEntries(
        [...Map.groupBy(values, (value) => value)].map(([value, all]) => [value, all.length]),
      );
    expect(sums).to.include({
      movies: 4,
      watched: 5,
      minutes: live.reduce((sum, { facts }) => sum + (facts.runtime ?? 0), 0),
    });
    expect(Object.fromEntries(sums.genres.map(({ genre, movies }) => [genre, movies]))).to.deep.equal(
      counts(each.flatMap(({ facts }) => facts.genres)),
    );
    expect(Object.fromEntries(sums.countries.map(({ country, movies }) => [country, movies]))).to.deep.equal(
      counts(each.flatMap(({ facts }) => facts.countries)),
    );
    expect(
      Object.fromEntries(sums.directors.map(({ director, movies }) => [director, movies])),
    ).to.deep.equal(counts(each.flatMap(({ facts }) => facts.directors)));
    expect(Object.fromEntries(sums.decades.map(({ decade, movies }) => [decade, movies]))).to.deep.equal(
      counts(each.flatMap(({ facts }) => (facts.year === null ? [] : [Math.floor(facts.year / 10) * 10]))),
    );
    expect(Object.fromEntries(sums.months.map(({ month, movies }) => [month, movies]))).to.deep.equal(
      counts(live.map((watch) => watch.day!.date.slice(0, 7))),
    );

    const seen = () => tom.call(sumStatistics, { uid: lea.uid });
    await expectRefusal(seen(), 'user-unknown');
    await lea.call(updateAccount, { visibility: 'public', historyVisibility: 'public' });
    const summary = await seen();
    expect(summary).to.include({ movies: 3, watched: 4, minutes: sums.minutes - 60 });
    expect(summary.months.reduce((sum, { movies: ofMonth }) => sum + ofMonth, 0)).to.equal(4);
    expect(summary.directors.map(({ director }) => director)).to.not.include('Nobody');

    const { movies } = await loadCatalogue(context());
    const elsewhere = movies.byId.get(1398)!;
    const here = live.find(({ movieId }) => movieId === first)!.day!.date;
    await lea.call(applyImport, {
      importId: 'brought',
      part: 0,
      source: 'imdb',
      movies: [
        { movieId: first, watched: [{ date: here }] },
        { movieId: elsewhere.id, watched: [{ date: '2012-05-04' }, null] },
      ],
    });
    const more = await lea.call(sumStatistics, {});
    const minutes = elsewhere.runtime ?? 0;
    expect(more).to.include({ movies: 5, watched: 6, minutes: sums.minutes + minutes });
    expect(more.months).to.deep.equal([{ month: '2012-05', movies: 1, minutes }, ...sums.months]);
    expect(more.decades.reduce((sum, decade) => sum + decade.movies, 0)).to.equal(
      sums.decades.reduce((sum, decade) => sum + decade.movies, 0) + 1,
    );
    const ofYear = await lea.call(showStatistics, { period: 'year', date: '2012-01-01' });
    expect(ofYear.totals).to.include({ movies: 1, minutes, days: 1, xp: 0 });
    expect(ofYear.parts.map((part) => part.movies)).to.deep.equal([0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0]);
    expect(ofYear.years[0]).to.equal(2012);
    const reviewed = await lea.call(reviewYear, { year: 2012 });
    expect(reviewed).to.deep.include({
      imported: 1,
      loved: [],
      months: ofYear.parts.map((part) => part.movies),
    });
    expect(reviewed.first).to.deep.include({ date: '2012-05-04' });
    expect(reviewed.first!.movie.movieId).to.equal(elsewhere.id);
    await lea.call(undoImport, { importId: 'brought' });
    expect((await lea.call(showStatistics, { period: 'year', date: '2012-01-01' })).totals.movies).to.equal(
      0,
    );
    const { countedUntil: _until, ...undone } = await lea.call(sumStatistics, {});
    expect(undone).to.deep.equal(sums);
  });

  it('counts two watches of a movie on one day as the history lists them, an imported one of that day once', async () => {
    const lea = await memberInParis('Lea');
    const watchedAt = ['2024-01-10T14:00:00Z', '2024-01-10T20:00:00Z'];
    for (const at of watchedAt) await lea.call(recordOwnWatch, { movieId: first, watchedAt: at });
    await lea.call(applyImport, {
      importId: 'brought',
      part: 0,
      source: 'letterboxd',
      movies: [
        { movieId: first, watched: [{ date: '2024-01-10' }] },
        { movieId: second_, watched: [{ date: '2024-01-11' }, { date: '2024-01-11' }] },
      ],
    });
    await nightly();
    const { entries } = await lea.call(listHistory, { uid: lea.uid, kind: 'watch', year: 2024 });
    const { totals } = await lea.call(showStatistics, { period: 'year', date: '2024-01-01' });
    const { watched } = await lea.call(sumStatistics, {});
    expect([entries.length, totals.movies, totals.days, watched]).to.deep.equal([4, 4, 2, 4]);
  });

  it('dates imported watches in the zone of the account, as the history does, before any is recorded here', async () => {
    const lea = await member('Lea', [], 'US', 'America/Los_Angeles');
    await lea.call(applyImport, {
      importId: 'brought',
      part: 0,
      source: 'trakt',
      movies: [{ movieId: first, watched: [{ instant: '2024-01-01T05:00:00.000Z' }] }],
    });
    const { entries } = await lea.call(listHistory, { uid: lea.uid, kind: 'watch' });
    expect(entries.map(({ date }) => date)).to.deep.equal(['2023-12-31']);
    expect((await lea.call(sumStatistics, {})).months.map(({ month }) => month)).to.deep.equal(['2023-12']);
    const { years, totals } = await lea.call(showStatistics, { period: 'year', date: '2023-01-01' });
    expect([years, totals.movies]).to.deep.equal([[2023], 1]);
    expect((await lea.call(reviewYear, { year: 2023 })).imported).to.equal(1);
  });

  it('counts genres and minutes of movies of their own that only an import tells of', async () => {
    const lea = await member('Lea');
    const own = await addedBy(lea, 'private', { genres: ['Western'], runtime: 60, directors: ['Nobody'] });
    await lea.call(applyImport, {
      importId: 'brought',
      part: 0,
      source: 'table',
      movies: [{ movieId: own, watched: [{ date: '2012-05-04' }] }],
    });
    expect(await lea.call(sumStatistics, {})).to.deep.include({
      movies: 1,
      watched: 1,
      minutes: 60,
      genres: [{ genre: 'Western', movies: 1 }],
      directors: [{ director: 'Nobody', movies: 1 }],
    });
    const { totals, genres } = await lea.call(showStatistics, { period: 'year', date: '2012-01-01' });
    expect([totals.movies, totals.minutes]).to.deep.equal([1, 60]);
    expect(genres).to.deep.equal([{ name: 'Western', count: 1 }]);
  });

  it('finds what is recorded long after its day, also of a movie seen before', async () => {
    const lea = await member('Lea');
    await lea.call(recordOwnWatch, { movieId: first });
    await nightly();
    await lea.call(recordOwnWatch, { movieId: first, ...ago(400 * day) });
    await lea.call(recordOwnWatch, { movieId: second_, ...ago(40 * day) });
    await nightly();
    expect(await daysOf(lea)).to.have.length(3);
    expect((await readCounts(context().db, lea.uid))!.years).to.have.length.at.least(2);
  });

  it('reviews a year: the first and the last movie, the best rated, and with which groups they watched', async () => {
    const ida = await member('Ida');
    const max = await member('Max');
    const groupId = await groupOf(ida, [max]);
    const { id: sessionId } = await ida.call(openEvening, { groupId });
    await max.call(joinEvening, { groupId, sessionId });
    await ida.call(recordWatch, { sessionId, movieId: first });
    await ida.call(rateMovie, { movieId: first, score: 90 });
    const others = [third, 335, 11, 1398];
    for (const movieId of others) await ida.call(recordOwnWatch, { movieId });
    await ida.call(recordOwnWatch, { movieId: second_, ...ago(400 * day) });
    await nightly();
    const years = (await readCounts(context().db, ida.uid))!.years;
    const review = (user: TestUser, year = years.at(-1)!) => user.call(reviewYear, { year });
    const idasYear = await review(ida);
    expect(idasYear.first!.movie).to.include({ movieId: first, title: 'A Fistful of Dollars' });
    expect(idasYear.last!.movie.movieId).to.be.oneOf(others);
    expect(idasYear.loved.map(({ movie, points }) => [movie.movieId, points])).to.deep.equal([[first, 90]]);
    expect(idasYear.groups).to.deep.equal([
      { id: groupId, name: 'Le club du jeudi', picture: 'reel', movies: 1 },
    ]);
    expect(idasYear).to.deep.include({ years, isOver: false });
    expect(idasYear.badges.map(({ id }) => id)).to.include('first-row');
    expect(idasYear.totals.badges).to.equal(idasYear.badges.length);
    const former = await review(ida, years[0]!);
    expect(former).to.deep.include({ isOver: true, groups: [], loved: [], badges: [] });
    expect(former.first!.movie.movieId).to.equal(second_);

    await max.call(leaveGroup, { groupId });
    expect((await review(max)).groups).to.deep.equal([]);
    expect((await max.call(showStatistics, { period: 'year' })).groups).to.deep.equal([]);
    const later = await review(await member('Nobody'));
    expect(later).to.deep.include({ years: [], first: null, last: null, upset: null });
  });

  it('goes on where it was interrupted, and counts once what it counts twice', async () => {
    await nightly();
    const people = await Promise.all(['Ann', 'Bea', 'Cid'].map((name) => member(name)));
    for (const user of people) await user.call(recordOwnWatch, { movieId: first });
    let saves = 0;
    const dies = new Proxy(context().db, {
      get(target, name) {
        // The second user's days can't be saved any more.
        if (name === 'runTransaction' && ++saves > 1)
          return () => Promise.reject(new Error('The process is gone'));
        const value: unknown = Reflect.get(target, name);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
    const counts = await nightly((attempt) => (attempt === 0 ? dies : context().db));
    expect(counts.counted).to.equal(3);
    for (const user of people) expect(await daysOf(user)).to.have.length(1);
  });

  it('costs nothing for a player who did nothing since the night before', async () => {
    const people = await Promise.all(['Dan', 'Eve'].map((name) => member(name)));
    for (const user of people) await user.call(recordOwnWatch, { movieId: first });
    await nightly();
    await running.resetCounters();
    expect(await nightly()).to.deep.equal({});
    const idle = await running.counters();
    await people[0]!.call(recordOwnWatch, { movieId: third });
    await running.quiet();
    await running.resetCounters();
    expect(await nightly()).to.deep.equal({ counted: 1, days: 1 });
    const one = await running.counters();
    // Two movies and what they earned: two entries, each read as new and as of its day; and no collections.
    expect(one.reads - idle.reads).to.be.at.most(18);
    expect(one.writes - idle.writes).to.equal(3);
  });

  it('counts for a member what their guest had watched, and nothing for a user who is gone', async () => {
    const nina = await member('Nina');
    const gone = await member('Gone');
    const guest = running.newUser({ guest: true, name: 'guest' });
    const host = await member('Host');
    const { code } = await sessionOf(host);
    await guest.call(joinSession, { code, guest: { displayName: 'Guest', providers: [8] } });
    await guest.call(recordOwnWatch, { movieId: first, ...ago(20 * day) });
    await gone.call(recordOwnWatch, { movieId: first, ...ago(hour) });
    await nightly();
    expect(await daysOf(guest)).to.have.length(1);
    await nina.call(mergeGuest, { guestToken: unsignedToken(guest.uid, true) });
    await gone.call(deleteAccount, {});
    await nightly();
    expect(await daysOf(nina)).to.have.length(1);
    expect(await readCounts(context().db, gone.uid)).to.equal(null);
  });
});
