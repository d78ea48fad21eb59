import { regions } from '@cine/contract/availability/regions';
import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import { deleteApp, initializeApp } from 'firebase-admin/app';
import { getFirestore } from 'firebase-admin/firestore';
import { loadManifest, withOffers } from '#core/catalogue/index.ts';
import { maxRegions } from '#movies/catalogue-sync/regions.ts';
import { saveMoviesAndOffers } from '../../bench/deployed/catalogue.ts';
import { saveShards } from './save-facts.ts';
import { suite } from './suite.ts';

const project = 'demo-catalogue-size';
const size = 45_000;
const mebibyte = 1_048_576;

describe(`A catalogue of ${size} movies, each as big as a real one`, function () {
  this.timeout(3 * minute);

  let app: ReturnType<typeof initializeApp>;

  before(async () => {
    await suite();
    const { context } = await import('#context.ts');
    const shared = context();
    app = initializeApp({ projectId: project }, project);
    const catalogue = { movies: size, candidates: size };
    await saveMoviesAndOffers({ ...shared, db: getFirestore(app) }, catalogue, saveShards);
  });
  after(() => deleteApp(app));

  /** How many bytes of facts and offers each document holds. */
  async function bytesIn(collection: string): Promise<Map<string, number>> {
    const snapshot = await getFirestore(app).collection(collection).get();
    return new Map(snapshot.docs.map((document) => [document.id, packedBytes(document.get('bytes'))]));
  }

  it('takes ten documents, and two for the offers of each region', async () => {
    expect([...(await bytesIn('movieShards')).keys()]).to.have.length(10);
    expect([...(await bytesIn('offerShards')).keys()]).to.deep.equal(['FR-0', 'FR-1']);
  });

  it('leaves every document room to grow', async () => {
    const facts = [...(await bytesIn('movieShards')).values()];
    const offers = [...(await bytesIn('offerShards')).values()];
    // A shard takes no new movie beyond 700 kB, far below the limit.
    expect(Math.max(...facts)).to.be.within(500_000, 700_000);
    expect(Math.max(...offers)).to.be.within(200_000, mebibyte / 2);
    expect((await bytesIn('catalogue')).get('contents')).to.be.within(50_000, mebibyte / 4);
  });

  it('has a manifest of a few kilobytes, however many regions are covered', async () => {
    const manifest = await loadManifest(getFirestore(app));
    const covered = regions.slice(0, maxRegions);
    const versions = covered.flatMap((region) =>
      [0, 1].map((shard) => ({ region, shard, version: 100_000, isSample: false })),
    );
    const full = versions.reduce(withOffers, { ...manifest, regions: covered });
    expect(JSON.stringify(full).length).to.be.below(4_000);
  });
});

function packedBytes(bytes: unknown): number {
  return bytes instanceof Uint8Array ? bytes.length : 0;
}
