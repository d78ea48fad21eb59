import { expect } from 'chai';
import { freeServicesIn, servicesIn } from './by-region.ts';
import { isProvider, providers, stores } from './providers.ts';
import { isRegion } from './regions.ts';
import { tmdbServices } from './tmdb-services.ts';

const namesIn = (region: string) => servicesIn(region).map(({ name }) => name);

describe('The services of a region', () => {
  it('are those that TMDB lists there, in its order, and what was checked by hand', () => {
    expect(namesIn('FR').slice(0, 6)).to.deep.equal([
      ...['Netflix', 'Netflix', 'Prime Video', 'Prime Video', 'Disney+', 'Canal+'],
    ]);
    expect(namesIn('FR')).to.include.members(['HBO Max', 'Paramount+', 'LaCinetek']);
    expect(namesIn('FR')).to.not.include.members(['Hulu', 'Watcha', 'Иви']);
    expect(namesIn('US')).to.include.members(['Hulu', 'Peacock', 'HBO Max']);
    expect(namesIn('RU').slice(0, 3)).to.deep.equal(['Кинопоиск', 'Okko', 'Иви']);
  });

  it('can all be subscribed to, and are there once, by the number to choose', () => {
    for (const region of Object.keys(tmdbServices)) {
      expect(isRegion(region), region).to.equal(true);
      const ids = servicesIn(region).map(({ id }) => id);
      expect(new Set(ids).size, region).to.equal(ids.length);
      expect(ids.every(isProvider), region).to.equal(true);
      expect(
        servicesIn(region).some(({ sameAs }) => sameAs !== undefined),
        region,
      ).to.equal(false);
    }
  });

  it('are all services where nobody knows which there are', () => {
    expect(servicesIn('XX')).to.have.members(providers.filter(({ sameAs }) => sameAs === undefined));
  });

  it('that are free begin with its own', () => {
    expect(freeServicesIn('FR').map(({ name }) => name)).to.deep.equal([
      ...['M6+', 'france.tv', 'ARTE', 'Plex', 'Pluto TV'],
    ]);
    expect(freeServicesIn('GB')[0]!.name).to.equal('BBC iPlayer');
    for (const region of Object.keys(tmdbServices))
      for (const each of freeServicesIn(region)) expect(stores).to.include(each);
  });
});
