import { expect } from 'chai';
import { coveredProviders, isProvider, providerName, providers } from './providers.ts';

const named = (name: string) => providers.find((provider) => provider.name === name && !provider.withAds)!;

describe('The table of providers', () => {
  it('has unique ids, and unique names except for ids of the same service', () => {
    expect(new Set(providers.map(({ id }) => id)).size).to.equal(providers.length);
    const named = providers.filter(({ sameAs }) => sameAs === undefined);
    expect(new Set(named.map(({ id }) => providerName(id, 'en'))).size).to.equal(named.length);
  });

  it('covers only listed services, and none covers itself', () => {
    for (const { id, name, covers = [] } of providers) {
      expect(covers, name).to.not.include(id);
      expect(covers.every(isProvider), name).to.equal(true);
      expect(new Set(covers).size, name).to.equal(covers.length);
    }
  });

  it('is transitive: services covered by covered ones are listed', () => {
    for (const { id, name } of providers) {
      const once = coveredProviders([id]);
      expect(coveredProviders(once), name).to.deep.equal(once);
    }
  });

  it('lets a plan without ads cover its ad tier, and never the reverse', () => {
    const tiers = providers.filter(({ withAds }) => withAds);
    expect(tiers.map(({ name }) => name)).to.have.members(['Netflix', 'Prime Video']);
    for (const tier of tiers) {
      const plan = named(tier.name);
      expect(coveredProviders([plan.id]), tier.name).to.include(tier.id);
      expect(coveredProviders([tier.id]), tier.name).to.deep.equal([tier.id]);
    }
  });

  it('treats two ids of one service as the same, both ways', () => {
    const others = providers.filter(({ sameAs }) => sameAs !== undefined);
    expect(others.map(({ id }) => id)).to.have.members([9, 390, 384]);
    for (const { id, name, sameAs } of others) {
      expect(providerName(sameAs!, 'en')).to.equal(name);
      expect(coveredProviders([id]), name).to.deep.equal(coveredProviders([sameAs!]));
    }
  });

  it('separates channels from the service itself and from their host', () => {
    for (const { id, name } of providers.filter((provider) => provider.name.includes('Amazon Channel'))) {
      expect(coveredProviders([id]), name).to.deep.equal([id]);
      const others = providers.filter((provider) => provider.id !== id).map((provider) => provider.id);
      expect(coveredProviders(others.filter((other) => other !== id)), name).to.not.include(id);
    }
  });

  it('has no stores, since rent and buy aren’t subscriptions', () => {
    const stores = { 'Apple TV Store': 2, 'Google Play Movies': 3, 'Amazon Video': 10 };
    for (const [name, id] of Object.entries(stores)) expect(isProvider(id), name).to.equal(false);
  });

  it('returns the subscriptions and the services they cover, in order and once', () => {
    expect(coveredProviders([])).to.deep.equal([]);
    expect(coveredProviders([381, 8, 1796, 8])).to.deep.equal([8, 381, 1796]);
    expect(coveredProviders([119])).to.deep.equal([9, 119, 2100]);
    expect(coveredProviders([1770])).to.deep.equal([531, 1770]);
    expect(coveredProviders([531])).to.deep.equal([531]);
  });

  it('names stores, too, and unknown services by their number', () => {
    expect(providerName(8, 'fr')).to.equal('Netflix');
    expect([providerName(10, 'fr'), isProvider(10)]).to.deep.equal(['Amazon Video', false]);
    expect(providerName(123456, 'fr')).to.equal('#123456');
  });

  it('names a service as its brand does in every language, and the tier with ads in words', () => {
    for (const locale of ['fr', 'en', 'ru'] as const) expect(providerName(337, locale)).to.equal('Disney+');
    expect(providerName(1796, 'fr')).to.equal('Netflix avec pub');
    expect(providerName(1796, 'en')).to.equal('Netflix with ads');
    expect(providerName(1796, 'ru')).to.equal('Netflix с рекламой');
  });
});
