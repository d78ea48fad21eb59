import { day, hour, minute } from '@cine/contract/time';
import { expect } from 'chai';
import { deleteApp, initializeApp } from 'firebase-admin/app';
import { context as suiteContext } from '#context.ts';
import { hasSamples, loadManifest, type Manifest, updateManifest } from '#core/catalogue/index.ts';
import type { AppError } from '#platform/errors/app-error.ts';
import { expectLogs } from '#test/logs.ts';
import { running, suite } from '#test/suite.ts';
import { recordRegionAsks } from './askers-service.ts';
import { loadOffers, saveOffers } from './offers-service.ts';
import { addWantedMovie, countAskers, loadRegionAsks, loadWanted } from './wanted-store.ts';
import { watchableNow } from './watchable-service.ts';

expectLogs('address unknown');

const noon = Date.UTC(2026, 10, 20, 12);

describe('Saving offers', () => {
  let project: string;
  let count = 0;
  const apps: ReturnType<typeof initializeApp>[] = [];

  before(() => suite());
  beforeEach(() => {
    project = `demo-save-offers-${++count}`;
  });
  after(async () => {
    await Promise.all(apps.map((app) => deleteApp(app)));
  });

  function instance() {
    const app = initializeApp({ projectId: project }, `${project}-${apps.length}`);
    apps.push(app);
    return { ...suiteContext(), db: running.databaseOf(app), now: () => noon };
  }

  function save(
    context: ReturnType<typeof instance>,
    movieId: number,
    provider: number,
    at: number,
    shard = 0,
  ) {
    const check = { movieId, offers: { FR: { flatrate: [provider] } }, checkedAt: noon + at * minute };
    return saveOffers(context, [check], new Map([[movieId, shard]]), ['FR', 'GB']);
  }

  async function seen(context: ReturnType<typeof instance>, movieId: number, region = 'FR') {
    const lookup = await loadOffers(context, await loadManifest(context.db), ['FR', 'GB', 'US']);
    return lookup(region, movieId);
  }

  it('saves the time of the check for every checked region and no other', async () => {
    const context = instance();
    await save(context, 1, 8, 0);
    expect(await seen(context, 1)).to.deep.equal({ offers: { flatrate: [8] }, checkedAt: noon });
    expect(await seen(context, 1, 'GB')).to.deep.equal({ offers: {}, checkedAt: noon });
    expect(await seen(context, 1, 'US')).to.equal(undefined);
    expect(await seen(context, 2)).to.equal(undefined);
  });

  it('is seen at once by an instance that held the former offers', async () => {
    const holder = instance();
    await save(instance(), 1, 8, 0);
    await seen(holder, 1);
    await save(instance(), 1, 337, 1);
    expect((await seen(holder, 1))?.offers).to.deep.equal({ flatrate: [337] });
  });

  it('ignores a result older than the saved one', async () => {
    const context = instance();
    await save(context, 1, 337, 5);
    await save(context, 1, 8, 4);
    expect((await seen(context, 1))?.offers).to.deep.equal({ flatrate: [337] });
  });

  it('uses the later shard of a movie that moved', async () => {
    await save(instance(), 1, 8, 0, 0);
    await save(instance(), 1, 337, 1, 20);
    expect((await seen(instance(), 1))?.offers).to.deep.equal({ flatrate: [337] });
    await save(instance(), 2, 11, 2, 0);
    expect((await seen(instance(), 1))?.offers).to.deep.equal({ flatrate: [337] });
  });

  it('removes checked movies from the wanted list, and no others', async () => {
    const context = instance();
    for (const movieId of [1, 2]) await addWantedMovie(context.db, movieId);
    await save(context, 1, 8, 0);
    expect((await loadWanted(context.db)).movieIds).to.deep.equal([2]);
  });

  it('adds a chosen movie of doubtful availability to the wanted list, in covered regions', async () => {
    const context = { ...instance(), now: () => noon + 3 * day };
    await updateManifest(context.db, (manifest) => ({ ...manifest, regions: ['FR'] }));
    const choose = (region: string, movieId: number, by = 'verified') => {
      const lea = { region, providers: [8], present: true };
      const together = { mode: 'together' as const, region, commonProviders: [8], includeFree: false };
      const session = { ...together, attendees: { lea } };
      return watchableNow(context, session, movieId, by, () => []).catch((error: AppError) => error.reason);
    };
    await save(context, 1, 8, 0);
    for (const uid of ['verified', 'unverified'])
      running.identities.add({
        localId: uid,
        email: `${uid}@example.test`,
        emailVerified: uid === 'verified',
      });
    expect(await choose('FR', 1)).to.include({ stale: true });
    expect(await choose('FR', 2)).to.equal('not-a-candidate');
    for (const movieId of [1, 3]) await choose('GB', movieId);
    // Anyone can make many accounts whose address isn't verified.
    await choose('FR', 4, 'unverified');
    expect((await loadWanted(context.db)).movieIds).to.deep.equal([1, 2]);
  });

  describe('and asking for regions', () => {
    const covered = { coveredRegions: ['FR', 'GB'] };
    let context: ReturnType<typeof instance>;
    beforeEach(() => {
      context = { ...instance(), settings: () => ({ ...suiteContext().settings(), ...covered }) };
    });

    function ask(uid: string, regions: string[], as?: 'guest' | 'unverified') {
      running.identities.add({ localId: uid, email: `${uid}@example.test`, emailVerified: as === undefined });
      return recordRegionAsks(context, { uid, isGuest: as === 'guest', signedInAt: 0 }, regions);
    }
    const askersOf = (region: string) => countAskers(context.db, region, context.now());

    it('counts each verified member once, no guests and no unverified addresses', async () => {
      await ask('lea', ['FR', 'DE', 'JP']);
      for (const uid of ['lea', 'tom']) await ask(uid, ['DE']);
      await ask('nina', ['DE'], 'guest');
      await ask('max', ['DE'], 'unverified');
      expect([await askersOf('DE'), await askersOf('JP'), await askersOf('FR')]).to.deep.equal([2, 1, 0]);
      expect(Object.keys((await loadWanted(context.db)).askedRegions)).to.have.members(['DE', 'JP']);
      expect(JSON.stringify(await loadWanted(context.db))).to.not.match(/lea|tom/);
    });

    it('reads twice once an hour, and writes once a week', async () => {
      const counted = await running.emptyProject(project);
      // Early in a week, so that an hour later is in the same one.
      const begin = (Math.ceil(Date.now() / (7 * day)) * 7 + 1) * day;
      context.now = () => begin;
      await ask('lea', ['DE']);
      const costOf = async (act: () => Promise<void>) => {
        await counted.resetCounters();
        await act();
        const { reads, writes } = await counted.counters();
        return [reads, writes];
      };
      expect(await costOf(() => ask('lea', ['DE']))).to.deep.equal([0, 0]);
      context.now = () => begin + hour;
      expect(await costOf(() => ask('lea', ['DE']))).to.deep.equal([2, 0]);
      context.now = () => begin + 7 * day;
      expect(await costOf(() => ask('lea', ['DE']))).to.deep.equal([3, 2]);
      expect(await costOf(() => ask('tom', ['DE']))).to.deep.equal([3, 1]);
    });

    it('notes nothing while Auth gives no answer, and asks again', async () => {
      const auth = context.auth;
      context.auth = () => {
        throw new Error('Auth is out of reach');
      };
      await ask('lea', ['DE']);
      expect(await loadRegionAsks(context.db, 'lea')).to.deep.equal([]);
      context.auth = auth;
      await ask('lea', ['DE']);
      expect(await askersOf('DE')).to.equal(1);
    });
  });

  it('are believed for two days in a region that is no longer covered, and for two weeks in one that is', async () => {
    const context = instance();
    await save(context, 1, 8, 0);
    const at = (ms: number) => ({ ...context, now: () => noon + ms });
    const cover = (...regions: string[]) =>
      updateManifest(context.db, (manifest) => ({ ...manifest, regions }));
    await cover('FR');
    expect(await seen(at(3 * day), 1)).to.deep.include({ checkedAt: noon });
    await cover('GB');
    expect(await seen(at(2 * day), 1)).to.deep.include({ checkedAt: noon });
    expect(await seen(at(2 * day + minute), 1)).to.equal(undefined);
    await cover('GB', 'FR');
    expect(await seen(at(3 * day), 1)).to.deep.include({ checkedAt: noon });
  });

  it('are no reason for a wanted list of more than a thousand movies', async () => {
    const context = instance();
    const movieIds = Array.from({ length: 999 }, (_, index) => index + 1);
    await context.db.doc('catalogue/wanted').set({ movieIds });
    expect(await addWantedMovie(context.db, 1000)).to.equal(true);
    expect(await addWantedMovie(context.db, 1001)).to.equal(false);
    expect(await addWantedMovie(context.db, 7)).to.equal(true);
    expect((await loadWanted(context.db)).movieIds).to.have.length(1000);
  });

  it('never mixes sample data and real data, and marks which a region has', async () => {
    const context = instance();
    const check = (movieId: number) => ({ movieId, offers: { FR: { flatrate: [8] } }, checkedAt: noon });
    const shardOf = new Map([
      [1, 0],
      [2, 0],
    ]);
    await saveOffers(context, [check(1)], shardOf, ['FR', 'GB'], { isSample: true });
    expect(await loadManifest(context.db)).to.include({ sampleOffers: true });
    await saveOffers(context, [check(2)], shardOf, ['FR']);
    expect(await seen(context, 1), 'made up').to.equal(undefined);
    expect(await seen(context, 2)).to.deep.equal({ offers: { flatrate: [8] }, checkedAt: noon });
    const manifest = await loadManifest(context.db);
    expect([hasSamples(manifest, 'FR'), hasSamples(manifest, 'GB')]).to.deep.equal([false, true]);
    await saveOffers(context, [check(2)], shardOf, ['GB']);
    expect(await loadManifest(context.db)).to.include({ sampleOffers: false });
  });

  it('writes the manifest once, for any number of shards and regions', async () => {
    const context = instance();
    const check = (movieId: number) => ({ movieId, offers: {}, checkedAt: noon });
    const shardOf = new Map([
      [1, 0],
      [2, 20],
    ]);
    await reset();
    const change = (manifest: Manifest) => ({ ...manifest, movies: [4] });
    await saveOffers(context, [check(1), check(2)], shardOf, ['FR', 'GB', 'US'], { change });
    expect((await counters()).writes).to.equal(2 * 3 + 1);
    expect((await loadManifest(context.db)).movies).to.deep.equal([4]);
  });

  it('holds the eight most recently used regions', async () => {
    const context = instance();
    const regions = ['AT', 'BE', 'CH', 'DE', 'ES', 'FR', 'GB', 'IT', 'US'];
    await saveOffers(context, [{ movieId: 1, offers: {}, checkedAt: noon }], new Map([[1, 0]]), regions);
    const manifest = await loadManifest(context.db);
    const readsOf = async (...used: string[]) => {
      await reset();
      await loadOffers(context, manifest, used);
      return (await counters()).reads;
    };
    expect(await readsOf(...regions.slice(0, 8))).to.equal(8);
    expect(await readsOf('AT')).to.equal(0);
    expect(await readsOf('US')).to.equal(1);
    expect(await readsOf('AT', 'CH', 'US'), 'used lately').to.equal(0);
    expect(await readsOf('BE'), 'used longest ago').to.equal(1);
  });

  async function counters(): Promise<{ reads: number; writes: number }> {
    return (await fetch(countersUrl())).json() as never;
  }

  async function reset(): Promise<void> {
    await fetch(countersUrl(), { method: 'DELETE' });
  }

  function countersUrl(): string {
    return `http://${running.emulator}/emulator/v1/projects/${project}:counters`;
  }
});
