import { expect } from 'chai';
import { deleteApp, initializeApp } from 'firebase-admin/app';
import { getFirestore } from 'firebase-admin/firestore';
import { suite } from '../../../test/suite.ts';
import { context as suiteContext } from '../../context.ts';
import { loadManifest } from '../catalogue/index.ts';
import { loadOffers, saveOffers, wantRegion } from './service.ts';
import { addWanted, loadWanted } from './store.ts';

const noon = Date.UTC(2026, 10, 20, 12);
const minute = 60_000;

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

  /** A process that holds nothing yet, over this test's database. */
  function instance() {
    const app = initializeApp({ projectId: project }, `${project}-${apps.length}`);
    apps.push(app);
    return { ...suiteContext(), db: getFirestore(app) };
  }

  /** Saves that a movie is on a service in France, as found at a minute of the day. */
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

  it('says of every region asked about when it was checked, and nothing of others', async () => {
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

  it('takes no answer that is older than what is known', async () => {
    const context = instance();
    await save(context, 1, 337, 5);
    await save(context, 1, 8, 4);
    expect((await seen(context, 1))?.offers).to.deep.equal({ flatrate: [337] });
  });

  it('believes the later shard of a movie that moved', async () => {
    await save(instance(), 1, 8, 0, 0);
    await save(instance(), 1, 337, 1, 20);
    expect((await seen(instance(), 1))?.offers).to.deep.equal({ flatrate: [337] });
    await save(instance(), 2, 11, 2, 0);
    expect((await seen(instance(), 1))?.offers).to.deep.equal({ flatrate: [337] });
  });

  it('takes what was checked off the list of what is wanted, and leaves the rest on it', async () => {
    const context = instance();
    await addWanted(context.db, { regions: ['FR', 'US'], movieIds: [1, 2] });
    await save(context, 1, 8, 0);
    expect(await loadWanted(context.db)).to.deep.equal({ regions: ['US'], movieIds: [2] });
  });

  it('lists a region that nobody asked about before, once it is asked about', async () => {
    const context = instance();
    await save(context, 1, 8, 0);
    await wantRegion(context, await loadManifest(context.db), ['FR', 'GB']);
    expect(await loadWanted(context.db)).to.deep.equal({ regions: [], movieIds: [] });
    await wantRegion(context, await loadManifest(context.db), ['FR', 'DE']);
    expect(await loadWanted(context.db)).to.deep.equal({ regions: ['DE'], movieIds: [] });
  });
});
