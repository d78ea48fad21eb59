import { minute } from '@cine/contract/time';
import type { FaultKind } from '@cine/dev-tmdb';
import { expect } from 'chai';
import { expectLogs } from '#test/logs.ts';
import { suite } from '#test/suite.ts';
import { deepIt } from '../../../../../scripts/test/deep.ts';
import { type Sight, type World, worldOfYesterday } from './world.test-support.ts';

expectLogs('TMDB did not answer', 'unreadable TMDB answer', 'job failed');

describe('An availability run while TMDB fails', () => {
  let world: World;

  before(() => suite());
  afterEach(() => world.close());

  async function dayLater(movies: number): Promise<Sight> {
    world = await worldOfYesterday(movies);
    return world.look();
  }

  const passing: [FaultKind, object][] = [
    ['rate-limit', { retryAfter: 0 }],
    ['server-error', {}],
    ['slow', { ms: 50 }],
    ['half', {}],
    ['offline', {}],
  ];
  // How the client bears each kind is its own test's subject.
  for (const [kind, details] of passing) {
    (kind === 'offline' ? it : deepIt)(`succeeds after a few faults of kind "${kind}"`, async () => {
      await dayLater(6);
      world.moveOffers();
      world.tmdb.faults.next(6, kind, details);
      expect(await world.checkAvailability()).to.include({ status: 'finished', synced: 6, failed: 0 });
      for (const [id, { offers }] of Object.entries(await world.look())) {
        expect(offers.FR!.offers).to.deep.equal(world.offersAt(Number(id), 'FR'));
      }
    });
  }

  // One answered with nonsense is left for the next run; without an answer, the run fails.
  const lasting: [FaultKind, object, status: 'finished' | 'failed'][] = [
    ['rate-limit', { retryAfter: 60 }, 'failed'],
    ['server-error', {}, 'failed'],
    ['garbage', {}, 'finished'],
    ['garbage', { body: '{"id":1,"title":"Almost a movie"}' }, 'finished'],
    ['half', {}, 'failed'],
    ['offline', {}, 'failed'],
  ];
  for (const [kind, details, status] of lasting) {
    const isUsual = kind === 'offline' || (kind === 'garbage' && 'body' in details);
    (isUsual ? it : deepIt)(
      `keeps all data while TMDB has only the fault "${kind}" ${JSON.stringify(details)}`,
      async () => {
        const before = await dayLater(6);
        world.moveOffers();
        await world.want(world.catalogue.movies[0]!.id);
        world.tmdb.faults.next(Number.POSITIVE_INFINITY, kind, details);
        const run = await world.checkAvailability();
        expect(run).to.include({ status, synced: 0, gone: 0, failed: 6 });
        expect(run!.reason).to.equal(status === 'failed' ? 'tmdb-silent' : null);
        expect(run!.errors).to.have.length.within(1, 5);
        expect(run!.errors[0]).to.match(/TMDB/);
        expect(await world.look()).to.deep.equal(before);

        world.tmdb.faults.clear();
        world.tmdb.requests.clear();
        world.pass(30 * minute);
        expect(await world.checkAvailability()).to.include({ status: 'finished', synced: 6, failed: 0 });
        expect(world.asked()[0]).to.equal(world.catalogue.movies[0]!.id);
      },
    );
  }

  it("stops sending requests to a TMDB that doesn't answer", async () => {
    await dayLater(50);
    const run = await world.plan();
    world.tmdb.faults.next(Number.POSITIVE_INFINITY, 'offline');
    const refusal = await world.deliver({ runId: run!.id, batch: 0 }).catch((error: Error) => error);
    expect(refusal).to.have.property('kind', 'unavailable');
    // Twenty at a time, four tries each.
    expect(world.asked()).to.have.length.at.most(4 * 25);
  });

  it("fails with a reason when TMDB refuses the token, and keeps users' requests", async () => {
    const before = await dayLater(25);
    await world.want(world.catalogue.movies[7]!.id);
    world.token = 'wrong';
    const run = await world.checkAvailability();
    expect(run).to.include({ status: 'failed', reason: 'tmdb-refused', synced: 0 });
    expect(run?.errors.join()).to.match(/token/).and.not.include('wrong');
    expect(world.asked()).to.have.length.at.most(20);
    expect(await world.look()).to.deep.equal(before);

    world.token = 'right';
    world.tmdb.requests.clear();
    world.pass(30 * minute);
    expect(await world.checkAvailability()).to.include({ status: 'finished', synced: 25 });
    expect(world.asked()[0]).to.equal(world.catalogue.movies[7]!.id);
  });

  it('finishes despite a movie that TMDB never delivers, and retries it each time', async () => {
    const before = await dayLater(10);
    const bad = world.catalogue.movies[2]!.id;
    world.tmdb.faults.next(Number.POSITIVE_INFINITY, 'server-error', { path: `/movie/${bad}` });
    expect(await world.checkAvailability()).to.include({ status: 'finished', synced: 9, failed: 1 });
    expect((await world.look())[bad]).to.deep.equal(before[bad]);

    world.pass(30 * minute);
    expect(await world.checkAvailability()).to.include({ status: 'failed', movies: 1, failed: 1 });
    world.tmdb.faults.clear();
    world.pass(30 * minute);
    expect(await world.checkAvailability()).to.include({ status: 'finished', movies: 1, synced: 1 });
    expect(await world.checkAvailability()).to.equal(null);
  });

  it('finishes despite an unreadable answer, and loses no other', async () => {
    await dayLater(12);
    world.moveOffers();
    const bad = world.catalogue.movies[4]!.id;
    const run = await world.plan();
    const instance = world.instance();
    const tmdb = await instance.tmdb();
    const movie = async (id: number) => {
      if (id === bad) throw new TypeError('Nobody thought of that');
      return tmdb.movie(id);
    };
    await world.deliver(world.tasks.shift()!, { ...instance, tmdb: async () => ({ ...tmdb, movie }) });
    const ended = await world.ended(run!.id);
    expect(ended).to.include({ status: 'finished', synced: 11, failed: 1 });
    for (const [id, { offers }] of Object.entries(await world.look())) {
      const isNew = offers.FR!.checkedAt === world.now;
      expect(isNew, `movie ${id}`).to.equal(Number(id) !== bad);
    }
  });
});
