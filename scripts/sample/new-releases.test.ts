import { day } from '@cine/contract/time';
import { expect } from 'chai';
import {
  createWorld,
  type World,
} from '../../functions/src/features/movies/catalogue-sync/world.test-support.ts';
import { suite } from '../../functions/test/suite.ts';
import { loadNewReleases } from './load-movies.ts';
import { newReleases } from './new-releases.ts';

describe('The new releases of the sample', () => {
  let world: World;

  before(async () => {
    await suite();
    world = await createWorld(10);
    world.catalogue.movies.push(...newReleases(world.now));
  });

  after(() => world.close());

  it('come out before and after today, whatever day it is', () => {
    for (const now of [world.now, world.now + 45 * day]) {
      const today = new Date(now).toISOString().slice(0, 10);
      const out = newReleases(now).filter(({ releaseDate }) => releaseDate! < today);
      expect(out).to.have.length(6);
      expect(newReleases(now)).to.have.length(12);
    }
  });

  it('give the job "details" movies to read again, and "trending" movies to add', async () => {
    expect(await loadNewReleases(world.instance())).to.equal(6);
    expect(await world.run('details')).to.include({ status: 'finished', movies: 6, synced: 6, failed: 0 });
    expect(await world.run('details')).to.include({ status: 'finished', movies: 0 });
    expect(await world.run('trending')).to.include({ status: 'finished', added: 6, failed: 0 });
  });
});
