import type { Params } from '@cine/contract/notifications/kinds';
import { day, hour, minute } from '@cine/contract/time';
import { expect } from 'chai';
import type { Context } from '#context.ts';
import { setUpAccount, updateAccount } from '#core/account/use-cases/own-account.ts';
import { runBatch } from '#core/jobs/index.ts';
import { startRun } from '#core/jobs/service.ts';
import { readRun } from '#core/jobs/store.ts';
import { listNotifications } from '#core/notifications/service.ts';
import { createWorld, type World } from '#movies/catalogue-sync/world.test-support.ts';
import type { Caller } from '#platform/endpoints/caller.ts';
import { callerOf, services } from '#test/builders.ts';
import { databaseWith } from '#test/database-with.ts';
import { expectLogs } from '#test/logs.ts';
import { running, suite } from '#test/suite.ts';
import { addToCollection, removeFromCollection } from '#watching/collections/service.ts';
import { touchWatchlist, updateWatchlist } from '#watching/collections/watchlist-service.ts';
import { recordOwnWatch } from '#watching/watches/service.ts';
import { deep } from '../../../../../scripts/test/deep.ts';
import { beginDeletion } from '../privacy/delete-service.ts';
import { foldArrivals, forgetOwner } from './fold-service.ts';
import { type Owner, ownersIn } from './index-block.ts';
import { arrivalsJob } from './job.ts';
import { readBlock, readManifest } from './store.ts';

expectLogs('arrivals not told', 'job failed');

const { netflix, mubi, canal } = services;
const tiny = { pageSize: 2, blockBytes: 1 };

