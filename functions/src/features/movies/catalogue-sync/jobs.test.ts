import { movieFactsSchema } from '@cine/contract/movies/movie';
import { day, hour, minute } from '@cine/contract/time';
import { expect } from 'chai';
import { writeOthersImport } from '#core/catalogue/import.test-support.ts';
import { readWorkingUntil, requireMovie } from '#core/catalogue/index.ts';
import { cancelRun, startRun } from '#core/jobs/service.ts';
import { readRun } from '#core/jobs/store.ts';
import { transact } from '#platform/firestore/transact.ts';
import { expectLogs } from '#test/logs.ts';
import { saveShards } from '#test/save-facts.ts';
import { running, suite } from '#test/suite.ts';
import { deep } from '../../../../../scripts/test/deep.ts';
import { catalogueJobs } from './jobs.ts';
import { maxRecent } from './plan.ts';
import { createWorld, type World, withCounts, worldOfYesterday } from './world.test-support.ts';

expectLogs('TMDB did not answer', 'job failed', 'job resumed');

describe('A job', () => {
  let world: World;

  before(() => suite());
  afterEach(() => world.close());

  const read = async (path: string) => (await world.db.doc(path).get()).data();
  const followedUntil = async () => (await read('catalogue/changes'))?.followedUntil as string | undefined;
  const daysAsked = () =>
    world.tmdb.requests.entries
      .filter(({ path }) => path.endsWith('/movie/changes'))
      .map(({ query }) => new URLSearchParams(query))
      .filter((query) => query.get('page') === '1')
      .map((query) => [query.get('start_date'), query.get('end_date')]);
  const dayOf = (ms: number) => new Date(ms).toISOString().slice(0, 10);
  /** The movies that the stand-in says have changed on one of the last days. */
  const changedWithin = (days: number) => {
    const today = Math.floor(world.now / day);
    const at = Array.from({ length: days }, (_, ago) => (today - ago) % 30);
    return world.catalogue.movies.filter(({ id }) => at.includes(id % 30)).map(({ id }) => id);
  };
  async function costOf(work: () => Promise<unknown>) {
    const counters = `http://${running.emulator}/emulator/v1/projects/${world.project}:counters`;
    await fetch(counters, { method: 'DELETE' });
    await work();
    return (await (await fetch(counters)).json()) as { reads: number; writes: number };
  }

  describe('for trends', () => {
    it('saves the first hundred of a day and of a week, in order, with the time', async () => {
      world = await createWorld(130);
      expect(await world.run('trending')).to.include({ status: 'finished', batches: 1, movies: 0, added: 0 });
      const { day: today, week } = (await read('catalogue/trending'))!;
      const popular = world.catalogue.movies
        .toSorted((a, b) => (b.popularity ?? 0) - (a.popularity ?? 0) || a.id - b.id)
        .map(({ id }) => id);
      for (const list of [today, week]) {
        expect(list.movieIds).to.deep.equal(popular.slice(0, 100));
        expect(list.at.toMillis()).to.equal(world.now);
      }
      expect(world.asked()).to.deep.equal([]);
    });

    it('adds missing movies with their offers, even to a full catalogue', async () => {
      world = await createWorld(30);
      const [first] = world.catalogue.movies;
      const newcomer = { ...first!, id: 999_001, title: 'Tout le monde en parle', popularity: 5_000 };
      world.catalogue.movies.push(newcomer);
      world.catalogue.offers[newcomer.id] = { FR: { flatrate: [8] } };
      expect(await world.run('trending')).to.include({ movies: 1, added: 1, synced: 1, batches: 2 });
      expect(world.asked()).to.deep.equal([newcomer.id]);
      const { facts, offers } = (await world.look())[newcomer.id]!;
      expect(facts.title).to.equal(newcomer.title);
      expect(offers.FR!.offers).to.deep.equal({ flatrate: [8] });
      expect((await read('catalogue/trending'))!.day.movieIds[0]).to.equal(newcomer.id);
    });

    it("keeps the former list when one can't be read", async () => {
      world = await createWorld(10);
      await world.run('trending');
      const before = await read('catalogue/trending');
      world.pass(day);
      world.tmdb.faults.next(Number.POSITIVE_INFINITY, 'garbage', { path: 'trending/movie/week' });
      const run = await world.run('trending');
      expect(run.errors.join()).to.include('trending/movie/week');
      const after = await read('catalogue/trending');
      expect(after!.week).to.deep.equal(before!.week);
      expect(after!.day.at.toMillis()).to.equal(world.now);
    });

    it('fails, and loses nothing, when TMDB stays down', async () => {
      world = await createWorld(10);
      await world.run('trending');
      const before = await read('catalogue/trending');
      world.tmdb.faults.next(Number.POSITIVE_INFINITY, 'offline');
      expect(await world.run('trending')).to.include({ status: 'failed', reason: 'tmdb-silent' });
      expect(await read('catalogue/trending')).to.deep.equal(before);
    });
  });

  describe('for popular movies', () => {
    it('updates popularity and rating of listed movies without requesting them, and nothing else', async () => {
      world = await worldOfYesterday(40);
      const before = await world.look();
      for (const [index, movie] of world.catalogue.movies.entries()) {
        movie.popularity = 100 + index;
        movie.rating = 5 + index / 10;
      }
      expect(await world.run('popular')).to.include({ status: 'finished', listed: 40, added: 0, batches: 1 });
      expect(world.asked()).to.deep.equal([]);
      const after = await world.look();
      for (const [index, { id }] of world.catalogue.movies.entries()) {
        const facts = { ...before[id]!.facts, popularity: 100 + index, rating: 5 + index / 10 };
        expect(after[id]).to.deep.equal({ ...before[id], facts });
      }
    });

    it('writes only its own state when nothing has changed, otherwise each shard once', async () => {
      world = await worldOfYesterday(40);
      await world.start('popular');
      const ownState = 4;
      expect((await costOf(() => world.drain())).writes).to.equal(ownState);
      world.catalogue.movies[0]!.popularity = 4_000;
      await world.start('popular');
      expect((await costOf(() => world.drain())).writes).to.equal(ownState + 1 + 1);
    });

    it('blocks imports while one of its batches may save, even if cancelled, and waits for imports itself', async () => {
      world = await worldOfYesterday(40);
      const run = (await world.start('popular'))!;
      const [task] = world.tasks.splice(0);
      const workingUntil = () => transact(world.db, (tx) => readWorkingUntil(tx));
      const instance = world.instance();
      const tmdb = await instance.tmdb();
      let whileAtWork: number | null = null;
      const popular: typeof tmdb.discover = async (...query) => {
        await cancelRun(instance, run.id);
        whileAtWork = await workingUntil();
        return tmdb.discover(...query);
      };
      await world.deliver(task!, {
        ...instance,
        tmdb: async () => ({
          ...tmdb,
          discover: popular,
          popular: async (page) => popular({ page: page ?? 1 }),
        }),
      });
      expect(whileAtWork).to.equal(world.now + 540_000);
      expect(await workingUntil()).to.equal(null);

      await world.start('popular');
      await writeOthersImport(world.db, world.now);
      const before = (await read('catalogue/manifest'))!;
      world.catalogue.movies[0]!.popularity = 4_000;
      const refused = await world.deliver(world.tasks[0]!).catch((error: Error) => error.name);
      expect(refused).to.equal('ImportingError');
      expect(await read('catalogue/manifest')).to.deep.equal(before);
    });

    it('adds the most popular missing movies, as many as there is room for', async () => {
      world = await createWorld(30);
      for (let id = 999_001; id <= 999_005; id += 1) {
        world.catalogue.movies.push({ ...world.catalogue.movies[0]!, id, popularity: id });
      }
      world.settings = { ...world.settings, catalogueSize: 32 };
      expect(await world.run('popular')).to.include({ listed: 30, added: 2, synced: 2 });
      expect(world.asked()).to.have.members([999_004, 999_005]);
      expect(await world.run('popular')).to.include({ listed: 32, added: 0 });
      // Trending movies are added even when it is full.
      world.settings = { ...world.settings, catalogueSize: 30 };
      expect(await world.run('popular')).to.include({ listed: 32, added: 0 });
    });
  });

  describe('for recent movies', () => {
    async function yearOf(changes: Record<number, number>, movies = 20): Promise<void> {
      world = await createWorld(movies);
      for (const [index, year] of Object.entries(changes)) {
        Object.assign(world.catalogue.movies[Number(index)]!, { year, releaseDate: `${year}-03-01` });
      }
      await world.checkAvailability();
      world.tmdb.requests.clear();
    }

    it('reads movies of this year and coming ones, except those read within five hours, and counts as a check of their offers', async () => {
      await yearOf({ 3: 2026, 5: 2027, 7: 2025 });
      expect(await world.run('details')).to.include({ status: 'finished', movies: 0, batches: 0 });
      world.pass(5 * hour);
      const recent = [world.catalogue.movies[3]!, world.catalogue.movies[5]!];
      recent[0]!.keywords.push('sequel');
      expect(await world.run('details')).to.include({ status: 'finished', movies: 2, synced: 2 });
      expect(world.asked()).to.have.members(recent.map(({ id }) => id));
      expect((await world.look())[recent[0]!.id]!.facts.keywords).to.include('sequel');
      world.pass(15 * hour);
      expect(await world.checkAvailability(), 'all but those two are due').to.include({ movies: 18 });
      world.pass(5 * hour);
      expect(await world.checkAvailability(), 'twenty hours after').to.include({ movies: 2 });
    });

    it('reads the movies of last year in the first half of this one', async () => {
      await yearOf({ 7: 2026 });
      world.now = Date.UTC(2027, 5, 1);
      expect(await world.run('details')).to.include({ movies: 1 });
      world.now = Date.UTC(2027, 6, 10);
      expect(await world.run('details')).to.include({ movies: 0 });
    });

    it('reads the most popular if there are too many for one run', async () => {
      world = await createWorld(700, { isEmpty: true });
      const recent = { year: 2026, releaseDate: '2026-03-01', rating: null, posterPath: null };
      const facts = world.catalogue.movies.map((movie) =>
        movieFactsSchema.parse({ popularity: null, ...movie, ...recent }),
      );
      await saveShards(world.instance(), facts);
      const run = await world.start('details');
      expect(run).to.include({ movies: maxRecent, batches: 2 });
      const batches = await world.db.collection(`jobRuns/${run!.id}/batches`).get();
      const popularity = new Map(world.catalogue.movies.map((movie) => [movie.id, movie.popularity ?? 0]));
      const taken = new Set(batches.docs.flatMap((batch) => batch.get('task.movieIds') as number[]));
      const least = Math.min(...[...taken].map((id) => popularity.get(id)!));
      for (const [id, each] of popularity) if (!taken.has(id)) expect(each).to.be.at.most(least);
    });
  });

  describe("for TMDB's changes", () => {
    it("reads the catalogue's movies changed since yesterday, and records how far it followed", async () => {
      world = await worldOfYesterday(120);
      const changed = changedWithin(2);
      world.catalogue.movies.push({ ...world.catalogue.movies[0]!, id: changed[0]! + 30 * 1_000_000 });
      const movie = world.catalogue.movies.find(({ id }) => id === changed[0])!;
      movie.keywords.push('restored');
      expect(await world.run('changes')).to.include({ status: 'finished', synced: changed.length, added: 0 });
      expect(daysAsked()).to.deep.equal([[dayOf(world.now - day), dayOf(world.now)]]);
      expect(world.asked()).to.have.members(changed);
      expect(changed.length).to.be.above(3);
      expect((await world.look())[movie.id]!.facts.keywords).to.include('restored');
      expect(await followedUntil()).to.equal(dayOf(world.now));
    });

    it('resumes where the last finished run began, a fortnight at a time, and reads no movie twice', async () => {
      world = await worldOfYesterday(30);
      await world.run('changes');
      world.tmdb.requests.clear();
      const first = world.now;
      world.pass(40 * day);
      const run = await world.run('changes');
      const at = (days: number) => dayOf(first + days * day);
      expect(daysAsked()).to.deep.equal([
        [at(0), at(13)],
        [at(14), at(27)],
        [at(28), at(40)],
      ]);
      expect(run).to.include({ status: 'finished', movies: 30, synced: 30 });
      expect(world.asked()).to.have.length(30);
      expect(await followedUntil()).to.equal(at(40));
    });

    it("doesn't advance while a batch is open, wherever its process dies, and then saves the same", async () => {
      for (let transaction = 1, died = true; died; transaction += deep(5, 1)) {
        expect(transaction, 'transactions').to.be.below(25);
        world = await worldOfYesterday(60);
        const changed = changedWithin(2);
        const run = await world.start('changes');
        const task = world.tasks.shift()!;
        died = await world.deliver(task, world.instance({ diesAtTransaction: transaction })).then(
          () => false,
          () => true,
        );
        expect(await followedUntil(), 'before its movies are read').to.equal(undefined);
        // The next half hour finds what is left.
        world.tasks.length = 0;
        world.pass(16 * minute);
        await world.plan();
        await world.drain();
        expect(withCounts((await readRun(world.db, run!.id))!)).to.deep.include({
          status: 'finished',
          synced: changed.length,
          movies: changed.length,
        });
        expect(await followedUntil()).to.equal(dayOf(run!.startedAt));
        if (died) await world.close();
      }
    });

    it('reads and counts each movie once when its tasks come twice and in any order', async () => {
      world = await worldOfYesterday(30);
      await world.run('changes');
      world.pass(40 * day);
      const run = await world.start('changes');
      const windows = world.tasks.splice(0);
      for (const task of windows.toReversed()) await world.deliver(task);
      const batches = world.tasks.splice(0);
      await Promise.all([...windows, ...batches].map((task) => world.deliver(task)));
      for (const task of [...batches.toReversed(), ...windows]) await world.deliver(task);
      expect(withCounts((await readRun(world.db, run!.id))!)).to.include({
        status: 'finished',
        movies: 30,
        synced: 30,
      });
    });

    it('repeats the days when TMDB was down, and then catches up', async () => {
      world = await worldOfYesterday(30);
      await world.run('changes');
      const before = await followedUntil();
      world.pass(day);
      world.tmdb.faults.next(Number.POSITIVE_INFINITY, 'offline');
      expect(await world.run('changes')).to.include({ status: 'failed', reason: 'tmdb-silent', movies: 0 });
      expect(await followedUntil()).to.equal(before);

      world.tmdb.faults.clear();
      world.tmdb.requests.clear();
      world.pass(day);
      expect(await world.run('changes')).to.include({ status: 'finished' });
      expect(daysAsked()).to.deep.equal([[before, dayOf(world.now)]]);
      expect(await followedUntil()).to.equal(dayOf(world.now));
    });

    it("doesn't advance when a page of the changes never comes", async () => {
      world = await worldOfYesterday(30);
      world.tmdb.faults.next(Number.POSITIVE_INFINITY, 'garbage', { path: '/movie/changes' });
      expect(await world.run('changes')).to.include({ status: 'failed', reason: 'tmdb-silent' });
      expect(await followedUntil()).to.equal(undefined);
    });

    it('advances past a movie that TMDB never delivers, which the availability job retries', async () => {
      world = await worldOfYesterday(60);
      const [bad, ...others] = changedWithin(2);
      world.tmdb.faults.next(Number.POSITIVE_INFINITY, 'server-error', { path: `/movie/${bad}` });
      const run = await world.run('changes');
      expect(run).to.include({ status: 'finished', synced: others.length, failed: 1 });
      expect(run.errors.join()).to.include(`movie/${bad}`);
      expect(await followedUntil()).to.equal(dayOf(world.now));
    });

    it('marks a movie that left TMDB, keeps its data, and unmarks it when it returns', async () => {
      world = await worldOfYesterday(60);
      const [left] = changedWithin(2);
      const before = (await world.look())[left!]!;
      const goneSince = async () => (await requireMovie(world.instance(), left!)).goneSince;
      world.catalogue.gone = [left!];
      expect(await world.run('changes')).to.include({ status: 'finished', gone: 1 });
      expect(await goneSince()).to.equal(world.now);
      const since = world.now;
      world.pass(30 * day);
      await world.run('changes');
      expect(await goneSince(), 'since when stays').to.equal(since);
      const after = (await world.look())[left!]!;
      expect(after.facts).to.deep.equal(before.facts);
      expect(after.offers.FR!.offers).to.deep.equal({});

      world.catalogue.gone = [];
      world.pass(30 * day);
      await world.run('changes');
      expect(await goneSince()).to.equal(null);
      expect((await world.look())[left!]!.offers.FR!.offers).to.deep.equal(world.offersAt(left!, 'FR'));
    });

    it('reads no document of an unchanged movie', async () => {
      world = await worldOfYesterday(120);
      const changed = changedWithin(2);
      const { reads, writes } = await costOf(() => world.run('changes'));
      // Each changed movie's own document, and a few shards and states.
      expect(reads).to.be.below(changed.length + 45);
      expect(writes).to.be.below(20);
    });
  });

  describe('of any kind', () => {
    it('has one run at a time, independent of other jobs', async () => {
      world = await createWorld(10);
      const trending = await startRun(world.instance(), catalogueJobs.trending, 'olga');
      const [again, popular] = await Promise.all([
        startRun(world.instance(), catalogueJobs.trending, null),
        startRun(world.instance(), catalogueJobs.popular, null),
      ]);
      expect(again).to.deep.include({ isNew: false });
      expect(again!.run).to.include({ id: trending!.run.id, startedBy: 'olga' });
      expect(popular!.isNew).to.equal(true);
      await world.drain();
      for (const { run } of [trending!, popular!]) {
        expect(await readRun(world.db, run.id)).to.include({ status: 'finished' });
      }
      expect((await startRun(world.instance(), catalogueJobs.trending, null))!.isNew).to.equal(true);
    });

    it('has a run when an operator starts it with nothing due', async () => {
      world = await worldOfYesterday(5);
      await world.checkAvailability();
      expect(await world.start('availability')).to.equal(null);
      const { run } = (await startRun(world.instance(), catalogueJobs.availability, 'olga'))!;
      expect(withCounts(run)).to.include({ status: 'finished', movies: 0, batches: 0, startedBy: 'olga' });
    });

    it("isn't queued again while another job keeps the queue busy", async () => {
      world = await worldOfYesterday(10);
      await world.plan();
      const [busy] = world.tasks.splice(0);
      await world.start('trending');
      const waiting = world.tasks.splice(0);
      world.tmdb.faults.next(Number.POSITIVE_INFINITY, 'offline');
      world.pass(14 * minute);
      await world.deliver(busy!).catch(() => undefined);
      world.pass(10 * minute);
      await world.plan();
      expect(world.tasks).to.deep.equal([]);
      world.pass(10 * minute);
      await world.plan();
      expect(world.tasks.map(({ runId }) => runId)).to.include(waiting[0]!.runId);
    });

    it('stops once it is cancelled, keeps its work, and can start again', async () => {
      world = await worldOfYesterday(10);
      await world.want(world.catalogue.movies[0]!.id);
      const run = await world.plan();
      expect(world.tasks).to.have.length(2);
      await world.deliver(world.tasks.shift()!);
      expect(withCounts((await cancelRun(world.instance(), run!.id))!)).to.include({
        status: 'cancelled',
        synced: 1,
      });
      await world.drain();
      expect(world.asked()).to.have.length(1);
      expect(await cancelRun(world.instance(), run!.id), 'again').to.include({ finishedAt: world.now });
      expect(await world.checkAvailability()).to.include({ status: 'finished', movies: 9 });
    });
  });
});
