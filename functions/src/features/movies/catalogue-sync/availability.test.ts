import { regions as regionsOfTheWorld } from '@cine/contract/availability/regions';
import { day, hour, minute } from '@cine/contract/time';
import { expect } from 'chai';
import { expectLogs } from '#test/logs.ts';
import { running, suite } from '#test/suite.ts';
import { deep, deepIt } from '../../../../../scripts/test/deep.ts';
import { lifecycle } from '../availability/lifecycle.ts';
import { createWorld, type Sight, type World, worldOfYesterday } from './world.test-support.ts';

expectLogs('TMDB did not answer', 'job failed', 'job resumed');

const regions = ['FR', 'GB'];

describe('An availability run', () => {
  let world: World;

  before(() => suite());
  afterEach(() => world.close());

  async function dayLater(movies: number): Promise<Sight> {
    world = await worldOfYesterday(movies);
    return world.look();
  }

  it('saves the offers of every movie in every wanted region, with the time of the check', async () => {
    world = await createWorld(12);
    const run = await world.checkAvailability();
    expect(run).to.deep.include({ status: 'finished', movies: 12, synced: 12, gone: 0, failed: 0 });
    const seen = await world.look();
    expect(Object.keys(seen)).to.have.length(12);
    for (const [id, { offers }] of Object.entries(seen)) {
      for (const region of regions) {
        const expected = { offers: world.offersAt(Number(id), region), checkedAt: world.now };
        expect(offers[region]).to.deep.equal(expected);
      }
    }
  });

  it('does nothing soon after the last one, and checks all again the next day', async () => {
    await dayLater(5);
    expect(await world.checkAvailability()).to.include({ synced: 5 });
    world.pass(19 * hour);
    expect(await world.checkAvailability()).to.equal(null);
    expect(world.asked()).to.have.length(5);
    world.pass(hour);
    expect(await world.checkAvailability()).to.include({ synced: 5 });
  });

  deepIt("saves TMDB's new facts and offers", async () => {
    await dayLater(10);
    world.moveOffers();
    world.catalogue.movies[3]!.keywords.push('remastered');
    await world.checkAvailability();
    const seen = await world.look();
    for (const { id } of world.catalogue.movies) {
      expect(seen[id]!.offers.FR!.offers).to.deep.equal(world.offersAt(id, 'FR'));
      expect(seen[id]!.offers.GB!.offers).to.deep.equal(world.offersAt(id, 'GB'));
    }
    expect(seen[world.catalogue.movies[3]!.id]!.facts.keywords).to.include('remastered');
  });

  it('checks wanted movies first, however fresh they are', async () => {
    await dayLater(8);
    await world.checkAvailability();
    world.pass(20 * hour);
    world.tmdb.requests.clear();
    const newest = world.catalogue.movies.at(-1)!.id;
    await world.want(newest);
    await world.checkAvailability();
    expect(world.asked()[0]).to.equal(newest);
    expect(world.asked()).to.have.length(8);

    await world.want(newest);
    world.pass(minute);
    expect(await world.checkAvailability()).to.include({ synced: 1 });
    expect(await world.checkAvailability()).to.equal(null);
  });

  it('covers a region once three verified members asked about it, as movies come due, and keeps it covered', async () => {
    await dayLater(4);
    await world.checkAvailability();
    for (const uid of ['lea', 'tom', 'lea']) await world.askAbout(['US'], uid);
    await world.askAbout(['US'], 'nina', 'guest');
    for (const uid of ['one', 'two', 'three']) await world.askAbout(['US'], uid, 'unverified');
    world.pass(19 * hour);
    expect(await world.checkAvailability()).to.equal(null);
    await world.askAbout(['US'], 'ines');
    expect(await world.checkAvailability(), 'nothing is due for its sake').to.equal(null);
    world.pass(hour);
    expect(await world.checkAvailability()).to.deep.include({ synced: 4, regions: ['FR', 'GB', 'US'] });
    for (const [id, { offers }] of Object.entries(await world.look())) {
      expect(offers.US).to.deep.equal({ offers: world.offersAt(Number(id), 'US'), checkedAt: world.now });
    }
    world.pass(20 * hour);
    expect((await world.checkAvailability())?.regions).to.deep.equal(['FR', 'GB', 'US']);
  });

  it('checks a movie again if one of the regions lacks a recent check', async () => {
    await dayLater(3);
    await world.checkAvailability();
    for (const lately of ['FR', 'GB']) {
      world.pass(19 * hour);
      world.settings = { ...world.settings, coveredRegions: [lately] };
      await world.want(...world.catalogue.movies.map(({ id }) => id));
      expect(await world.checkAvailability()).to.include({ synced: 3 });
      world.settings = { ...world.settings, coveredRegions: regions };
      world.pass(hour);
      expect(await world.checkAvailability()).to.include({ synced: 3 });
    }
  });

  deepIt('ignores regions that fewer users ask about', async () => {
    await dayLater(3);
    for (const uid of ['lea', 'tom']) await world.askAbout(['JP', 'US'], uid);
    expect((await world.checkAvailability())?.regions).to.deep.equal(['FR', 'GB']);
  });

  it('drops a region four weeks after the last member asked about it', async () => {
    await dayLater(3);
    for (const uid of ['lea', 'tom', 'ines']) await world.askAbout(['US'], uid);
    expect((await world.checkAvailability())?.regions).to.deep.equal(['FR', 'GB', 'US']);
    world.pass(20 * day);
    await world.askAbout(['US'], 'lea');
    expect((await world.checkAvailability())?.regions).to.deep.equal(['FR', 'GB', 'US']);
    world.pass(8 * day);
    expect((await world.checkAvailability())?.regions).to.deep.equal(['FR', 'GB']);
  });

  it('counts three accounts for three regions each, whatever they ask for', async () => {
    await dayLater(3);
    for (const uid of ['lea', 'tom', 'ines']) await world.askAbout(regionsOfTheWorld, uid);
    expect((await world.checkAvailability())?.regions).to.have.length(regions.length + 3);
  });

  deepIt('gives the places to the regions that most members ask about', async () => {
    await dayLater(3);
    const [first, second, ...others] = regionsOfTheWorld.filter((each) => !regions.includes(each));
    world.settings = { ...world.settings, coveredRegions: [...regions, ...others.slice(0, 27)] };
    for (const uid of ['lea', 'tom', 'ines']) await world.askAbout([first!], uid);
    expect((await world.checkAvailability())?.regions).to.include(first);
    world.pass(day);
    for (const uid of ['a', 'b', 'c', 'd']) await world.askAbout([second!], uid);
    const run = await world.checkAvailability();
    expect(run?.regions).to.include(second).and.to.not.include(first);
  });

  it('counts nobody whose account is erased', async () => {
    await dayLater(3);
    for (const uid of ['lea', 'tom', 'ines']) await world.askAbout(['US'], uid);
    await lifecycle.erase(world.instance(), 'tom');
    expect((await world.checkAvailability())?.regions).to.deep.equal(['FR', 'GB']);
  });

  it("writes its shard of facts, each region's shard of offers, the manifest and its own state once a batch", async () => {
    await dayLater(8);
    world.moveOffers();
    await world.plan();
    const counters = `http://${running.emulator}/emulator/v1/projects/${world.project}:counters`;
    await fetch(counters, { method: 'DELETE' });
    await world.drain();
    const { writes } = (await (await fetch(counters)).json()) as { writes: number };
    expect(writes).to.equal(1 + regions.length + 1 + 4);
  });

  it('is swept a month later, with its batches', async () => {
    await dayLater(3);
    const run = await world.checkAvailability();
    const ref = world.db.doc(`jobRuns/${run!.id}`);
    const batches = await ref.collection('batches').get();
    expect(batches.size).to.equal(1);
    for (const document of [await ref.get(), ...batches.docs]) {
      expect(document.get('expiresAt').toMillis() - run!.startedAt).to.equal(30 * day);
    }
  });

  it('keeps a movie that left TMDB, without offers', async () => {
    const before = await dayLater(10);
    const [gone] = world.catalogue.movies.splice(4, 1);
    expect(await world.checkAvailability()).to.include({ status: 'finished', synced: 9, gone: 1, failed: 0 });
    const seen = await world.look();
    expect(seen[gone!.id]!.facts).to.deep.equal(before[gone!.id]!.facts);
    expect(seen[gone!.id]!.offers.FR).to.deep.equal({ offers: {}, checkedAt: world.now });
    expect(Object.keys(seen)).to.have.length(10);
  });

  it('loses nothing wherever its process dies, and saves the same once its task is redelivered', async () => {
    let current = await dayLater(8);
    for (let transaction = 1, died = true; died; transaction += deep(3, 1)) {
      expect(transaction, 'transactions').to.be.below(20);
      world.moveOffers();
      for (const { id } of world.catalogue.movies) {
        world.catalogue.offers[id]!.FR!.flatrate!.push(3000 + transaction);
      }
      const run = await world.plan();
      const task = world.tasks.shift()!;
      died = await world.deliver(task, world.instance({ diesAtTransaction: transaction })).then(
        () => false,
        () => true,
      );
      const between = await world.look();
      expect(Object.keys(between)).to.deep.equal(Object.keys(current));
      for (const [id, { offers }] of Object.entries(between)) {
        for (const region of regions) {
          const fresh = { offers: world.offersAt(Number(id), region), checkedAt: world.now };
          expect([current[Number(id)]!.offers[region], fresh]).to.deep.include(offers[region]);
        }
      }
      world.tasks.push(task);
      await world.drain();
      current = await world.look();
      for (const [id, { offers }] of Object.entries(current)) {
        expect(offers.FR).to.deep.equal({ offers: world.offersAt(Number(id), 'FR'), checkedAt: world.now });
      }
      const ended = await world.ended(run!.id);
      expect(ended).to.include({ status: 'finished', synced: 8, gone: 0, failed: 0, batchesDone: 1 });
      world.pass(day);
    }
  });

  it('counts a batch once, delivered twice at once or in sequence', async () => {
    await dayLater(10);
    world.moveOffers();
    await world.want(world.catalogue.movies[0]!.id, world.catalogue.movies[1]!.id);
    world.catalogue.movies.shift();
    const run = await world.plan();
    const first = world.tasks.shift()!;
    const second = world.tasks.shift()!;
    await Promise.all([world.deliver(first), world.deliver(first)]);
    await world.deliver(first);
    await Promise.all([world.deliver(second), world.deliver(second)]);
    const ended = await world.ended(run!.id);
    expect(ended).to.include({ status: 'finished', synced: 9, gone: 1, failed: 0, batchesDone: 2 });
    const seen = await world.look();
    for (const { id } of world.catalogue.movies) {
      expect(seen[id]!.offers.GB!.offers).to.deep.equal(world.offersAt(id, 'GB'));
    }
  });

  it('begins once when two plans are made at once', async () => {
    await dayLater(10);
    const plans = await Promise.all([world.plan(), world.plan(), world.plan()]);
    await world.drain();
    expect(new Set(plans.map((run) => run?.id)).size).to.equal(1);
    expect(world.asked()).to.have.length(10);
    const runs = await world.db.collection('jobRuns').where('counts.movies', '==', 10).get();
    const batches = await world.db.collectionGroup('batches').get();
    expect([runs.size, batches.size]).to.deep.equal([2, 2]);
  });

  it('resumes only the open batches after its tasks were lost', async () => {
    await dayLater(10);
    await world.want(world.catalogue.movies[0]!.id, world.catalogue.movies[1]!.id);
    world.queueIsUp = false;
    expect(await world.plan().catch((error: Error) => error)).to.be.instanceOf(Error);
    world.queueIsUp = true;
    world.pass(10 * minute);
    await world.plan();
    expect(world.tasks).to.have.length(0);

    world.pass(6 * minute);
    await world.plan();
    expect(world.tasks.map(({ batch }) => batch)).to.deep.equal([0, 1]);
    await world.deliver(world.tasks[0]!);
    world.tasks.length = 0;
    world.pass(16 * minute);
    const run = await world.plan();
    expect(world.tasks.map(({ batch }) => batch)).to.deep.equal([1]);
    await world.drain();
    const ended = await world.ended(run!.id);
    expect(ended).to.include({ status: 'finished', movies: 10, synced: 10, batchesDone: 2 });
    expect(world.asked()).to.have.length(10);
  });

  it('queues nothing again while its tasks keep trying', async () => {
    await dayLater(3);
    const run = await world.plan();
    const task = world.tasks.shift()!;
    world.tmdb.faults.next(Number.POSITIVE_INFINITY, 'offline');
    for (let attempt = 1; attempt < 6; attempt += 1) {
      world.pass(10 * minute);
      await world.deliver(task, world.instance(), attempt).catch(() => undefined);
      world.pass(10 * minute);
      expect((await world.plan())?.id).to.equal(run!.id);
      expect(world.tasks).to.have.length(0);
    }
  });

  it("is replaced by a new one if it doesn't end", async () => {
    await dayLater(4);
    const stuck = await world.plan();
    world.tasks.length = 0;
    world.pass(6 * hour + minute);
    const run = await world.checkAvailability();
    expect(run).to.include({ status: 'finished', synced: 4 });
    expect(run!.id).to.not.equal(stuck!.id);
    const ended = await world.db.doc(`jobRuns/${stuck!.id}`).get();
    expect(ended.get('status')).to.equal('failed');
    await world.deliver({ runId: stuck!.id, batch: 0 });
    expect(world.asked()).to.have.length(4);
  });
});