describe('Arrivals', () => {
  let world: World;
  let movies: number[];
  let people: number;

  before(() => suite());
  beforeEach(async () => {
    world = await createWorld(6);
    movies = world.catalogue.movies.map(({ id }) => id);
    people = 0;
    for (const id of movies) world.catalogue.offers[id] = {};
    await check();
  });
  afterEach(() => world.close());

  async function check(): Promise<void> {
    world.pass(day);
    await world.checkAvailability();
    world.pass(hour);
  }

  function offer(movieId: number, flatrate: number[], region = 'FR'): void {
    world.catalogue.offers[movieId] = { [region]: flatrate.length > 0 ? { flatrate } : {} };
  }

  async function member(
    wants: readonly number[],
    { providers = [netflix, canal], region = 'FR', locale = 'en' as 'en' | 'fr' } = {},
  ): Promise<Caller> {
    people += 1;
    const caller = callerOf({ uid: `member-${people}` });
    const username = `member_${people}`;
    await setUpAccount(world.instance(), caller, {
      username,
      providers,
      region,
      locale,
      timeZone: 'Europe/Paris',
    });
    for (const movieId of wants)
      await addToCollection(world.instance(), caller, { collection: 'watchlist', movieId });
    return caller;
  }

  async function tell(instanceOf: (task: number) => Context = () => world.instance()) {
    const tasks: { runId: string; batch: number }[] = [];
    const queued = (context: Context): Context => ({
      ...context,
      enqueue: async (_queue, _id, task) => void tasks.push(task as (typeof tasks)[0]),
    });
    const { run } = (await startRun(queued(world.instance()), arrivalsJob, null))!;
    for (let done = 0; done < tasks.length; done += 1) {
      const { runId, batch } = tasks[done]!;
      for (let attempt = 1; attempt <= 3; attempt += 1) {
        const working = runBatch(queued(instanceOf(done)), [arrivalsJob], runId, batch, attempt === 3);
        if (
          await working.then(
            () => true,
            () => false,
          )
        )
          break;
      }
    }
    const { status, counts } = (await readRun(world.db, run.id))!;
    return { status, ...counts };
  }

  async function toldTo(caller: Caller): Promise<Params[]> {
    const context = { ...world.instance(), enqueue: async () => {} };
    const { notifications } = await listNotifications(context, caller, { pageSize: 50 });
    return notifications.map(({ params }) => params);
  }

  function withoutInboxes(): Context {
    const { db, ...instance } = world.instance();
    const collection = (path: string) => {
      if (path === 'inboxes') throw new Error('Out of reach');
      return db.collection(path);
    };
    return { ...instance, db: databaseWith(db, { collection }) };
  }

  async function indexed(): Promise<Owner[]> {
    const blocks = (await readManifest(world.db))?.blocks ?? [];
    const contents = await Promise.all(blocks.map(({ id }) => readBlock(world.db, id)));
    return contents.flatMap((block) => (block ? ownersIn(block) : []));
  }

  it('tell a member once, in their language, and nobody whom it does not concern', async () => {
    const [first, second] = movies as [number, number];
    const lea = await member([first, movies[2]!], { locale: 'fr' });
    const others = {
      hasAnotherMovie: await member([second]),
      hasAnotherService: await member([first], { providers: [mubi] }),
      livesElsewhere: await member([first], { region: 'GB' }),
      tookItOff: await member([first]),
      watchedIt: await member([first]),
    };
    await removeFromCollection(world.instance(), others.tookItOff, {
      collection: 'watchlist',
      movieId: first,
    });
    await recordOwnWatch(world.instance(), others.watchedIt, { movieId: first });
    await updateWatchlist(world.instance(), others.watchedIt.uid, first);
    expect(await tell()).to.deep.equal({ status: 'finished' });

    offer(first, [netflix]);
    await check();
    expect(await tell()).to.deep.equal({ status: 'finished', moved: 1, told: 1 });
    for (let turn = 0; turn < 2; turn += 1) {
      expect(await tell()).to.deep.equal({ status: 'finished' });
      await check();
    }
    const { titles, title } = world.catalogue.movies[0]! as { title: string; titles?: { fr?: string } };
    const told = {
      arrived: 1,
      left: 0,
      movieId: first,
      title: titles?.fr ?? title,
      service: 'Netflix',
      more: 0,
    };
    expect(await toldTo(lea)).to.deep.equal([{ ...told, leftTitle: '', leftService: '', moreLeft: 0 }]);
    for (const [who, caller] of Object.entries(others)) expect(await toldTo(caller), who).to.deep.equal([]);
  });

  it('tell that a movie seems to have left only after a second check, and nothing where it is back by then', async () => {
    const [gone, back] = movies as [number, number];
    const lea = await member([gone, back]);
    for (const id of [gone, back]) offer(id, [canal]);
    await check();
    await tell();
    offer(gone, []);
    offer(back, []);
    await check();
    expect(await tell()).to.deep.equal({ status: 'finished' });
    offer(back, [canal]);
    await check();
    expect(await tell()).to.include({ moved: 1, told: 1 });
    const [left, arrived] = await toldTo(lea);
    expect(arrived).to.include({ arrived: 2, left: 0, more: 1, service: 'Canal+' });
    expect(left).to.include({ arrived: 0, left: 1, movieId: gone, leftService: 'Canal+', moreLeft: 0 });
  });

  it('tell of several at once, of those that came and those that left, once a day', async () => {
    const [first, second, third] = movies as [number, number, number];
    const lea = await member([first, second, third]);
    offer(third, [netflix]);
    await check();
    await tell();
    offer(third, []);
    await check();
    offer(first, [netflix]);
    offer(second, [canal]);
    await check();
    await tell();
    offer(first, [canal, netflix]);
    world.pass(minute);
    await tell();
    expect((await toldTo(lea))[0]).to.include({ arrived: 2, left: 1, more: 1, moreLeft: 0 });
    expect(await toldTo(lea)).to.have.length(2);
  });

  it('say nothing of a first check, nor where made-up offers take the place of true ones', async () => {
    const [first, second, third] = movies as [number, number, number];
    const lea = await member(movies);
    world.settings = { ...world.settings, coveredRegions: ['FR', 'GB', 'US'] };
    offer(first, [netflix], 'US');
    await check();
    world.settings = { ...world.settings, sampleOffers: true };
    offer(second, [netflix]);
    await check();
    expect(await tell()).to.deep.equal({ status: 'finished' });
    expect(await toldTo(lea)).to.deep.equal([]);
    // Among themselves they are as good as true ones to sample people.
    offer(third, [netflix]);
    await check();
    await tell();
    expect((await toldTo(lea)).map(({ movieId }) => movieId)).to.deep.equal([third]);
  });

  it('are neither lost nor doubled wherever the refresh died, and its task was repeated', async () => {
    const lea = await member(movies);
    // Deeply at each transaction, otherwise at every third.
    for (let transaction = 1, died = true, round = 0; died; transaction += deep(3, 1), round += 1) {
      for (const id of movies) offer(id, round % 2 === 0 ? [netflix] : [netflix, mubi]);
      world.pass(day);
      await world.plan();
      const task = world.tasks.shift()!;
      died = await world.deliver(task, world.instance({ diesAtTransaction: transaction })).then(
        () => false,
        () => true,
      );
      world.tasks.push(task, task);
      await world.drain();
    }
    const snapshot = await world.db.collection('offerChanges').get();
    expect(snapshot.docs.filter(({ id }) => id.startsWith('FR')).length).to.be.above(1);
    expect(await tell()).to.include({ moved: movies.length, told: 1 });
    expect(await toldTo(lea)).to.have.length(1);
    expect((await world.db.collection('offerChanges').get()).size).to.equal(0);
  });

  it('are told to all once, wherever the job died between its blocks and transactions', async () => {
    const all = [];
    for (let n = 0; n < 5; n += 1) all.push(await member([movies[0]!]));
    await foldArrivals({ ...world.instance(), now: () => world.now + hour }, tiny);
    expect((await readManifest(world.db))!.blocks).to.have.length(5);
    for (const [at, transaction] of deep([1, 4], [1, 2, 3, 4, 5, 6]).entries()) {
      offer(movies[0]!, at % 2 === 0 ? [netflix] : []);
      await check();
      if (at % 2 === 1) await check();
      let died = 0;
      const counts = await tell((task) => {
        const dies = task === died && died < 4;
        if (dies) died += 1;
        return world.instance(dies ? { diesAtTransaction: transaction } : {});
      });
      expect(counts, `at transaction ${transaction}`).to.include({ status: 'finished', moved: 1, told: 5 });
      for (const each of all) expect(await toldTo(each)).to.have.length(at + 1);
    }
  });

  it('that were not told are told the next day, and to nobody twice', async () => {
    const lea = await member([movies[0]!]);
    const tom = await member([movies[0]!]);
    await foldArrivals({ ...world.instance(), now: () => world.now + hour }, tiny);
    offer(movies[0]!, [netflix]);
    await check();
    expect(await tell((task) => (task === 2 ? withoutInboxes() : world.instance()))).to.include({
      status: 'failed',
    });
    expect((await toldTo(lea)).length + (await toldTo(tom)).length).to.equal(1);
    offer(movies[1]!, [netflix]);
    await check();
    expect(await tell()).to.include({ status: 'finished', moved: 1 });
    for (const each of [lea, tom]) expect(await toldTo(each)).to.have.length(1);
  });

  describe('have an index that', () => {
    it('follows watchlists, regions and services, whoever changed what when, in blocks that split', async () => {
      const [first, second] = movies as [number, number];
      const lea = await member([first]);
      const tom = await member([first, second]);
      const ana = await member([]);
      const later = () => ({ ...world.instance(), now: () => world.now + hour });
      await foldArrivals(later(), tiny);
      expect((await indexed()).map(({ uid }) => uid)).to.deep.equal([lea.uid, tom.uid]);
      world.pass(2 * hour);
      await updateAccount(world.instance(), lea, { region: 'GB', providers: [mubi] });
      await touchWatchlist(world.instance(), lea.uid);
      await removeFromCollection(world.instance(), tom, { collection: 'watchlist', movieId: first });
      await addToCollection(world.instance(), ana, { collection: 'watchlist', movieId: second });
      for (let turn = 0; turn < 2; turn += 1) {
        await foldArrivals(later(), tiny);
        expect(await indexed()).to.deep.equal([
          { uid: lea.uid, region: 'GB', providers: [mubi], movieIds: [first] },
          { uid: tom.uid, region: 'FR', providers: [netflix, canal], movieIds: [second] },
          { uid: ana.uid, region: 'FR', providers: [netflix, canal], movieIds: [second] },
        ]);
      }
    });

    it('takes in watchlists of a former release, and no guests', async () => {
      const lea = await member([movies[0]!]);
      const watchlist = world.db.doc(`users/${lea.uid}/collections/watchlist`);
      const { changedAt: _, ...former } = (await watchlist.get()).data()!;
      await watchlist.set(former);
      const guest = await member([movies[0]!]);
      await world.db.doc(`users/${guest.uid}`).update({ kind: 'guest', username: null });
      await foldArrivals(world.instance());
      expect((await indexed()).map(({ uid }) => uid)).to.deep.equal([lea.uid]);
    });

    it('loses an owner with their account, and takes nobody in whose erasure has begun', async () => {
      const lea = await member([movies[0]!]);
      const tom = await member([movies[0]!]);
      await foldArrivals(world.instance());
      const instance = { ...world.instance(), enqueue: async () => {} };
      await beginDeletion(instance, lea.uid);
      await forgetOwner(instance, lea.uid);
      await addToCollection(world.instance(), tom, { collection: 'watchlist', movieId: movies[1]! });
      await world.db.doc(`users/${lea.uid}/collections/watchlist`).update({ changedAt: new Date(world.now) });
      world.pass(hour);
      await Promise.all([foldArrivals(world.instance()), forgetOwner(instance, lea.uid)]);
      expect((await indexed()).map(({ uid }) => uid)).to.deep.equal([tom.uid]);
    });

    it('costs 2 reads for each owner who changed, and nothing for others', async () => {
      const all: Caller[] = [];
      for (let n = 0; n < 6; n += 1) all.push(await member([movies[n]!]));
      world.pass(hour);
      await foldArrivals(world.instance());
      const costOf = async (changed: readonly Caller[]) => {
        for (const each of changed)
          await removeFromCollection(world.instance(), each, {
            collection: 'watchlist',
            movieId: movies[all.indexOf(each)]!,
          });
        world.pass(hour);
        const counted = await running.emptyProject(world.project);
        await counted.resetCounters();
        await foldArrivals(world.instance());
        return (await counted.counters()).reads;
      };
      // The manifest, twice, and a query that finds nothing; with a change, the manifest again and a block.
      expect(await costOf([])).to.equal(3);
      expect(await costOf(all.slice(0, 1))).to.equal(2 + 2 + 2);
      expect(await costOf(all.slice(1, 4))).to.equal(2 + 2 + 3 * 2);
    });
  });
});
