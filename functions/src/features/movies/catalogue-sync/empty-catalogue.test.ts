import { hour, minute } from '@cine/contract/time';
import { expect } from 'chai';
import { setUpAccount } from '#core/account/use-cases/own-account.ts';
import { expectLogs } from '#test/logs.ts';
import { suite } from '#test/suite.ts';
import { openSession } from '#together/sessions/use-cases/create-session.ts';
import { listTonight } from '#together/tonight/service.ts';
import { deep } from '../../../../../scripts/test/deep.ts';
import { suggestionFor } from '../custom-movies/custom-movie.test-support.ts';
import { createWorld, type World } from './world.test-support.ts';

expectLogs('TMDB did not answer', 'job failed', 'job resumed');

const netflix = [8, 1796];

describe('An empty catalogue', () => {
  let world: World;

  before(() => suite());
  afterEach(() => world.close());

  async function firstDay(movies: number): Promise<void> {
    world = await createWorld(movies, { isEmpty: true });
    world.settings = { ...world.settings, catalogueSize: 1_000 };
  }

  const allIds = () => world.catalogue.movies.map(({ id }) => id);
  const knownIds = async () => Object.keys(await world.look()).map(Number);

  async function tonightFor(uid: string) {
    const caller = { uid, isGuest: false, signedInAt: 0 };
    const context = world.instance();
    await setUpAccount(context, caller, {
      username: uid,
      providers: [8],
      region: 'FR',
      locale: 'fr',
      timeZone: 'Europe/Paris',
    });
    const { id: sessionId } = await openSession(context, caller, { mode: 'together' });
    return listTonight(context, caller, { sessionId, filters: {}, pageSize: 50 });
  }

  it("is filled from TMDB's lists, and tonight shows their real offers", async () => {
    await firstDay(120);
    const run = await world.checkAvailability();
    expect(run).to.include({ status: 'finished', movies: 120, added: 120, synced: 120, batches: 2 });
    expect(await knownIds()).to.have.members(allIds());

    const { candidates, total, sampleOffers, knowledge } = await tonightFor('lea');
    const onNetflix = allIds().filter((id) =>
      world.offersAt(id, 'FR').flatrate?.some((provider) => netflix.includes(provider)),
    );
    expect(candidates.map(({ movieId }) => movieId)).to.have.members(onNetflix);
    expect(total).to.equal(onNetflix.length).and.be.above(5);
    expect([sampleOffers, knowledge.fresh]).to.deep.equal([false, 120]);
  });

  it('offers to promote custom movies that it now has, once', async () => {
    await firstDay(20);
    const { db } = world.instance();
    const [{ id, title, year } = world.catalogue.movies[0]!] = world.catalogue.movies;
    const suggestion = await suggestionFor(db, { title: title.toUpperCase(), year });
    await world.checkAvailability();
    expect(await suggestion()).to.equal(id);
    const again = await suggestionFor(db, { title, year });
    world.pass(25 * hour);
    expect(await world.checkAvailability()).to.include({ added: 0, synced: 20 });
    expect(await again()).to.equal(null);
  });

  it('takes the most popular movies up to its size, and then no more', async () => {
    await firstDay(60);
    world.settings = { ...world.settings, catalogueSize: 25 };
    expect(await world.checkAvailability()).to.include({ added: 25 });
    const popular = world.catalogue.movies.toSorted(
      (a, b) => (b.popularity ?? 0) - (a.popularity ?? 0) || a.id - b.id,
    );
    expect(await knownIds()).to.have.members(popular.slice(0, 25).map(({ id }) => id));
    world.pass(2 * hour);
    expect(await world.checkAvailability()).to.equal(null);
  });

  it('looks through the lists before it checks movies that are due', async () => {
    world = await createWorld(10);
    world.settings = { ...world.settings, catalogueSize: 1_000 };
    expect(await world.plan()).to.include({ batches: 2, movies: 10 });
    await world.deliver(world.tasks.shift()!);
    expect(world.tmdb.requests.entries).to.not.deep.equal([]);
    expect(world.asked()).to.deep.equal([]);
  });

  it('requests only new movies when it looks again', async () => {
    await firstDay(30);
    const newcomer = world.catalogue.movies.pop()!;
    await world.checkAvailability();
    world.catalogue.movies.push(newcomer);
    world.pass(30 * minute);
    expect(await world.checkAvailability(), 'it looked lately').to.equal(null);
    world.pass(30 * minute);
    world.tmdb.requests.clear();
    expect(await world.checkAvailability()).to.include({ movies: 1, added: 1, synced: 1 });
    expect(world.asked()).to.deep.equal([newcomer.id]);
    world.pass(hour);
    expect(await world.checkAvailability()).to.include({ status: 'finished', movies: 0, added: 0 });
  });

  it('adds each movie once, however often the task is delivered', async () => {
    await firstDay(30);
    const run = await world.plan();
    const task = world.tasks.shift()!;
    await Promise.all([world.deliver(task), world.deliver(task)]);
    await world.deliver(task);
    await world.drain();
    const ended = await world.ended(run!.id);
    expect(ended).to.include({ status: 'finished', movies: 30, added: 30, batches: 2, batchesDone: 2 });
    expect(world.asked()).to.have.length(30);
  });

  it('is filled in the end wherever the process looking through the lists dies', async () => {
    for (let transaction = 1, died = true; died; transaction += deep(3, 1)) {
      expect(transaction, 'transactions').to.be.below(20);
      await firstDay(12);
      const run = await world.plan();
      const task = world.tasks.shift()!;
      died = await world.deliver(task, world.instance({ diesAtTransaction: transaction })).then(
        () => false,
        () => true,
      );
      world.tasks.push(task);
      await world.drain();
      const ended = await world.ended(run!.id);
      expect(ended).to.include({ status: 'finished', added: 12, synced: 12 });
      if (died) await world.close();
    }
  });

  it('resumes its new batches after the queue was out of reach', async () => {
    await firstDay(12);
    const run = await world.plan();
    world.queueIsUp = false;
    await world.deliver(world.tasks.shift()!).catch(() => undefined);
    world.queueIsUp = true;
    world.pass(16 * minute);
    await world.plan();
    await world.drain();
    const ended = await world.ended(run!.id);
    expect(ended).to.include({ status: 'finished', added: 12, synced: 12 });
  });

  it('stays empty while TMDB is down, and is filled by the next run', async () => {
    await firstDay(12);
    world.tmdb.faults.next(Number.POSITIVE_INFINITY, 'offline');
    expect(await world.checkAvailability()).to.include({
      status: 'failed',
      reason: 'tmdb-silent',
      movies: 0,
      added: 0,
    });
    world.tmdb.faults.clear();
    expect(await world.checkAvailability()).to.include({ status: 'finished', added: 12, synced: 12 });
  });

  it("takes the movies of other lists when one can't be read", async () => {
    await firstDay(40);
    world.settings = { ...world.settings, coveredRegions: ['GB'] };
    world.tmdb.faults.next(Number.POSITIVE_INFINITY, 'garbage', { path: '/movie/popular' });
    expect(await world.checkAvailability()).to.include({ status: 'finished' });
    const subscribed = allIds().filter((id) => world.offersAt(id, 'GB').flatrate !== undefined);
    expect(await knownIds()).to.have.members(subscribed);
    expect(subscribed.length).to.be.within(1, 39);
  });

  it('reports that TMDB refuses the token', async () => {
    await firstDay(12);
    world.token = 'wrong';
    const run = await world.checkAvailability();
    expect(run).to.include({ status: 'failed', reason: 'tmdb-refused', movies: 0 });
    expect(run?.errors.join()).to.match(/token/);
  });
});
